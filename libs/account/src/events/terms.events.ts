import type { LegalDay } from '@tenure/kernel';
import type { NoticeDelivery } from './breach.events';

/** The customer was told of a revised version of the terms (§9.7.2); the notice is effective on this day. */
export interface TermsRevisionNotified {
  readonly termsVersion: string;
  readonly delivery: NoticeDelivery;
  /** The day the version takes effect for everybody. */
  readonly versionEffectiveOn: LegalDay;
  /** From this day on use of the service accepts it: never before the days of notice have passed (reading 40). */
  readonly bindsFrom: LegalDay;
}

/** The notice of a revision did not arrive: it started nothing (reading 22). */
export interface TermsRevisionNoticeBounced {
  readonly termsVersion: string;
  readonly detail?: string;
}

/** The service was used on or after the day from which use accepts a revision; it governs from this day (reading 40). */
export interface TermsRevisionAccepted {
  readonly termsVersion: string;
  readonly use: string;
}

/** The service was used after changed rates took effect: the change is accepted (§4.1). */
export interface RateChangeAccepted {
  readonly rateCard: string;
  readonly package: string;
  readonly monthlyFee: string;
  readonly use: string;
}

/** Whether personal data that the European law protects is processed for this customer from this day (§2.3.1). */
export interface EuPersonalDataDeclared {
  readonly processed: boolean;
}

/** The customer executed the data processing addendum (§2.3.1). */
export interface DataProcessingAddendumExecuted {
  readonly signedBy: string;
  readonly document?: string;
}
