import { eventSchemas, type EventSchemas, type Fact, type LegalDay } from '@tenure/kernel';
import type { RateCard, TermsVersion } from '@tenure/terms';

/** A version of the terms was published; it binds an account from the day that account accepts it (§9.7.2). */
export interface TermsVersionPublished {
  readonly version: TermsVersion;
  /** The earliest day it could take effect: the days of notice after it was published. */
  readonly earliestEffectiveOn: LegalDay;
}

/** Rates were published; they take effect on their own day (§4.1), those of carriers at once (§4.8). */
export interface RatesPublished {
  readonly card: RateCard;
}

/** Every event of the programme, by its stored name. The names are in the log for ever. */
export interface ProgrammeEvents {
  TermsVersionPublished: TermsVersionPublished;
  RatesPublished: RatesPublished;
}

export type ProgrammeEventType = keyof ProgrammeEvents;
export type ProgrammeFact = { [T in ProgrammeEventType]: Fact<T, ProgrammeEvents[T]> }[ProgrammeEventType];

/** The versions of the shapes of the programme's events: none has changed yet. */
export const programmeSchemas: EventSchemas = eventSchemas({});
