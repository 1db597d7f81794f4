import type { LegalDay } from '@tenure/kernel';
import type { Programme } from '@tenure/terms';
import type { AccountState } from '../state/account-state';
import { termsOf, type TermsBook } from '../terms-book';
import { billingRun } from './billing-run.lapse';
import { cardDebits } from './card-debits.lapse';
import { deemedConsentOf } from './consent.lapse';
import { appliedCredit, misappliedCredit } from './credit.lapse';
import { curePeriods } from './cure-periods.lapse';
import { derive, type Lapsed } from './derive';
import { lateChargesOf } from './late-charges.lapse';
import { lateInterestOf } from './late-interest.lapse';
import { prohibitedUses } from './prohibited-use.lapse';
import { recoveryIndemnityOf } from './recovery-indemnity.lapse';
import { refundedCredit } from './refunded-credit.lapse';
import { releasedMoneyOf } from './released-money.lapse';
import { retrievalPeriod } from './retrieval.lapse';
import { ofEachInvoice } from './of-each-invoice';
import type { LapseRule } from './rule';
import { suspensionGrounds } from './suspension-grounds.lapse';
import { writeOffsOf } from './write-offs.lapse';

export type { Lapsed } from './derive';
export { termsOf, termsOn, type TermsBook } from '../terms-book';

/** In this order where several follow on one day. */
const rules: readonly LapseRule[] = [
  ofEachInvoice(lateChargesOf, writeOffsOf, lateInterestOf, releasedMoneyOf, deemedConsentOf, recoveryIndemnityOf),
  curePeriods,
  prohibitedUses,
  suspensionGrounds,
  billingRun,
  retrievalPeriod,
  refundedCredit,
  misappliedCredit,
  appliedCredit, // at the close of a day, and so derived once the day is over
  cardDebits, // after everything else of that day
];

/**
 * Everything that follows from days passed through `through`, from all that is known now: late charges, consents,
 * lapsed cure periods, invoices, and corrections of what was derived before a late fact was recorded. Pure; the worker,
 * the commands, the import, the forecast and the dry run all use this one function. Deriving through one day and then a
 * later one gives the same as deriving through the later one at once.
 */
export function lapse(state: AccountState, through: LegalDay, programme: Programme, recordedOn: LegalDay): Lapsed {
  const terms = termsOf(programme, state);
  if (state.status === 'unknown' || isKnownToBeQuiet(state, through, terms)) return { state, events: [] };
  const lapsed = derive(rules, state, through, terms, recordedOn);
  quiet.set(lapsed.state, { through, terms });
  return lapsed;
}

/** States are immutable, so what was derived once need not be looked for again: most commands find nothing lapsed. */
const quiet = new WeakMap<AccountState, { through: LegalDay; terms: TermsBook }>();

function isKnownToBeQuiet(state: AccountState, through: LegalDay, terms: TermsBook): boolean {
  const known = quiet.get(state);
  return known !== undefined && known.terms === terms && through <= known.through;
}
