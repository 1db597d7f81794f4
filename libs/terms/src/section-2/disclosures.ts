/** What may make the provider disclose information that it holds for a customer (§2.3.1). */
export interface DisclosureBasis {
  readonly basis: 'law' | 'contract' | 'security' | 'public-health-safety';
  /** Whether somebody's order or agreement must be named; where the circumstances decide, what they were is enough. */
  readonly needsAuthority: boolean;
  readonly summary: string;
}

export const disclosureBases: readonly DisclosureBasis[] = [
  { basis: 'law', needsAuthority: true, summary: 'A law, a court or an authority asks for it' },
  { basis: 'contract', needsAuthority: true, summary: 'Another contract asks for it' },
  {
    basis: 'security',
    needsAuthority: false,
    summary: 'Circumstances that threaten the service, the network or customers',
  },
  { basis: 'public-health-safety', needsAuthority: false, summary: 'Circumstances that threaten the public' },
];
