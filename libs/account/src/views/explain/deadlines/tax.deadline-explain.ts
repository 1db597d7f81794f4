import { addDays } from '@tenure/kernel';
import { last } from '../log';
import type { DeadlineExplainers } from './deadline-explainers';

export const taxDeadlineExplainers: DeadlineExplainers<'tax-exemption'> = {
  'tax-exemption': ([id], { log }) => {
    const [openedBy] = last(log, 'TaxExemptionRecorded', ({ exemption }) => exemption === id);
    if (openedBy?.data.validUntil === undefined) return undefined;
    const { validUntil } = openedBy.data;
    return {
      openedBy,
      lastDay: validUntil,
      lapsesOn: addDays(validUntil, 1),
      what: `provide new documents in place of exemption ${openedBy.data.exemption}`,
      clauses: ['§4.7 US'],
      readings: [37],
      inputs: [openedBy, ...last(log, 'TaxExemptionRevoked', ({ exemption }) => exemption === id)],
    };
  },
};
