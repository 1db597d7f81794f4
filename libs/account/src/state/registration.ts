import type { LegalDay } from '@tenure/kernel';
import type { Contacts } from '../events';

export interface Acceptance {
  readonly termsVersion: string;
  /** The first day on which the version governs the account. */
  readonly from: LegalDay;
}

export interface Revision {
  readonly termsVersion: string;
  readonly notifiedOn: LegalDay;
  /** Use on or after this day accepts it. */
  readonly bindsFrom: LegalDay;
}

export interface CountryChange {
  readonly on: LegalDay;
  readonly country: string;
}

export interface ContactChange {
  readonly on: LegalDay;
  readonly contacts: Contacts;
}
