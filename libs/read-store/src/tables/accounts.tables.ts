import { count, optional, text, texts } from '../columns';
import { defineTable } from '../table';

export const accounts = defineTable('accounts', ['id'], {
  id: text(),
  name: text(),
  country: text(),
  status: text(),
  termsVersion: optional(text()),
  registeredOn: optional(text()),
  suspensions: texts(),
  lastRevision: count,
});

export const accountChanges = defineTable('accountChanges', ['account', 'revision'], {
  account: text(),
  revision: count,
  position: text(),
  effectiveOn: text(),
  recordedAt: text(),
  event: text(),
  name: optional(text()),
  country: optional(text()),
  termsVersion: optional(text()),
  suspension: optional(text()),
});
