import type { LegalDay } from '@tenure/kernel';
import { termsInForce, type TermsVersion } from '@tenure/terms';
import type { AccountFact } from '../events';
import type { AccountState } from '../state/account-state';

/** All versions of the terms that were ever published. */
export type TermsBook = readonly TermsVersion[];

/**
 * One thing that follows from the terms and the days passed. A rule compares what should have been derived through a
 * day, from all that is known now, with what was derived, and says the earliest difference: something to add, or, after
 * a fact that was recorded late, something to take back (reading 7). It is undefined where there is none.
 */
export type LapseRule = (state: AccountState, through: LegalDay, terms: TermsBook) => AccountFact | undefined;

/**
 * The version in force on `day`; before the first one, the first: what was migrated is judged by the oldest there is.
 */
export function termsOn(terms: TermsBook, day: LegalDay): TermsVersion {
  const version = termsInForce(terms, day) ?? terms[0];
  if (!version) throw new Error('no version of the terms is known');
  return version;
}

export function earliest(facts: Iterable<AccountFact | undefined>): AccountFact | undefined {
  let first: AccountFact | undefined;
  for (const fact of facts) if (fact && (!first || fact.effectiveOn < first.effectiveOn)) first = fact;
  return first;
}
