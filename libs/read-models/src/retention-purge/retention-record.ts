import type { LegalDay } from '@tenure/kernel';
import type { DataClass } from '@tenure/terms';

/** Data of one class that is held, and when it must go (§2.4.2). */
export interface RetentionRecord {
  readonly account: string;
  readonly record: string;
  readonly class: DataClass;
  readonly count: number;
  readonly recordedOn: LegalDay;
  /** Id of the event that recorded it. */
  readonly recordedBy: string;
  /** The three are undefined for what the customer loaded until the account ends (§2.3.8, §3.2). */
  readonly lastDayKept: LegalDay | undefined;
  readonly purgeAllowedFrom: LegalDay | undefined;
  readonly purgeDueOn: LegalDay | undefined;
  /** Legal holds that cover it, in the order they were placed (reading 34). The due day stays under a hold. */
  readonly heldBy: readonly string[];
  readonly purgedOn: LegalDay | undefined;
  readonly certificate: string | undefined;
}

/** A legal hold in force, kept so that data recorded under it is covered too. */
export interface HeldClasses {
  readonly account: string;
  readonly hold: string;
  /** Empty: every class. */
  readonly classes: readonly DataClass[];
  /** Of the event that placed it. */
  readonly placedAt: number;
}

/**
 * When what the customer loaded must go, kept so that what is recorded after the end of the account has its day too.
 */
export interface LoadedDataEnd {
  readonly account: string;
  readonly lastDayKept: LegalDay;
  readonly purgeDueOn: LegalDay;
}

export function covers(hold: Pick<HeldClasses, 'classes'>, dataClass: DataClass): boolean {
  return hold.classes.length === 0 || hold.classes.includes(dataClass);
}
