import { addDays, daysBetween, type LegalDay } from '@tenure/kernel';
import { clause } from '../clause';
import type { TermsVersion } from '../terms-version';

export interface InactivityParameters {
  /** So many idle days are still allowed; one more opens the right. */
  readonly idleDaysAllowed: number;
}

export const inactivityClause = clause<InactivityParameters>({
  ref: '§3.2',
  title: 'Inactive accounts',
  kinds: ['right'],
  summary:
    'An account idle for longer than the allowed run of days may be deactivated for good, at the provider’s choice ' +
    'and without notice; what the customer loaded is then deleted.',
  readings: [33],
  parameters: { idleDaysAllowed: 120 },
});

/** Idle days as of `asOf`: the day of the last activity is not one (reading 33). */
export function inactiveDays(lastActivityOn: LegalDay, asOf: LegalDay): number {
  return daysBetween(lastActivityOn, asOf);
}

/** The first day on which the account may be deactivated if nothing happens on it until then. */
export function inactivity(t: TermsVersion, lastActivityOn: LegalDay): { readonly mayDeactivateFrom: LegalDay } {
  return { mayDeactivateFrom: addDays(lastActivityOn, t.parameters.inactivity.idleDaysAllowed + 1) };
}
