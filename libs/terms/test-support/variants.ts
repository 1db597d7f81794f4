import { terms202001, type Policies, type TermsVersion } from '../src';

/** The shipped terms with other policies: what a programme that reads them otherwise would have. */
export function withPolicies(policies: Partial<Policies>): TermsVersion {
  return { ...terms202001, policies: { ...terms202001.policies, ...policies } };
}
