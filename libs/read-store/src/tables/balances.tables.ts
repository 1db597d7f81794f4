import { count, list, money, moneyText, optional, text } from '../columns';
import { defineTable } from '../table';

export const postings = defineTable('postings', ['account', 'revision', 'entry'], {
  account: text(),
  revision: count,
  entry: count,
  position: text(),
  invoice: text(),
  kind: text(),
  amount: money,
  item: text(),
  effectiveOn: text(),
  recordedAt: text(),
  dueOn: optional(text()),
  invoiceDate: optional(text()),
  origin: optional(text()),
});

export const invoiceBalances = defineTable('invoiceBalances', ['account', 'invoice'], {
  account: text(),
  invoice: text(),
  origin: optional(text()),
  invoiceDate: optional(text()),
  dueOn: optional(text()),
  billed: money,
  credited: money,
  paid: money,
  lateCharges: money,
  lateChargesPaid: money,
  disputed: money,
  outstanding: money,
  consentedOn: optional(text()),
  settledOn: optional(text()),
  disputes: list({ dispute: text(), amount: moneyText, state: text(), payableOn: optional(text()) }),
  charges: list({ charge: text(), postedOn: text(), amount: moneyText }),
  payments: list({ payment: text(), on: text(), amount: moneyText }),
});

export const accountBalances = defineTable('accountBalances', ['account'], {
  account: text(),
  billed: money,
  credited: money,
  paid: money,
  unappliedCredit: money,
  disputed: money,
  lateCharges: money,
  lateChargesPaid: money,
  outstanding: money,
});

export const openItems = defineTable('openItems', ['account', 'invoice', 'item'], {
  account: text(),
  invoice: text(),
  item: count,
  kind: text(),
  dueOn: optional(text()),
  amount: money,
});
