import type { LegalDay } from '@tenure/kernel';
import type { AccountFact } from '../events';
import type { AccountState } from '../state/account-state';
import type { TermsBook } from '../terms-book';

export { termsOn, type TermsBook } from '../terms-book';

/**
 * One thing that follows from the terms and the days passed. A rule compares what should have been derived through a
 * day, from all that is known now, with what was derived, and says the earliest difference: something to add, or, after
 * a fact that was recorded late, something to take back (reading 7). It is undefined where there is none.
 */
export type LapseRule = (state: AccountState, through: LegalDay, terms: TermsBook) => AccountFact | undefined;

export function earliest(facts: Iterable<AccountFact | undefined>): AccountFact | undefined {
  let first: AccountFact | undefined;
  for (const fact of facts) if (fact && (!first || fact.effectiveOn < first.effectiveOn)) first = fact;
  return first;
}
