import { listOf } from '../wording';
import type { Sentences } from './sentences';

export const custodySentences: Sentences<
  'DisclosureRecorded' | 'DataRetrieved' | 'SoftwareErasureCertified' | 'PurgeApproved' | 'PersonalDataErased'
> = {
  DisclosureRecorded: (data, on) => {
    const what = data.classes.length === 0 ? 'Information' : `Information of ${listOf(data.classes)}`;
    return `${what} was disclosed on ${on} (${data.disclosure}), on the basis of ${data.basis.replaceAll('-', ' ')}.`;
  },

  DataRetrieved: (data, on) => {
    const form = data.form === 'copies' ? 'Copies' : 'Dashboards and reports';
    return `${form} of ${listOf(data.classes)} were fetched by the customer on ${on} (${data.retrieval}).`;
  },

  SoftwareErasureCertified: (_data, on) =>
    `The customer certified on ${on} that its copies of software are erased, archival copies too.`,

  PurgeApproved: (data, on) =>
    `A second person approved on ${on} of the purge of ${listOf(data.records)} (${data.approval}).`,

  PersonalDataErased: (data, on) =>
    `From ${on} on, names and contacts of this account are not shown any more (${data.erasure}).`,
};
