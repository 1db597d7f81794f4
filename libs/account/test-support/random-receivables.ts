import fc from 'fast-check';
import { type AccountState, entriesOf, type Invoice } from '../src';
import { type Commanded, none, nth } from './commanded';

/** Steps of credits, write-offs, refunds, changes of country, and what paying late costs in France. */
export interface ReceivableAct {
  readonly kind: 'receivable';
  readonly step: (typeof steps)[number];
  readonly which: number;
}

const steps = [
  'credit',
  'credit',
  'write-off',
  'write-off',
  'refund',
  'refund',
  'to-france',
  'to-france',
  'from-france',
  'claim-indemnity',
  'claim-indemnity',
  'claim-indemnity',
  'pay-indemnity',
  'pay-indemnity',
  'return-indemnity',
  'refund-indemnity',
  'waive-indemnity',
  'waive-interest',
] as const;

export const receivableAct: fc.Arbitrary<ReceivableAct> = fc.record({
  kind: fc.constant('receivable' as const),
  step: fc.constantFrom(...steps),
  which: fc.nat({ max: 20 }),
});

/** Of these, what is about the indemnity. */
export const indemnityAct: fc.Arbitrary<ReceivableAct> = fc.record({
  kind: fc.constant('receivable' as const),
  step: fc.constantFrom(...steps.filter((step) => step.endsWith('-indemnity'))),
  which: fc.nat({ max: 20 }),
});

/** The command of a step, or none where there is nothing to act on; `n` makes ids of its own. */
export function receivableCommandFor({ step, which }: ReceivableAct, state: AccountState, n: number): Commanded {
  const invoice = nth([...entriesOf(state.invoices)].map(({ number }) => number).sort(), which);
  switch (step) {
    case 'to-france':
      return ['change-country', { country: 'FR' }];
    case 'from-france':
      return ['change-country', { country: 'US' }];
    case 'refund':
      return ['refund-credit', { refund: `R${n}`, method: 'ach', ...(which % 2 ? { amount: '1.23' } : {}) }];
    case 'credit':
      return invoice ? ['credit-invoice', { invoice, amount: which % 2 ? '12.34' : '100.00', cause: 'c' }] : none;
    case 'write-off': {
      const part = which % 3 === 0 ? { principal: '1.00' } : {};
      return invoice
        ? ['write-off-invoice', { invoice, writeOff: `W${n}`, approvedBy: 'a', cause: 'c', ...part }]
        : none;
    }
    case 'waive-interest':
      return waiver(state, which);
    default:
      return indemnityCommandFor(step, state, which);
  }
}

type IndemnityStep = Extract<ReceivableAct['step'], `${string}-indemnity`>;

/** On an invoice of which it may come to something: most were late, and few are French. */
function indemnityCommandFor(step: IndemnityStep, state: AccountState, which: number): Commanded {
  const invoices = [...entriesOf(state.invoices)].filter(({ addendum }) => addendum === 'FR');
  const isMeant = step === 'claim-indemnity' ? () => true : ({ indemnity }: Invoice) => indemnity !== undefined;
  const invoice = nth(invoices.filter(isMeant), which)?.number;
  if (invoice === undefined) return none;
  switch (step) {
    case 'claim-indemnity':
      return ['claim-recovery-indemnity', { invoice }];
    case 'pay-indemnity':
      return ['receive-indemnity-payment', { invoice, method: 'wire' }];
    case 'waive-indemnity':
      return ['waive-recovery-indemnity', { invoice }];
    case 'return-indemnity':
    case 'refund-indemnity':
      return ['reverse-indemnity-payment', { invoice, kind: step === 'return-indemnity' ? 'returned' : 'refunded' }];
  }
}

function waiver(state: AccountState, which: number): Commanded {
  const posted = [...entriesOf(state.invoices)].flatMap(({ number, charges }) =>
    charges.flatMap(({ isInterest, postedOn: paidOn, countedFrom }) =>
      isInterest ? [{ invoice: number, paidOn, countedFrom }] : [],
    ),
  );
  const interest = nth(posted, which);
  return interest ? ['waive-late-interest', interest] : none;
}
