import { byTexts, type LegalDay } from '@tenure/kernel';
import type { AccountState } from '../state/account-state';

/** A change of the service that the customer was told of (§9.7.1). */
export interface ServiceChangeView {
  readonly change: string;
  readonly incompatible: boolean;
  readonly notifiedOn: LegalDay;
  readonly plannedOn: LegalDay;
  /** Calendar days from the notice to the planned day; not more than 0: it was told of afterwards. */
  readonly daysAhead: number;
}

/** All changes, by the day they are planned for. */
export function serviceChangeViews(state: AccountState): readonly ServiceChangeView[] {
  const all = [...state.serviceChanges.values()].map(({ id, ...change }) => ({ change: id, ...change }));
  return all.sort(byTexts(({ plannedOn, change }) => [plannedOn, change]));
}
