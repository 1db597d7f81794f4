import type { LegalDay } from '@tenure/kernel';
import type { DataClass } from '@tenure/terms';

/** Data of one retention class came to be held (§2.4.2). */
export interface DataRecorded {
  readonly record: string;
  readonly class: DataClass;
  readonly count: number;
  readonly description?: string;
  /** Absent for what the customer loaded: that is due after the account ends. */
  readonly lastDayKept?: LegalDay;
  readonly purgeDueOn?: LegalDay;
  /** From this day it may be purged: for classes that must be kept, the day after the last; else at once. */
  readonly purgeAllowedFrom?: LegalDay;
}

/** Purges of these classes (all, where none is named) wait until the hold is released (reading 34). */
export interface LegalHoldPlaced {
  readonly hold: string;
  readonly classes: readonly DataClass[];
  readonly matter: string;
}

export interface LegalHoldReleased {
  readonly hold: string;
}

/** Somebody certified that these records are gone. */
export interface PurgeCertified {
  readonly certificate: string;
  readonly records: readonly string[];
  readonly count: number;
  readonly method: string;
}
