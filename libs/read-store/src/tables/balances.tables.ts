import { count, day, instant, money, moneyText, oneOf, optional, position, recordsOf, text } from '../columns';
import { defineTable } from '../table';

const origin = optional(oneOf('billing-run', 'migrated', 'adjustment'));

export const postings = defineTable('postings', ['account', 'revision', 'entry'], {
  account: text,
  revision: count,
  entry: count,
  position,
  invoice: text,
  kind: oneOf(
    'billed',
    'disputed',
    'credited',
    'late-charge',
    'principal-paid',
    'late-charge-paid',
    'received',
    'unapplied',
    'refunded',
    'written-off',
    'late-charge-written-off',
    'consented',
    'consent-undone',
    'indemnity-claimed',
    'indemnity-waived',
    'indemnity-paid',
  ),
  amount: money,
  item: text,
  effectiveOn: day,
  recordedAt: instant,
  dueOn: optional(day),
  invoiceDate: optional(day),
  origin,
});

export const invoiceBalances = defineTable('invoiceBalances', ['account', 'invoice'], {
  account: text,
  invoice: text,
  origin,
  invoiceDate: optional(day),
  dueOn: optional(day),
  billed: money,
  credited: money,
  paid: money,
  lateCharges: money,
  lateChargesPaid: money,
  writtenOff: money,
  lateChargesWrittenOff: money,
  disputed: money,
  outstanding: money,
  indemnityOutstanding: money,
  consentedOn: optional(day),
  settledOn: optional(day),
  disputes: recordsOf({
    dispute: text,
    amount: moneyText,
    state: oneOf('open', 'payable', 'credited'),
    payableOn: optional(day),
  }),
  charges: recordsOf({ charge: text, postedOn: day, amount: moneyText }),
  payments: recordsOf({ payment: text, on: day, amount: moneyText }),
});

export const accountBalances = defineTable('accountBalances', ['account'], {
  account: text,
  billed: money,
  credited: money,
  paid: money,
  unappliedCredit: money,
  refunded: money,
  writtenOff: money,
  lateChargesWrittenOff: money,
  disputed: money,
  lateCharges: money,
  lateChargesPaid: money,
  outstanding: money,
  indemnityClaimed: money,
  indemnityWaived: money,
  indemnityPaid: money,
  indemnityOutstanding: money,
});

export const openItems = defineTable('openItems', ['account', 'invoice', 'item'], {
  account: text,
  invoice: text,
  item: count,
  kind: oneOf('principal', 'disputed', 'late-charge'),
  dueOn: optional(day),
  amount: money,
});
