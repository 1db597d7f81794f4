import { day, listOf, money, oneOf, optional, recordsOf, text } from '../columns';
import { defineTable } from '../table';

export const cureDeadlines = defineTable('cureDeadlines', ['account', 'id'], {
  account: text,
  id: text,
  kind: oneOf('non-payment', 'breach', 'prohibited-use', 'data-retrieval'),
  what: text,
  clause: text,
  breachingParty: optional(oneOf('provider', 'customer')),
  openedBy: text,
  openedOn: day,
  lastDay: day,
  lapsesOn: day,
  counted: listOf(day),
  skipped: recordsOf({ day, why: text }),
  opens: listOf(text),
  amount: optional(money),
  state: oneOf('open', 'stopped', 'cured', 'lapsed', 'waived', 'bounced'),
  changedOn: day,
  changedBy: text,
});
