import { addDays } from '@tenure/kernel';
import { differenceFormula } from '../counting';
import { defined } from '../../../defined';
import { all, last } from '../log';
import type { DeadlineExplainers } from './deadline-explainers';

export const creditDeadlineExplainers: DeadlineExplainers<'security' | 'security-expiry' | 'reclaim'> = {
  security: ([requirement = ''], { log }) => {
    const [openedBy] = last(log, 'SecurityRequired', (data) => data.requirement === requirement);
    if (!openedBy) return undefined;
    const isOfIt = (data: { readonly requirement?: string }): boolean => data.requirement === requirement;
    const given = all(log, 'SecurityProvided', isOfIt);
    const { dueOn, amount } = openedBy.data;
    return defined({
      openedBy,
      lastDay: dueOn,
      lapsesOn: addDays(dueOn, 1),
      what: `give the security asked for by ${requirement}`,
      clauses: ['§4.2'],
      readings: [2],
      inputs: [openedBy, ...given, ...last(log, 'SecurityRequirementWithdrawn', isOfIt)],
      formula: differenceFormula(
        ['required', amount],
        given.map(({ data }) => [`given as ${data.security}`, data.amount]),
      ),
    });
  },

  'security-expiry': ([security = ''], { log }) => {
    const [openedBy] = last(log, 'SecurityProvided', (data) => data.security === security);
    const expiresOn = openedBy?.data.expiresOn;
    if (!openedBy || expiresOn === undefined) return undefined;
    return {
      openedBy,
      lastDay: expiresOn,
      lapsesOn: addDays(expiresOn, 1),
      what: `enforce security ${security}`,
      clauses: ['§4.2'],
      readings: [2],
      inputs: [
        openedBy,
        ...all(log, 'SecurityEnforced', (data) => data.security === security),
        ...all(log, 'SecurityReleased', (data) => data.security === security),
      ],
    };
  },

  reclaim: ([number = ''], { log, open }) => {
    const [openedBy] = last(log, 'NumberReclaimNotified', (data, { metadata }) => {
      return data.number === number && (!open || metadata.effectiveOn === open.openedOn);
    });
    if (!openedBy) return undefined;
    const { reclaimFrom } = openedBy.data;
    return {
      openedBy,
      lastDay: addDays(reclaimFrom, -1),
      lapsesOn: reclaimFrom,
      what: `keep number ${number}`,
      clauses: ['§2.4.5'],
      readings: [2, 22],
      inputs: [
        ...last(log, 'NumberAssigned', (data) => data.number === number),
        openedBy,
        ...last(log, 'NumberReclaimed', (data) => data.number === number),
      ],
    };
  },
};
