import { defined } from '../../../defined';
import { retrievalDays } from '../counting';
import { all, last, versionOf } from '../log';
import { endEvents } from './billing.explain';
import type { Explainers } from './explainers';

export const custodyExplainers: Explainers<
  'DisclosureRecorded' | 'DataRetrieved' | 'SoftwareErasureCertified' | 'PurgeApproved' | 'PersonalDataErased'
> = {
  DisclosureRecorded: () => ({ readings: [35], inputs: [] }),

  DataRetrieved: (_event, log) => {
    const [terminated] = last(log, 'ServiceTerminated');
    return defined({
      readings: [32, 2, 5],
      inputs: terminated ? [terminated] : [],
      days: terminated && retrievalDays(versionOf(log, terminated), terminated.metadata.effectiveOn),
    });
  },

  SoftwareErasureCertified: (_event, log) => ({ readings: [], inputs: endEvents(log) }),

  PurgeApproved: ({ data }, log) => ({
    readings: [34],
    inputs: all(log, 'DataRecorded', ({ record }) => data.records.includes(record)),
  }),

  PersonalDataErased: (_event, log) => ({ readings: [35], inputs: endEvents(log) }),
};
