import { addDays, addYears, type LegalDay } from '@tenure/kernel';
import { clause } from '../clause';
import type { TermsVersion } from '../terms-version';

export const scheduledDataClasses = [
  'content',
  'transcription',
  'engagement-history',
  'insights-real-time',
  'insights-hourly',
  'insights-daily',
  'application-detail',
  'call-detail',
  'message-detail',
] as const;
export type ScheduledDataClass = (typeof scheduledDataClasses)[number];

/** Customer-loaded information has no schedule of its own: the end of the account decides (§2.3.8, §3.2). */
export const dataClasses = [...scheduledDataClasses, 'customer-loaded'] as const;
export type DataClass = (typeof dataClasses)[number];

/** `keep-for`: a promise to keep so long. `keep-no-longer-than`: a promise not to keep longer. */
export type RetentionKind = 'keep-for' | 'keep-no-longer-than';

export type RetentionPeriod =
  { readonly kind: RetentionKind; readonly days: number } | { readonly kind: RetentionKind; readonly years: number };

export type RetentionParameters = Readonly<Record<ScheduledDataClass, RetentionPeriod>>;

export const retentionClause = clause<RetentionParameters>({
  ref: '§2.4.2',
  title: 'Retention schedule',
  kinds: ['deadline'],
  summary:
    'Content with its transcription and the three kinds of insights are kept for a fixed time; engagement history ' +
    'and the detail records of applications, calls and messages for no longer than a maximum. Then they are purged.',
  readings: [3, 34, 35],
  parameters: {
    content: { kind: 'keep-for', days: 30 },
    transcription: { kind: 'keep-for', days: 30 },
    'engagement-history': { kind: 'keep-no-longer-than', years: 1 },
    'insights-real-time': { kind: 'keep-for', days: 3 },
    'insights-hourly': { kind: 'keep-for', days: 14 },
    'insights-daily': { kind: 'keep-for', days: 90 },
    'application-detail': { kind: 'keep-no-longer-than', years: 3 },
    'call-detail': { kind: 'keep-no-longer-than', years: 3 },
    'message-detail': { kind: 'keep-no-longer-than', years: 3 },
  },
});

export interface Retention {
  readonly kind: RetentionKind;
  readonly lastDayKept: LegalDay;
  /** `lastDayKept` + 1: the first day on which nothing of it may or need be left. */
  readonly purgeFrom: LegalDay;
  /** The day on which the purge falls due. */
  readonly purgeDueOn: LegalDay;
}

/**
 * How long an item recorded (content: successfully processed) on `recordedOn` is kept. What must be kept is due for
 * purging on the day after its last; what may not be kept longer is due on the last day itself, because on the day
 * after it would be too late. No policy moves these days: rolling a maximum on would break it. Undefined for
 * customer-loaded information. Legal holds (reading 34) are the caller's.
 */
export function retention(t: TermsVersion, dataClass: ScheduledDataClass, recordedOn: LegalDay): Retention;
export function retention(t: TermsVersion, dataClass: DataClass, recordedOn: LegalDay): Retention | undefined;
export function retention(t: TermsVersion, dataClass: DataClass, recordedOn: LegalDay): Retention | undefined {
  if (dataClass === 'customer-loaded') return undefined;
  const period = t.parameters.retention[dataClass];
  const lastDayKept = 'days' in period ? addDays(recordedOn, period.days) : addYears(recordedOn, period.years);
  const purgeFrom = addDays(lastDayKept, 1);
  return {
    kind: period.kind,
    lastDayKept,
    purgeFrom,
    purgeDueOn: period.kind === 'keep-for' ? purgeFrom : lastDayKept,
  };
}
