/** What opens a suspension, with its clause. Each is a cause of its own: service resumes when the last one is gone. */
export interface SuspensionGround {
  readonly ground: 'unpaid-notice' | 'uncured-breach' | 'network-protection' | 'exclusion-list';
  readonly ref: string;
  /** Whether a notice must have been given and its cure period must have lapsed. */
  readonly afterCurePeriod: boolean;
  readonly summary: string;
}

export const suspensionGrounds: readonly SuspensionGround[] = [
  {
    ground: 'unpaid-notice',
    ref: '§3.4',
    afterCurePeriod: true,
    summary: 'Undisputed amounts stayed unpaid after a notice of non-payment',
  },
  {
    ground: 'uncured-breach',
    ref: '§3.4',
    afterCurePeriod: true,
    summary: 'A material breach by the customer stayed uncured',
  },
  {
    ground: 'network-protection',
    ref: '§2.4.1',
    afterCurePeriod: false,
    summary: 'Use that threatens the network, or may be unlawful or against the terms',
  },
  {
    ground: 'exclusion-list',
    ref: '§9.9',
    afterCurePeriod: false,
    summary: 'The customer was found on a government’s exclusion list',
  },
];
