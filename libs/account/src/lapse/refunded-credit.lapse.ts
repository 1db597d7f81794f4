import { Money } from '@tenure/kernel';
import type { AccountFact } from '../events';
import type { AccountState, Payment } from '../state/account-state';
import { findIn } from '../state/book';
import type { Invoice, Movement } from '../state/invoice';
import { releaseOf } from './released-money.lapse';
import { earliest, type LapseRule } from './rule';

/**
 * Credit that was paid back could not pay anything from then on: where a refund is recorded late, what its money had
 * been used for since is taken back, the last use first.
 */
export const refundedCredit: LapseRule = (state, through) => {
  const overdrawn = [...state.payments.hot.values()].filter((payment) => payment.unapplied.isNegative());
  return earliest(overdrawn.map((payment) => lastUse(state, payment)).filter((f) => f && f.effectiveOn <= through));
};

function lastUse(state: AccountState, payment: Payment): AccountFact | undefined {
  let last: { readonly invoice: Invoice; readonly movement: Movement } | undefined;
  for (const number of payment.invoices) {
    const invoice = findIn(state.invoices, number);
    for (const movement of invoice?.movements ?? []) {
      const isUse = movement.payment === payment.id && movement.atClose === true;
      if (invoice && isUse && (!last || movement.on >= last.movement.on)) last = { invoice, movement };
    }
  }
  if (!last) return undefined;
  const { invoice, movement } = last;
  const missing = payment.unapplied.negated();
  const principal = Money.min(missing, movement.principal);
  const lateCharges = Money.min(missing.minus(principal), movement.lateCharges);
  return {
    ...releaseOf(invoice, movement, principal, lateCharges),
    reason: 'the credit had been paid back to the customer by then',
  };
}
