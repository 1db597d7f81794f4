import { Money } from '@tenure/kernel';
import type { AccountState } from './state/account-state';
import { entriesOf } from './state/book';

/** What was paid back of credit, whether its payment was returned since or not. */
export function refundedOf(state: AccountState): Money {
  return Money.sum([...state.refunds.values()].map(({ amount }) => amount));
}

/**
 * What went back to the customer twice: as a refund of credit, and when the payment behind that credit was returned. It
 * is owed to the provider, and is set off against what could be refunded next; no clause gives it a Due Date, so to
 * collect it takes an adjustment invoice.
 */
export function refundedTooMuch(state: AccountState): Money {
  if (state.refunds.size === 0) return Money.zero;
  const returned = [...entriesOf(state.payments)].filter((payment) => payment.reversedOn !== undefined);
  return Money.sum(returned.map((payment) => payment.refunded));
}
