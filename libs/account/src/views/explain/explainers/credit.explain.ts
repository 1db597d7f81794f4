import { defined } from '../../../defined';
import type { Formula } from '../explanation';
import { all, type AccountEvent, last, type Log, versionOf } from '../log';
import { noticesOf } from '../notice-log';
import type { Explainers } from './explainers';

export const creditExplainers: Explainers<
  | 'CreditReviewed'
  | 'SecurityRequired'
  | 'SecurityRequirementWithdrawn'
  | 'SecurityProvided'
  | 'SecurityEnforced'
  | 'SecurityReleased'
> = {
  CreditReviewed: (event, log) =>
    defined({
      readings: [],
      inputs: [
        ...all(log, 'AssignmentRequested', ({ assignment }) => assignment === event.data.assignment),
        ...last(log, 'CreditReviewed', ({ limit }) => limit !== undefined),
      ],
      formula: warningFormula(event, log),
    }),

  SecurityRequired: ({ data }, log) => ({
    readings: [2],
    inputs: all(log, 'CreditReviewed', ({ review }) => review === data.review),
  }),

  SecurityRequirementWithdrawn: ({ data }, log) => ({
    readings: [],
    inputs: [
      ...all(log, 'SecurityRequired', ({ requirement }) => requirement === data.requirement),
      ...all(log, 'SecurityProvided', ({ requirement }) => requirement === data.requirement),
      ...all(log, 'NoticeOfBreachGiven', ({ requirement }) => requirement === data.requirement),
    ],
  }),

  SecurityProvided: ({ data }, log) => ({
    readings: [],
    inputs: all(log, 'SecurityRequired', ({ requirement }) => requirement === data.requirement),
  }),

  SecurityEnforced: ({ data }, log) => ({
    readings: [23, 24, 29, 14],
    inputs: [
      ...securityEvents(log, data.security),
      ...noticesOf(log, data.breach),
      ...last(log, 'CurePeriodLapsed', ({ breach }) => breach === data.breach),
    ],
  }),

  SecurityReleased: ({ data }, log) => ({ readings: [], inputs: securityEvents(log, data.security) }),
};

/** How a security came to be what it is. */
function securityEvents(log: Log, id: string): readonly AccountEvent[] {
  const isOf = ({ security }: { readonly security: string }): boolean => security === id;
  return [
    ...all(log, 'SecurityProvided', isOf),
    ...all(log, 'SecurityEnforced', isOf),
    ...all(log, 'SecurityReleased', isOf),
  ];
}

function warningFormula(event: AccountEvent<'CreditReviewed'>, log: Log): Formula | undefined {
  const { limit, warnFrom } = event.data;
  if (limit === undefined || warnFrom === undefined) return undefined;
  const share = versionOf(log, event).parameters.credit.warnFromShare;
  return { text: `${share} × ${limit} = ${warnFrom}`, values: { warnFromShare: share, limit, warnFrom } };
}
