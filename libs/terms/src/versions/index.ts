import type { TermsVersion } from '../terms-version';
import { terms202001 } from './2020-01';

export { terms202001 } from './2020-01';

/** The versions that ship with the system. A programme publishes further ones as data. */
export const shippedTermsVersions: readonly TermsVersion[] = [terms202001];
