import type { LegalDay } from '@tenure/kernel';
import { lateChargeMode, type LateChargeMode, lawfulMaximumIn, termsInForce, type TermsVersion } from '@tenure/terms';
import { countryOn } from './addendum';
import type { AccountState } from './state/account-state';
import { lateChargePolicyOn } from './state/late-charge-policy';
import { restOn } from './state/taxes';
import { termsOn, type TermsBook } from './terms-book';

/**
 * The version whose tables of law hold on `day`: the one last published by then. Taxes and lawful maxima are law, not
 * terms, so they bind whether the account has accepted that version or not.
 */
export function lawOn(terms: TermsBook, day: LegalDay): TermsVersion {
  return termsInForce(terms.programme.versions, day) ?? termsOn(terms, day);
}

/** What of an account decides how its late charges are made. */
export type LateChargeTerms = Pick<AccountState, 'lateChargePolicies' | 'taxes' | 'country' | 'countryChanges'>;

/** The account's own habit on `day`, else the programme's (reading 21). */
export function lateChargeModeOn(account: LateChargeTerms, day: LegalDay, terms: TermsBook): LateChargeMode {
  return lateChargeMode(termsOn(terms, day), lateChargePolicyOn(account.lateChargePolicies, day).lateCharges);
}

/** The lawful monthly maximum on `day`: what was set for the account, else what is known of its place (§4.5). */
export function lawfulMonthlyMaximumOn(account: LateChargeTerms, day: LegalDay, terms: TermsBook): string | undefined {
  const { jurisdiction } = restOn(account.taxes, countryOn(account, day), day);
  const own = lateChargePolicyOn(account.lateChargePolicies, day).lawfulMonthlyMaximum;
  return own ?? lawfulMaximumIn(lawOn(terms, day), jurisdiction, day);
}
