import { count, day, instant, listOf, oneOf, optional, position, text } from '../columns';
import { defineTable } from '../table';

export const accounts = defineTable('accounts', ['id'], {
  id: text,
  name: text,
  country: text,
  countrySince: optional(day),
  status: oneOf('unknown', 'registered', 'accepted', 'active', 'suspended', 'terminated', 'deactivated'),
  termsVersion: optional(text),
  registeredOn: optional(day),
  suspensions: listOf(text),
  lastRevision: count,
});

export const accountChanges = defineTable('accountChanges', ['account', 'revision'], {
  account: text,
  revision: count,
  position,
  effectiveOn: day,
  recordedAt: instant,
  change: oneOf(
    'registered',
    'moved',
    'accepted',
    'activated',
    'suspended',
    'resumed',
    'terminated',
    'deactivated',
    'assigned',
    'erased',
  ),
  name: optional(text),
  country: optional(text),
  termsVersion: optional(text),
  suspension: optional(text),
});
