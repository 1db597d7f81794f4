import { all, type AccountEvent, last, type Log, versionOf } from '../log';
import { idleDays } from '../counting';
import type { Explainers } from './explainers';

type Registration =
  | 'AccountRegistered'
  | 'CountryChanged'
  | 'NoticeContactsUpdated'
  | 'TermsAccepted'
  | 'ServiceActivated'
  | 'ActivityRecorded'
  | 'PackageChanged'
  | 'ResponsibilityViolationRecorded';

const READINGS_OF_COUNTRY: Readonly<Record<string, readonly number[]>> = { FR: [36], US: [37], GB: [37] };

export const registrationExplainers: Explainers<Registration> = {
  AccountRegistered: ({ data }) => ({ readings: READINGS_OF_COUNTRY[data.country] ?? [], inputs: [] }),

  CountryChanged: ({ data }, log) => ({
    readings: READINGS_OF_COUNTRY[data.country] ?? [],
    inputs: countryEvents(log),
  }),

  NoticeContactsUpdated: (_event, log) => ({ readings: [22], inputs: contactEvents(log) }),

  TermsAccepted: (_event, log) => ({
    readings: [9, 40],
    clauses: ['§4.3'],
    inputs: [...last(log, 'AccountRegistered'), ...last(log, 'TermsAccepted')],
  }),

  ServiceActivated: (event, log) => ({
    readings: [9, 33],
    inputs: last(log, 'TermsAccepted'),
    days: idleDays(versionOf(log, event), event.metadata.effectiveOn),
  }),

  ActivityRecorded: (event, log) => ({
    readings: [33],
    inputs: last(log, 'ServiceActivated'),
    days: idleDays(versionOf(log, event), event.metadata.effectiveOn),
  }),

  PackageChanged: (_event, log) => ({
    readings: [9, 40],
    inputs: [...last(log, 'TermsAccepted'), ...last(log, 'PackageChanged')],
  }),

  ResponsibilityViolationRecorded: (_event, log) => ({ readings: [25], inputs: last(log, 'TermsAccepted') }),
};

/** What decided where a notice goes: the registration, and the last change. */
export function contactEvents(log: Log): readonly AccountEvent[] {
  return [...last(log, 'AccountRegistered'), ...last(log, 'NoticeContactsUpdated')];
}

/** What decided the customer's country: the registration, and the changes since. */
export function countryEvents(log: Log): readonly AccountEvent[] {
  return [...last(log, 'AccountRegistered'), ...all(log, 'CountryChanged')];
}
