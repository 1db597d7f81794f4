import type { LegalDay } from '@tenure/kernel';
import type { NoticeDelivery } from './breach.events';

/** The provider changes the service, and told the customer of it (§9.7.1). */
export interface ServiceChangeNotified {
  readonly change: string;
  readonly what: string;
  /** Not backwards compatible: of these the customer is to be told in writing beforehand. */
  readonly incompatible: boolean;
  readonly plannedOn: LegalDay;
  /** Calendar days from the notice to the planned day. */
  readonly daysAhead: number;
  /** Always there for an incompatible change. */
  readonly delivery?: NoticeDelivery;
}
