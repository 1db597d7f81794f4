import { type LegalDay, monthOf, type Month } from '@tenure/kernel';
import { RIGHTS_OF_PROHIBITED_USE } from '@tenure/terms';

/** A use against the fair-usage policy of which the customer was notified (§2.5). */
export interface ProhibitedUse {
  readonly id: string;
  readonly notifiedOn: LegalDay;
  readonly observedFrom: LegalDay;
  readonly lastDayToCorrect: LegalDay;
  readonly lapsesOn: LegalDay;
  /** The days on which it had stopped. */
  readonly corrections: readonly LegalDay[];
  readonly recurrences: readonly Recurrence[];
  readonly lapsedOn?: LegalDay;
  /** The notified use was waived; recurrences are instances of their own (§9.6). */
  readonly waivedOn?: LegalDay;
  /** The notification never arrived: nothing follows from it (reading 22). */
  readonly bounced?: true;
}

export interface Recurrence {
  readonly id: string;
  readonly on: LegalDay;
  readonly waivedOn?: LegalDay;
}

export type ProhibitedUseStatus = 'open' | 'corrected' | 'lapsed' | 'recurred' | 'waived' | 'bounced';

/** Whether it had stopped, and had not come back, by the end of `day`. */
export function isCorrectedBy({ corrections, recurrences }: ProhibitedUse, day: LegalDay): boolean {
  const corrected = latestBy(corrections, day);
  const recurred = latestBy(
    recurrences.map(({ on }) => on),
    day,
  );
  return corrected !== undefined && (recurred === undefined || recurred <= corrected);
}

function latestBy(days: readonly LegalDay[], day: LegalDay): LegalDay | undefined {
  return days
    .filter((each) => each <= day)
    .sort()
    .at(-1);
}

/** The recurrences that open the rights: after the last day to correct, and not waived. */
export function openRecurrences(use: ProhibitedUse): readonly Recurrence[] {
  return use.recurrences.filter(({ on, waivedOn }) => on > use.lastDayToCorrect && waivedOn === undefined);
}

/** The first day on which the affected cycles may be re-rated, or the service terminated; none while nothing opened. */
export function rightsOpenFrom(use: ProhibitedUse): LegalDay | undefined {
  if (use.bounced) return undefined;
  const ofLapse = use.lapsedOn !== undefined && use.waivedOn === undefined ? [use.lapsedOn] : [];
  return [...ofLapse, ...openRecurrences(use).map(({ on }) => on)].sort()[0];
}

/** What recurrences keep open, whatever becomes of the use that was notified; by name of command. */
export function openByRecurrence(use: ProhibitedUse): readonly string[] {
  return openRecurrences(use).length > 0 ? RIGHTS_OF_PROHIBITED_USE : [];
}

export function prohibitedUseStatus(use: ProhibitedUse): ProhibitedUseStatus {
  if (use.bounced) return 'bounced';
  if (openRecurrences(use).length > 0) return 'recurred';
  if (use.waivedOn !== undefined) return 'waived';
  if (use.lapsedOn !== undefined) return 'lapsed';
  return isCorrectedBy(use, use.lastDayToCorrect) ? 'corrected' : 'open';
}

/**
 * Whether the use fell into this billing cycle: from the one in which it was first seen through the one in which it
 * was corrected, or for good where it was not; and each one in which it came back.
 */
export function isAffected(use: ProhibitedUse, cycle: Month): boolean {
  if (use.recurrences.some(({ on }) => monthOf(on) === cycle)) return true;
  const last = isCorrectedBy(use, use.lastDayToCorrect) ? latestBy(use.corrections, use.lastDayToCorrect) : undefined;
  return cycle >= monthOf(use.observedFrom) && (last === undefined || cycle <= monthOf(last));
}
