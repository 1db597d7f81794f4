import { byTexts, type LegalDay } from '@tenure/kernel';
import { type Party, responsibilities, type ResponsibilityRef } from '@tenure/terms';
import type { AccountState } from '../state/account-state';
import { type ProhibitedUseStatus, prohibitedUseStatus, rightsOpenFrom } from '../state/prohibited-use';
import { defined } from '../defined';

/** A violation of a responsibility of the customer (§2.3). While it is not waived it opens termination (§2.3.7). */
export interface ViolationView {
  readonly violation: string;
  readonly subClause: string;
  /** What the sub-clause asks for. */
  readonly responsibility?: string;
  readonly on: LegalDay;
  readonly waivedOn?: LegalDay;
}

/** All violations, oldest first. */
export function violationViews(state: AccountState): readonly ViolationView[] {
  const all = [...state.violations.values()].map(({ id, subClause, on, waivedOn }) => {
    const responsibility = responsibilities[subClause as ResponsibilityRef] as string | undefined;
    return defined({ violation: id, subClause, responsibility, on, waivedOn });
  });
  return all.sort(byTexts(({ on, violation }) => [on, violation]));
}

/** A use against the fair-usage policy of which the customer was notified (§2.5). */
export interface ProhibitedUseView {
  readonly prohibitedUse: string;
  readonly state: ProhibitedUseStatus;
  readonly notifiedOn: LegalDay;
  readonly observedFrom: LegalDay;
  readonly lastDayToCorrect: LegalDay;
  readonly lapsesOn: LegalDay;
  readonly corrections: readonly LegalDay[];
  readonly recurrences: readonly { readonly recurrence: string; readonly on: LegalDay; readonly waivedOn?: LegalDay }[];
  /** From this day the affected cycles may be re-rated, or the service terminated. */
  readonly rightsOpenFrom?: LegalDay;
}

/** All prohibited uses, in the order they were notified. */
export function prohibitedUseViews(state: AccountState): readonly ProhibitedUseView[] {
  const all = [...state.prohibitedUses.values()].map((use) =>
    defined({
      prohibitedUse: use.id,
      state: prohibitedUseStatus(use),
      notifiedOn: use.notifiedOn,
      observedFrom: use.observedFrom,
      lastDayToCorrect: use.lastDayToCorrect,
      lapsesOn: use.lapsesOn,
      corrections: use.corrections,
      recurrences: use.recurrences.map(({ id, on, waivedOn }) => defined({ recurrence: id, on, waivedOn })),
      rightsOpenFrom: rightsOpenFrom(use),
    }),
  );
  return all.sort(byTexts(({ notifiedOn, prohibitedUse }) => [notifiedOn, prohibitedUse]));
}

/** A cause beyond a party's control, and the days on which it stopped clocks (§9.3). */
export interface ForceMajeureView {
  readonly forceMajeure: string;
  readonly party: Party;
  readonly from: LegalDay;
  /** The first day that counts again; absent: it lasts. */
  readonly until?: LegalDay;
}

/** Every force majeure, by its first day. */
export function forceMajeureViews(state: AccountState): readonly ForceMajeureView[] {
  const all = [...state.forceMajeures.values()].map(({ id, ...view }) => ({ forceMajeure: id, ...view }));
  return all.sort(byTexts(({ from, forceMajeure }) => [from, forceMajeure]));
}

/** A finding on a government's exclusion list (§9.9). */
export interface ExclusionFindingView {
  readonly finding: string;
  readonly on: LegalDay;
  readonly clearedOn?: LegalDay;
}

/** Every finding, oldest first. */
export function exclusionFindingViews(state: AccountState): readonly ExclusionFindingView[] {
  const all = [...state.exclusions.values()].map(({ id, ...view }) => ({ finding: id, ...view }));
  return all.sort(byTexts(({ on, finding }) => [on, finding]));
}
