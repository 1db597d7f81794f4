import { disputeDaysOf } from '../counting-disputes';
import { issued } from '../invoice-log';
import { all, type AccountEvent, last, type Log, versionOf } from '../log';
import type { Explainers } from './explainers';
import { contactEvents } from './registration.explain';

type GeneralDisputes =
  | 'GeneralDisputeRaised'
  | 'GeneralDisputeEscalated'
  | 'GeneralDisputeSubmitted'
  | 'GeneralDisputeSettled'
  | 'CourtActionBrought';

export const generalDisputeExplainers: Explainers<GeneralDisputes> = {
  GeneralDisputeRaised: (event, log) => ({
    readings: [39, 22, 2, 3, 5],
    inputs: event.data.raisedBy === 'provider' ? contactEvents(log) : [],
    days: disputeDaysOf(versionOf(log, event), event).reporting,
  }),

  GeneralDisputeEscalated: ({ data }, log) => stageGrounds(log, data.dispute, 'talks'),

  GeneralDisputeSubmitted: ({ data }, log) => stageGrounds(log, data.dispute, 'directorTalks'),

  GeneralDisputeSettled: ({ data }, log) => ({ readings: [39], inputs: stepsOf(log, data.dispute) }),

  CourtActionBrought: ({ data }, log) => ({
    readings: data.exception === 'deemed-consent' ? [39, 17] : [39],
    ...(data.exception === 'deemed-consent' ? { clauses: ['§4.6'] } : {}),
    inputs: [
      ...(data.dispute === undefined ? [] : stepsOf(log, data.dispute)),
      ...(data.amounts ?? []).flatMap(({ invoice }) => [
        ...issued(log, invoice),
        ...last(log, 'InvoiceDeemedConsented', (consent) => consent.invoice === invoice),
      ]),
    ],
  }),
};

export function raisedIn(log: Log, dispute: string): readonly AccountEvent<'GeneralDisputeRaised'>[] {
  return last(log, 'GeneralDisputeRaised', (data) => data.dispute === dispute);
}

/** The notice, and every step since. */
export function stepsOf(log: Log, dispute: string): readonly AccountEvent[] {
  const isMeant = (data: { readonly dispute: string }) => data.dispute === dispute;
  return [
    ...raisedIn(log, dispute),
    ...all(log, 'GeneralDisputeEscalated', isMeant),
    ...all(log, 'GeneralDisputeSubmitted', isMeant),
  ];
}

/** The days that had to pass before a step. */
function stageGrounds(log: Log, dispute: string, stage: 'talks' | 'directorTalks') {
  const [raised] = raisedIn(log, dispute);
  return {
    readings: [39, 2],
    inputs: stepsOf(log, dispute),
    ...(raised ? { days: disputeDaysOf(versionOf(log, raised), raised)[stage] } : {}),
  };
}
