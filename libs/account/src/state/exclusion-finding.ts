import type { LegalDay } from '@tenure/kernel';

/** That the customer is on a government's exclusion list (§9.9). */
export interface ExclusionFinding {
  readonly id: string;
  readonly on: LegalDay;
  /** From this day it does not hold any more. */
  readonly clearedOn?: LegalDay;
}
