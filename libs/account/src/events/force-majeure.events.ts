import type { LegalDay } from '@tenure/kernel';
import type { Party } from '@tenure/terms';

/** A cause beyond a party's control keeps it from performing, from this day on (§9.3). */
export interface ForceMajeureDeclared {
  readonly forceMajeure: string;
  readonly party: Party;
  readonly cause: string;
  /** How it is known. */
  readonly evidence?: string;
}

/** It is over: this day is the first that counts again in a cure period. */
export interface ForceMajeureEnded {
  readonly forceMajeure: string;
  readonly detail?: string;
}

/** The clock of a cure period stands from this day on, and nobody knows yet for how long (§9.3, reading 28). */
export interface CurePeriodStopped {
  readonly breach: string;
  /** To be counted once it runs again. */
  readonly daysLeft: number;
}

/** The last day of a cure period moved, because its clock stood on some days (§9.3, reading 28). */
export interface CurePeriodExtended {
  readonly breach: string;
  readonly lastDayToCure: LegalDay;
  readonly lapsesOn: LegalDay;
  /** The days that were not counted: each from a first one through the day before `until`. */
  readonly stopped: readonly { readonly from: LegalDay; readonly until: LegalDay }[];
  readonly opens: readonly string[];
}
