import type { SuspensionGround, TerminationGround } from '@tenure/terms';
import { defined } from '../../../defined';
import { idleDays, retentionDays, retrievalDays } from '../counting';
import type { Formula } from '../explanation';
import { all, type AccountEvent, last, type Log, versionOf } from '../log';
import { endEvents } from './billing.explain';
import { lapsedNotice } from '../notice-log';
import type { Explainers } from './explainers';
import { courseOf } from './prohibited-use.explain';
import { findingOf } from './remedy.explain';

type End =
  | 'ServiceSuspended'
  | 'ServiceResumed'
  | 'ServiceTerminated'
  | 'AccountDeactivated'
  | 'RetrievalPeriodLapsed'
  | 'DataRecorded'
  | 'LegalHoldPlaced'
  | 'LegalHoldReleased'
  | 'PurgeCertified';

const READINGS_OF_SUSPENSION: Readonly<Record<SuspensionGround['ground'], readonly number[]>> = {
  'unpaid-notice': [23],
  'uncured-breach': [24],
  'network-protection': [26],
  'exclusion-list': [],
};

const READINGS_OF_TERMINATION: Readonly<Record<TerminationGround['ground'], readonly number[]>> = {
  'uncured-breach': [24, 29],
  insolvency: [],
  'responsibility-violation': [25],
  'prohibited-use': [27],
  'written-agreement': [],
};

export const endExplainers: Explainers<End> = {
  ServiceSuspended: ({ data }, log) => ({
    readings: READINGS_OF_SUSPENSION[data.ground],
    inputs: [...lapsedNotice(log, data.breach), ...findingOf(log, data.finding)],
  }),

  ServiceResumed: (event, log) => ({
    readings: event.metadata.derived ? [7, 29] : [26],
    inputs: [...last(log, 'ServiceSuspended', ({ suspension }) => suspension === event.data.suspension)],
  }),

  ServiceTerminated: (event, log) => {
    const { ground, breach, violation, prohibitedUse } = event.data;
    return {
      readings: [30, ...READINGS_OF_TERMINATION[ground], 31, 32],
      inputs: [
        ...last(log, 'TermsAccepted'),
        ...lapsedNotice(log, breach),
        ...all(log, 'ResponsibilityViolationRecorded', (data) => data.violation === violation),
        ...(prohibitedUse === undefined ? [] : courseOf(log, prohibitedUse)),
      ],
      days: retrievalDays(versionOf(log, event), event.metadata.effectiveOn),
    };
  },

  AccountDeactivated: (event, log) => {
    const { lastActivityOn } = event.data;
    const t = versionOf(log, event);
    return {
      readings: [33],
      inputs: activityOn(log, lastActivityOn),
      days: idleDays(t, lastActivityOn),
      formula: idleFormula(event, t.parameters.inactivity.idleDaysAllowed),
    };
  },

  RetrievalPeriodLapsed: (_event, log) => {
    const [terminated] = last(log, 'ServiceTerminated');
    return defined({
      readings: [32, 2, 5],
      inputs: terminated ? [terminated] : [],
      days: terminated && retrievalDays(versionOf(log, terminated), terminated.metadata.effectiveOn),
    });
  },

  DataRecorded: (event, log) =>
    defined({
      readings: event.data.class === 'customer-loaded' ? [32, 33] : [3, 34],
      inputs: event.data.class === 'customer-loaded' ? endEvents(log) : [],
      days: retentionDays(versionOf(log, event), event.data.class, event.metadata.effectiveOn),
    }),

  LegalHoldPlaced: () => ({ readings: [34], inputs: [] }),

  LegalHoldReleased: ({ data }, log) => ({
    readings: [34],
    inputs: last(log, 'LegalHoldPlaced', ({ hold }) => hold === data.hold),
  }),

  PurgeCertified: ({ data }, log) => {
    const records = all(log, 'DataRecorded', ({ record }) => data.records.includes(record));
    const isLoaded = records.some((record) => record.data.class === 'customer-loaded');
    return {
      readings: [34, 35],
      inputs: [...records, ...(isLoaded ? endEvents(log) : []), ...all(log, 'LegalHoldReleased')],
    };
  },
};

/** What was the last activity on a day: use, or activation. */
export function activityOn(log: Log, day: string): readonly AccountEvent[] {
  const isOfDay = (_data: unknown, { metadata }: Pick<AccountEvent, 'metadata'>) => metadata.effectiveOn === day;
  return [...last(log, 'ServiceActivated', isOfDay), ...last(log, 'ActivityRecorded', isOfDay)];
}

function idleFormula({ data, metadata }: AccountEvent<'AccountDeactivated'>, allowed: number): Formula {
  return {
    text: `${metadata.effectiveOn} − ${data.lastActivityOn} = ${data.idleDays} days > ${allowed}`,
    values: { lastActivityOn: data.lastActivityOn, idleDays: String(data.idleDays), idleDaysAllowed: String(allowed) },
  };
}
