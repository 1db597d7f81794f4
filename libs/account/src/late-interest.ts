import { franceLateInterest, type FranceLateInterest, publishedFranceRates, type RatesUnknown } from '@tenure/terms';
import type { LatePrincipal } from './state/invoice';
import { termsOn, type TermsBook } from './terms-book';

/**
 * Interest by the French rule on principal that was paid late, or is unpaid, on its day (§4.3 FR, reading 36): by the
 * terms that govern the account on that day, and by all rates that were published with any version of the terms.
 * Where a half-year's rates are not known there is no amount.
 */
export function lateInterestOn(late: LatePrincipal, terms: TermsBook): FranceLateInterest | RatesUnknown {
  const { principal, countedFrom: dueOn, on: paidOn } = late;
  return franceLateInterest(
    termsOn(terms, paidOn),
    { principal, dueOn, paidOn },
    publishedFranceRates(terms.programme.versions),
  );
}
