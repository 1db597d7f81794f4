import type { LegalDay, Month } from '@tenure/kernel';
import type { NoticeDelivery } from './breach.events';

/** The customer was notified of use against the fair-usage policy; from then on it can be corrected (§2.5). */
export interface ProhibitedUseNotified {
  readonly prohibitedUse: string;
  readonly delivery: NoticeDelivery;
  /** What was seen. */
  readonly observed: string;
  /** The first day on which it was seen. */
  readonly observedFrom: LegalDay;
  readonly foundBy: string;
  /** The billing cycle of the notification. */
  readonly cycle: Month;
  readonly lastDayToCorrect: LegalDay;
  /** From this day the rights of §2.5 are open if it was not corrected. */
  readonly lapsesOn: LegalDay;
  readonly opens: readonly string[];
}

/** The notification did not arrive: it started nothing (reading 22). */
export interface ProhibitedUseNoticeBounced {
  readonly prohibitedUse: string;
  readonly detail?: string;
}

/** The use had stopped by this day, within the days to correct it. */
export interface ProhibitedUseCorrected {
  readonly prohibitedUse: string;
  readonly how: string;
  readonly confirmedBy: string;
  /** What recurrences in later cycles keep open. */
  readonly opens: readonly string[];
}

/**
 * It appeared again. Before the last day to correct it, that takes the correction back; in a later cycle the rights are
 * open at once, without a new notice (reading 27).
 */
export interface ProhibitedUseRecurred {
  readonly prohibitedUse: string;
  readonly recurrence: string;
  readonly cycle: Month;
  readonly observed: string;
  readonly foundBy: string;
  readonly opens: readonly string[];
}

/** Not corrected through the last day: the affected cycles may be re-rated, or the service terminated (§2.5). */
export interface ProhibitedUseLapsed {
  readonly prohibitedUse: string;
  readonly lastDayToCorrect: LegalDay;
  readonly opens: readonly string[];
}

/** It had been corrected in time after all, given what is known now (reading 7). */
export interface ProhibitedUseLapseUndone {
  readonly prohibitedUse: string;
  /** What recurrences in later cycles keep open. */
  readonly opens: readonly string[];
}

/** The provider waived this instance, the notified use or one recurrence of it, and no other (§9.6). */
export interface ProhibitedUseWaived {
  readonly prohibitedUse: string;
  /** Absent: the use that was notified. */
  readonly recurrence?: string;
  readonly by: 'provider';
  /** What stays open on account of other instances. */
  readonly opens: readonly string[];
}
