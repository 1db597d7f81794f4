import { byTexts, type LegalDay, Money } from '@tenure/kernel';
import type { AccountState } from '../state/account-state';
import { entriesOf } from '../state/book';
import type { Indemnity } from '../state/invoice';
import { defined } from '../defined';

/** A fixed indemnity that was asked for an invoice (§4.3 FR): in its own currency, and part of no sum in dollars. */
export interface RecoveryIndemnityView {
  readonly invoice: string;
  readonly amount: string;
  readonly currency: 'EUR';
  readonly claimedOn: LegalDay;
  /** 'withdrawn': given what is known now the invoice was not late; what was paid on it is to be given back. */
  readonly state: 'claimed' | 'paid' | 'waived' | 'withdrawn';
  /** Negative where what was paid is to be given back. */
  readonly outstanding: string;
  readonly paidOn?: LegalDay;
  readonly waivedOn?: LegalDay;
}

/** What an account's indemnities come to, in euros; the same definitions as the balances read model. */
export interface EuroSums {
  readonly claimed: string;
  readonly waived: string;
  readonly paid: string;
  readonly outstanding: string;
}

/** Never added to any sum in dollars. */
export function euroSums(state: AccountState): EuroSums {
  const sums = [...entriesOf(state.invoices)].flatMap(({ indemnity }) => (indemnity ? [sumsOf(indemnity)] : []));
  const sum = (field: keyof EuroSums) => Money.sum(sums.map((each) => each[field])).toString();
  return { claimed: sum('claimed'), waived: sum('waived'), paid: sum('paid'), outstanding: sum('outstanding') };
}

function sumsOf({ amount, isWithdrawn, waivedOn, paidOn }: Indemnity): Readonly<Record<keyof EuroSums, Money>> {
  const claimed = isWithdrawn ? Money.zero : amount;
  const waived = waivedOn === undefined ? Money.zero : amount;
  const paid = paidOn === undefined ? Money.zero : amount;
  return { claimed, waived, paid, outstanding: claimed.minus(waived).minus(paid) };
}

/** All indemnities of the account, in the order of their claims. */
export function recoveryIndemnityViews(state: AccountState): readonly RecoveryIndemnityView[] {
  const all = [...entriesOf(state.invoices)].flatMap(({ number, indemnity }) =>
    indemnity ? [recoveryIndemnityView(number, indemnity)] : [],
  );
  return all.sort(byTexts(({ claimedOn, invoice }) => [claimedOn, invoice]));
}

export function recoveryIndemnityView(invoice: string, indemnity: Indemnity): RecoveryIndemnityView {
  const { amount, currency, claimedOn, paidOn, waivedOn } = indemnity;
  return defined({
    invoice,
    amount: amount.toString(),
    currency,
    claimedOn,
    state: stateOf(indemnity),
    outstanding: sumsOf(indemnity).outstanding.toString(),
    paidOn,
    waivedOn,
  });
}

function stateOf({ isWithdrawn, paidOn, waivedOn }: Indemnity): RecoveryIndemnityView['state'] {
  if (isWithdrawn) return 'withdrawn';
  if (paidOn !== undefined) return 'paid';
  return waivedOn === undefined ? 'claimed' : 'waived';
}
