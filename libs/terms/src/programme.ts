import type { RateCard } from './section-4/rates';
import type { TermsVersion } from './terms-version';
import { shippedTermsVersions } from './versions';

/** What the provider has published for all accounts, in the order in which it was published. */
export interface Programme {
  readonly versions: readonly TermsVersion[];
  readonly rateCards: readonly RateCard[];
}

/** The programme as it is before anything was published: the terms that ship with this program, and no rates. */
export const shippedProgramme: Programme = { versions: shippedTermsVersions, rateCards: [] };
