import { Money } from '@tenure/kernel';
import type { Posting } from './posting';

/** What an account's invoices and payments come to. */
export interface AccountBalance {
  readonly account: string;
  readonly billed: Money;
  readonly credited: Money;
  /** Cash received, less what was returned; what of it paid nothing yet is `unappliedCredit`. */
  readonly paid: Money;
  readonly unappliedCredit: Money;
  /** Of credit; `paid` is before it. */
  readonly refunded: Money;
  /** Principal that was given up, less what was paid of it since; not outstanding any more. */
  readonly writtenOff: Money;
  readonly lateChargesWrittenOff: Money;
  /** In open disputes. */
  readonly disputed: Money;
  /** Posted, less what was reversed and waived. */
  readonly lateCharges: Money;
  readonly lateChargesPaid: Money;
  /** Of all invoices; unapplied credit is not taken off. */
  readonly outstanding: Money;
  /** In euros, and in none of the sums above (§4.3 FR): asked, less what fell. */
  readonly indemnityClaimed: Money;
  readonly indemnityWaived: Money;
  readonly indemnityPaid: Money;
  /** Claimed, less waived and paid; negative where what was paid is to be given back. */
  readonly indemnityOutstanding: Money;
}

export function emptyAccountBalance(account: string): AccountBalance {
  return {
    account,
    billed: Money.zero,
    credited: Money.zero,
    paid: Money.zero,
    unappliedCredit: Money.zero,
    refunded: Money.zero,
    writtenOff: Money.zero,
    lateChargesWrittenOff: Money.zero,
    disputed: Money.zero,
    lateCharges: Money.zero,
    lateChargesPaid: Money.zero,
    outstanding: Money.zero,
    indemnityClaimed: Money.zero,
    indemnityWaived: Money.zero,
    indemnityPaid: Money.zero,
    indemnityOutstanding: Money.zero,
  };
}

/** The account's sums after one more posting. */
export function applyToAccount(balance: AccountBalance, { kind, amount }: Posting): AccountBalance {
  const { outstanding } = balance;
  switch (kind) {
    case 'billed':
      return { ...balance, billed: balance.billed.plus(amount), outstanding: outstanding.plus(amount) };
    case 'credited':
      return { ...balance, credited: balance.credited.plus(amount), outstanding: outstanding.minus(amount) };
    case 'late-charge':
      return { ...balance, lateCharges: balance.lateCharges.plus(amount), outstanding: outstanding.plus(amount) };
    case 'principal-paid':
      return { ...balance, outstanding: outstanding.minus(amount) };
    case 'late-charge-paid':
      return {
        ...balance,
        lateChargesPaid: balance.lateChargesPaid.plus(amount),
        outstanding: outstanding.minus(amount),
      };
    case 'disputed':
      return { ...balance, disputed: balance.disputed.plus(amount) };
    case 'received':
      return { ...balance, paid: balance.paid.plus(amount) };
    case 'unapplied':
      return { ...balance, unappliedCredit: balance.unappliedCredit.plus(amount) };
    case 'refunded':
      return { ...balance, refunded: balance.refunded.plus(amount) };
    case 'written-off':
      return { ...balance, writtenOff: balance.writtenOff.plus(amount), outstanding: outstanding.minus(amount) };
    case 'late-charge-written-off':
      return {
        ...balance,
        lateChargesWrittenOff: balance.lateChargesWrittenOff.plus(amount),
        outstanding: outstanding.minus(amount),
      };
    case 'consented':
    case 'consent-undone':
      return balance;
    default:
      return withIndemnity(balance, kind, amount);
  }
}

type OfIndemnity = Extract<Posting['kind'], `indemnity-${string}`>;

function withIndemnity(balance: AccountBalance, kind: OfIndemnity, amount: Money): AccountBalance {
  const { indemnityOutstanding: outstanding } = balance;
  switch (kind) {
    case 'indemnity-claimed':
      return {
        ...balance,
        indemnityClaimed: balance.indemnityClaimed.plus(amount),
        indemnityOutstanding: outstanding.plus(amount),
      };
    case 'indemnity-waived':
      return {
        ...balance,
        indemnityWaived: balance.indemnityWaived.plus(amount),
        indemnityOutstanding: outstanding.minus(amount),
      };
    case 'indemnity-paid':
      return {
        ...balance,
        indemnityPaid: balance.indemnityPaid.plus(amount),
        indemnityOutstanding: outstanding.minus(amount),
      };
  }
}
