export type Party = 'provider' | 'customer';

/** Why an account can be terminated (reading 30). There is no ground of convenience (§3.1). */
export interface TerminationGround {
  readonly ground:
    'uncured-breach' | 'insolvency' | 'responsibility-violation' | 'prohibited-use' | 'written-agreement';
  readonly ref: string;
  /** Who may terminate on it. For a written agreement both sign. */
  readonly openTo: readonly Party[];
  readonly summary: string;
}

export const terminationGrounds: readonly TerminationGround[] = [
  {
    ground: 'uncured-breach',
    ref: '§3.3(i)',
    openTo: ['provider', 'customer'],
    summary: 'The other party left a material breach uncured after notice and cure period',
  },
  {
    ground: 'insolvency',
    ref: '§3.3(ii)',
    openTo: ['provider', 'customer'],
    summary: 'The other party no longer does business, or can no longer meet its obligations',
  },
  {
    ground: 'responsibility-violation',
    ref: '§2.3.7',
    openTo: ['provider'],
    summary: 'The customer violated one of its responsibilities; no notice is needed',
  },
  {
    ground: 'prohibited-use',
    ref: '§2.5',
    openTo: ['provider'],
    summary: 'Prohibited use went on past the next billing cycle, or came back in a later one',
  },
  {
    ground: 'written-agreement',
    ref: '§9.12',
    openTo: ['provider', 'customer'],
    summary: 'Both parties agreed in writing to end the contract',
  },
];

/** The ground of that name, with its clause. */
export function terminationGround(name: TerminationGround['ground']): TerminationGround {
  const found = terminationGrounds.find(({ ground }) => ground === name);
  if (!found) throw new RangeError(`no such ground of termination: ${name}`);
  return found;
}
