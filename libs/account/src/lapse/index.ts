import type { LegalDay } from '@tenure/kernel';
import type { Programme } from '@tenure/terms';
import { evolve } from '../evolve';
import type { AccountFact } from '../events';
import type { AccountState } from '../state/account-state';
import { termsOf, type TermsBook } from '../terms-book';
import { billingRun } from './billing-run.lapse';
import { cardDebits } from './card-debits.lapse';
import { deemedConsentOf } from './consent.lapse';
import { appliedCredit, misappliedCredit } from './credit.lapse';
import { curePeriods } from './cure-periods.lapse';
import { lateChargesOf } from './late-charges.lapse';
import { lateInterestOf } from './late-interest.lapse';
import { prohibitedUses } from './prohibited-use.lapse';
import { recoveryIndemnityOf } from './recovery-indemnity.lapse';
import { refundedCredit } from './refunded-credit.lapse';
import { releasedMoneyOf } from './released-money.lapse';
import { retrievalPeriod } from './retrieval.lapse';
import { ofEachInvoice } from './of-each-invoice';
import { earliest, type LapseRule } from './rule';
import { suspensionGrounds } from './suspension-grounds.lapse';
import { writeOffsOf } from './write-offs.lapse';

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

export interface Lapsed {
  readonly state: AccountState;
  /** In order of effective day. */
  readonly events: readonly AccountFact[];
}

/** More than any account can owe to days passed; reaching it means that two rules undo each other. */
const MOST_EVENTS = 20_000;

/**
 * Everything that follows from days passed through `through`, from all that is known now: late charges, consents,
 * lapsed cure periods, invoices, and corrections of what was derived before a late fact was recorded. Pure; the worker,
 * the commands, the import, the forecast and the dry run all use this one function. Deriving through one day and then a
 * later one gives the same as deriving through the later one at once.
 */
export function lapse(state: AccountState, through: LegalDay, programme: Programme, recordedOn: LegalDay): Lapsed {
  const terms = termsOf(programme, state);
  if (state.status === 'unknown' || isKnownToBeQuiet(state, through, terms)) return { state, events: [] };
  const events: AccountFact[] = [];
  let current = state;
  for (;;) {
    const next = earliest(rules.map((rule) => rule(current, through, terms)));
    if (!next) break;
    if (events.length === MOST_EVENTS) throw new Error(`account ${state.id}: lapsing through ${through} does not end`);
    events.push(next);
    current = evolve(current, next, recordedOn);
  }
  quiet.set(current, { through, terms });
  return { state: current, events };
}

/** States are immutable, so what was derived once need not be looked for again: most commands find nothing lapsed. */
const quiet = new WeakMap<AccountState, { through: LegalDay; terms: TermsBook }>();

function isKnownToBeQuiet(state: AccountState, through: LegalDay, terms: TermsBook): boolean {
  const known = quiet.get(state);
  return known !== undefined && known.terms === terms && through <= known.through;
}
