import fc from 'fast-check';
import { type AccountState, entriesOf } from '../src';
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
    case 'claim-indemnity':
      return invoice ? ['claim-recovery-indemnity', { invoice }] : none;
    case 'pay-indemnity':
      return invoice ? ['receive-indemnity-payment', { invoice, method: 'wire' }] : none;
    case 'return-indemnity':
    case 'refund-indemnity': {
      const paid = nth(paidIndemnities(state), which);
      const kind = step === 'return-indemnity' ? 'returned' : 'refunded';
      return paid ? ['reverse-indemnity-payment', { invoice: paid, kind }] : none;
    }
    case 'waive-indemnity':
      return invoice ? ['waive-recovery-indemnity', { invoice }] : none;
    case 'waive-interest':
      return waiver(state, which);
  }
}

function paidIndemnities(state: AccountState): readonly string[] {
  return [...entriesOf(state.invoices)].flatMap(({ number, indemnity }) => (indemnity?.paidOn ? [number] : []));
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
