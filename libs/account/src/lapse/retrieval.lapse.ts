import { addDays } from '@tenure/kernel';
import type { LapseRule } from './rule';

/** The days to retrieve data after termination are over; deletion is due (§2.3.8, reading 32). */
export const retrievalPeriod: LapseRule = (state, through) => {
  const { end } = state;
  if (!end?.lastDayToRetrieve || end.retrievalLapsed || addDays(end.lastDayToRetrieve, 1) > through) return undefined;
  return {
    type: 'RetrievalPeriodLapsed',
    effectiveOn: addDays(end.lastDayToRetrieve, 1),
    clauses: ['§2.3.8'],
    derived: true,
    data: { lastDay: end.lastDayToRetrieve },
  };
};
