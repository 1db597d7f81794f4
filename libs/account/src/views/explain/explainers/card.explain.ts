import { defined } from '../../../defined';
import { sumFormula } from '../counting';
import { issued, principalEvents } from '../invoice-log';
import { last } from '../log';
import type { Explainers } from './explainers';

type CardEvents = 'CardAuthorized' | 'CardAuthorizationCancelled' | 'CardDebitInstructed';

export const cardExplainers: Explainers<CardEvents> = {
  CardAuthorized: (_event, log) => ({ readings: [14], inputs: last(log, 'TermsAccepted') }),

  CardAuthorizationCancelled: ({ data }, log) => ({
    readings: [],
    inputs: last(log, 'CardAuthorized', ({ authorization }) => authorization === data.authorization),
  }),

  CardDebitInstructed: ({ data, metadata }, log) =>
    defined({
      readings: [6, 8, 14],
      inputs: [
        ...last(log, 'CardAuthorized', ({ authorization }) => authorization === data.authorization),
        ...data.invoices.flatMap(({ invoice }) => [
          ...issued(log, invoice),
          ...principalEvents(log, invoice, metadata.effectiveOn),
        ]),
      ],
      formula: sumFormula(data.invoices.map(({ invoice, amount }) => [invoice, amount])),
    }),
};
