import { count, list, money, optional, text, texts } from '../columns';
import { defineTable } from '../table';

export const cureDeadlines = defineTable('cureDeadlines', ['account', 'id'], {
  account: text(),
  id: text(),
  kind: text(),
  what: text(),
  clause: text(),
  breachingParty: optional(text()),
  openedBy: text(),
  openedOn: text(),
  lastDay: text(),
  lapsesOn: text(),
  counted: texts(),
  skipped: list({ day: text(), why: text() }),
  opens: texts(),
  amount: optional(money),
  state: text(),
  changedOn: text(),
  changedBy: text(),
});

export const retentionRecords = defineTable('retentionRecords', ['account', 'record'], {
  account: text(),
  record: text(),
  class: text(),
  count: count,
  recordedOn: text(),
  recordedBy: text(),
  lastDayKept: optional(text()),
  purgeAllowedFrom: optional(text()),
  purgeDueOn: optional(text()),
  heldBy: texts(),
  purgedOn: optional(text()),
  certificate: optional(text()),
});

export const retentionHolds = defineTable('retentionHolds', ['account', 'hold'], {
  account: text(),
  hold: text(),
  classes: texts(),
  placedAt: count,
});

export const retentionEnds = defineTable('retentionEnds', ['account'], {
  account: text(),
  lastDayKept: text(),
  purgeDueOn: text(),
});
