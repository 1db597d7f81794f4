import type { LegalDay } from '@tenure/kernel';

/** A change of the service that the customer was told of (§9.7.1). */
export interface ServiceChange {
  readonly id: string;
  readonly incompatible: boolean;
  readonly notifiedOn: LegalDay;
  readonly plannedOn: LegalDay;
  readonly daysAhead: number;
}
