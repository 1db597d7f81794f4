import { count, day, listOf, oneOf, optional, text } from '../columns';
import { defineTable } from '../table';

const dataClass = oneOf(
  'content',
  'transcription',
  'engagement-history',
  'insights-real-time',
  'insights-hourly',
  'insights-daily',
  'application-detail',
  'call-detail',
  'message-detail',
  'customer-loaded',
);

export const retentionRecords = defineTable('retentionRecords', ['account', 'record'], {
  account: text,
  record: text,
  class: dataClass,
  count,
  recordedOn: day,
  recordedBy: text,
  lastDayKept: optional(day),
  purgeAllowedFrom: optional(day),
  purgeDueOn: optional(day),
  heldBy: listOf(text),
  purgedOn: optional(day),
  certificate: optional(text),
});

export const retentionHolds = defineTable('retentionHolds', ['account', 'hold'], {
  account: text,
  hold: text,
  classes: listOf(dataClass),
  placedAt: count,
});

export const retentionEnds = defineTable('retentionEnds', ['account'], {
  account: text,
  lastDayKept: day,
  purgeDueOn: day,
});
