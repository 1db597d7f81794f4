import type { Party } from '../section-3/termination-grounds';

/** What a third party may claim, with the party that then holds the other one harmless. */
export interface IndemnityGround {
  readonly ground: 'infringement' | 'breach-of-terms' | 'emergency-services' | 'applications-or-data';
  readonly ref: string;
  readonly indemnifiedBy: Party;
  readonly summary: string;
}

export const indemnityGrounds: readonly IndemnityGround[] = [
  {
    ground: 'infringement',
    ref: '§6.1',
    indemnifiedBy: 'provider',
    summary: 'The service is said to infringe a third party’s intellectual property',
  },
  {
    ground: 'breach-of-terms',
    ref: '§6.2(i)',
    indemnifiedBy: 'customer',
    summary: 'The customer or its users did not keep to the terms',
  },
  {
    ground: 'emergency-services',
    ref: '§6.2(ii)',
    indemnifiedBy: 'customer',
    summary: 'Emergency services could not be reached through the service',
  },
  {
    ground: 'applications-or-data',
    ref: '§6.2(iii)',
    indemnifiedBy: 'customer',
    summary: 'The customer’s applications or information are behind the claim',
  },
];

/** The ground of that name, with its clause. */
export function indemnityGround(name: IndemnityGround['ground']): IndemnityGround {
  const found = indemnityGrounds.find(({ ground }) => ground === name);
  if (!found) throw new RangeError(`no such ground of indemnity: ${name}`);
  return found;
}

/** What frees the provider of its indemnity for infringement, as far as the claim arises from it (§6.3). */
export interface IndemnityExclusion {
  readonly exclusion: 'combination' | 'disregarded-directions' | 'refused-replacement' | 'open-source';
  readonly ref: string;
  readonly summary: string;
}

export const indemnityExclusions: readonly IndemnityExclusion[] = [
  { exclusion: 'combination', ref: '§6.3(i)', summary: 'Used together with what the provider had not authorised' },
  { exclusion: 'disregarded-directions', ref: '§6.3(ii)', summary: 'Used against the provider’s directions' },
  { exclusion: 'refused-replacement', ref: '§6.3(iii)', summary: 'A replacement that avoids the claim was not used' },
  { exclusion: 'open-source', ref: '§6.3', summary: 'The claim is about open-source software in the service' },
];

/** The exclusion of that name, with its clause. */
export function indemnityExclusion(name: IndemnityExclusion['exclusion']): IndemnityExclusion {
  const found = indemnityExclusions.find(({ exclusion }) => exclusion === name);
  if (!found) throw new RangeError(`no such exclusion: ${name}`);
  return found;
}
