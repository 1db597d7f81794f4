import type { LegalDay } from '@tenure/kernel';
import { clause } from '../clause';
import { calendarDeadline, type Deadline } from '../deadline';
import type { TermsVersion } from '../terms-version';

export interface DataRetrievalParameters {
  readonly retrievalDays: number;
}

export const dataRetrievalClause = clause<DataRetrievalParameters>({
  ref: '§2.3.8',
  title: 'Retrieval of data after termination',
  kinds: ['deadline', 'record'],
  summary:
    'After termination the customer has a period to fetch copies of what is stored; then it is deleted without a ' +
    'further notice. Copies of software are erased by the customer, who certifies it.',
  readings: [32],
  parameters: { retrievalDays: 30 },
});

/** The last day to fetch data after termination; deletion is due from the day it lapses (reading 32). */
export function dataRetrieval(t: TermsVersion, terminatedOn: LegalDay): Deadline {
  return calendarDeadline(t, terminatedOn, t.parameters.dataRetrieval.retrievalDays);
}
