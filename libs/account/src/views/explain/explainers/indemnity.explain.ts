import { indemnityGround } from '@tenure/terms';
import { sumFormula } from '../counting';
import { all, type AccountEvent, last, type Log } from '../log';
import { defined } from '../../../defined';
import type { Explainers } from './explainers';
import { contactEvents } from './registration.explain';

type Indemnity =
  | 'IndemnityClaimNoticed'
  | 'IndemnityClaimExcluded'
  | 'IndemnityAssistanceRecorded'
  | 'IndemnityCostRecorded'
  | 'IndemnityClaimSettled';

export const indemnityExplainers: Explainers<Indemnity> = {
  IndemnityClaimNoticed: ({ data }, log) => ({
    readings: [22],
    clauses: data.ground === 'infringement' ? ['§6.5'] : [],
    inputs: data.indemnifiedBy === 'customer' ? contactEvents(log) : [],
  }),

  IndemnityClaimExcluded: ({ data }, log) => ({ readings: [], inputs: noticed(log, data.claim) }),

  IndemnityAssistanceRecorded: ({ data }, log) => ({ readings: [], inputs: noticed(log, data.claim) }),

  IndemnityCostRecorded: ({ data }, log) => {
    const earlier = costsOf(log, data.claim);
    const parts = [...earlier.map(({ data: { cost, amount } }) => [cost, amount] as const)];
    return defined({
      readings: [],
      clauses: clausesOf(log, data.claim),
      inputs: [...noticed(log, data.claim), ...earlier],
      formula: sumFormula([...parts, [data.cost, data.amount]]),
    });
  },

  IndemnityClaimSettled: ({ data }, log) => ({
    readings: [],
    inputs: [
      ...noticed(log, data.claim),
      ...all(log, 'IndemnityClaimExcluded', ({ claim }) => claim === data.claim),
      ...all(log, 'IndemnityAssistanceRecorded', ({ claim }) => claim === data.claim),
      ...costsOf(log, data.claim),
    ],
  }),
};

function noticed(log: Log, claim: string): readonly AccountEvent<'IndemnityClaimNoticed'>[] {
  return last(log, 'IndemnityClaimNoticed', (data) => data.claim === claim);
}

function costsOf(log: Log, claim: string): readonly AccountEvent<'IndemnityCostRecorded'>[] {
  return all(log, 'IndemnityCostRecorded', (data) => data.claim === claim);
}

function clausesOf(log: Log, claim: string): readonly string[] {
  return noticed(log, claim).map(({ data }) => indemnityGround(data.ground).ref);
}
