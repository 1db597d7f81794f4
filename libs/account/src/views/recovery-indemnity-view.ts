import type { LegalDay } from '@tenure/kernel';
import type { AccountState } from '../state/account-state';
import { entriesOf } from '../state/book';
import type { Indemnity } from '../state/invoice';
import { defined } from './defined';
import { compare } from './wording';

/** A fixed indemnity that was asked for an invoice (§4.3 FR): in its own currency, and part of no sum in dollars. */
export interface RecoveryIndemnityView {
  readonly invoice: string;
  readonly amount: string;
  readonly currency: 'EUR';
  readonly claimedOn: LegalDay;
  /** 'withdrawn': given what is known now the invoice was not late; what was paid on it is to be given back. */
  readonly state: 'claimed' | 'paid' | 'waived' | 'withdrawn';
  readonly paidOn?: LegalDay;
  readonly waivedOn?: LegalDay;
}

/** All indemnities of the account, in the order of their claims. */
export function recoveryIndemnityViews(state: AccountState): readonly RecoveryIndemnityView[] {
  const all = [...entriesOf(state.invoices)].flatMap(({ number, indemnity }) =>
    indemnity ? [recoveryIndemnityView(number, indemnity)] : [],
  );
  return all.sort((a, b) => compare(a.claimedOn, b.claimedOn) || compare(a.invoice, b.invoice));
}

export function recoveryIndemnityView(invoice: string, indemnity: Indemnity): RecoveryIndemnityView {
  const { amount, currency, claimedOn, paidOn, waivedOn } = indemnity;
  return defined({
    invoice,
    amount: amount.toString(),
    currency,
    claimedOn,
    state: stateOf(indemnity),
    paidOn,
    waivedOn,
  });
}

function stateOf({ isWithdrawn, paidOn, waivedOn }: Indemnity): RecoveryIndemnityView['state'] {
  if (isWithdrawn) return 'withdrawn';
  if (paidOn !== undefined) return 'paid';
  return waivedOn === undefined ? 'claimed' : 'waived';
}
