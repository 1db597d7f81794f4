import { amount, anyOf, count, day, flag, list, shape, some, text } from './shape';

const party = anyOf('customer', 'provider');

/** What the parties of an account claim of each other is answered as. */
export const claimSchemas = {
  GeneralDispute: shape(
    {
      dispute: text,
      raisedBy: party,
      subject: anyOf('service', 'payment', 'data', 'conduct', 'other'),
      stage: anyOf('talks', 'directors', 'arbitration', 'agreement', 'award', 'withdrawn'),
      repeatedOrContinuing: flag,
      ...some(['activityOn', 'lastDayToReport', 'noticeOn', 'lastDayOfTalks', 'escalateFrom'], day),
      ...some(['lastDayOfDirectorTalks', 'arbitrateFrom'], day),
    },
    {
      ...some(['escalatedOn', 'submittedOn', 'settledOn'], day),
      ...some(['rules', 'seat', 'outcome'], text),
      submittedBy: party,
      amounts: list(shape({ payableBy: party, amount })),
    },
  ),
  CourtAction: shape(
    {
      ...some(['action', 'clause'], text),
      exception: anyOf('deemed-consent', 'injunctive-relief', 'judgment'),
      by: party,
      on: day,
    },
    { dispute: text, amounts: list(shape({ invoice: text, amount })), total: amount },
  ),
  IndemnityClaim: shape(
    {
      ...some(['claim', 'ground', 'clause'], text),
      indemnifiedBy: party,
      ...some(['learnedOn', 'noticedOn'], day),
      state: anyOf('open', 'excluded', 'settlement', 'judgment', 'dismissed', 'withdrawn'),
      exclusions: list(shape({ exclusion: text, clause: text, extent: anyOf('whole', 'part'), on: day })),
      assistance: count,
      ...some(['costs', 'enforcementCosts'], amount),
    },
    { settledOn: day, amount },
  ),
  ServiceChange: shape({
    change: text,
    incompatible: flag,
    ...some(['notifiedOn', 'plannedOn'], day),
    daysAhead: count,
  }),
};
