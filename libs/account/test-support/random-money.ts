import { Money } from '@tenure/kernel';
import fc from 'fast-check';
import { type AccountState, entriesOf } from '../src';
import { type Commanded, none, nth } from './commanded';

/** What is charged and billed, paid, returned, disputed, and waived of it. */
export type MoneyAct =
  | { readonly kind: 'charge' }
  | { readonly kind: 'import'; readonly amount: string }
  | { readonly kind: 'pay'; readonly amount: string; readonly names: number | null }
  | { readonly kind: 'dispute'; readonly which: number; readonly amount: string }
  | { readonly kind: 'supply'; readonly which: number }
  | ChoosingAct;

/** An act on one of the things that are there. */
interface ChoosingAct {
  readonly kind: (typeof choosing)[number];
  readonly which: number;
}

const choosing = ['return', 'dispute-all', 'withdraw', 'credit', 'reject', 'waive-charge'] as const;

const amount = fc.integer({ min: 1, max: 200_000 }).map((cents) => Money.ofCents(cents).toString());
const which = fc.nat({ max: 20 });

export const moneyAct: fc.Arbitrary<MoneyAct> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('import' as const), amount }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('pay' as const), amount, names: fc.option(which) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('dispute' as const), which, amount }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom(...choosing), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('charge' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('supply' as const), which }) },
);

/** The command of a step; `n` makes ids of its own. */
export function moneyCommandFor(act: MoneyAct, state: AccountState, n: number): Commanded {
  switch (act.kind) {
    case 'charge':
      return ['record-charges', { kind: 'transactional', description: 'usage', amount: '12.34', charge: `c${n}` }];
    case 'import':
      return ['import-invoice', { invoice: `M${n}`, amount: act.amount }];
    case 'pay': {
      const named = act.names === null ? undefined : nth(invoicesOf(state), act.names);
      const forInvoice = named === undefined ? {} : { forInvoice: named };
      return ['receive-payment', { payment: `P${n}`, amount: act.amount, method: 'wire', ...forInvoice }];
    }
    case 'dispute':
      return disputing(state, n, act.which, { amount: act.amount });
    case 'supply': {
      const dispute = nth([...state.disputes.keys()].sort(), act.which);
      // Few texts, so that one is handed in again now and then.
      return dispute ? ['supply-dispute-documents', { dispute, documents: [{ description: `d${n % 3}` }] }] : none;
    }
    default:
      return chosenCommandFor(act, state, n);
  }
}

function chosenCommandFor({ kind, which: index }: ChoosingAct, state: AccountState, n: number): Commanded {
  const dispute = nth([...state.disputes.keys()].sort(), index);
  switch (kind) {
    case 'return': {
      const payment = nth([...entriesOf(state.payments)].map(({ id }) => id).sort(), index);
      return payment ? ['reverse-payment', { payment, kind: 'returned' }] : none;
    }
    case 'dispute-all':
      return disputing(state, n, index, {});
    case 'withdraw':
      return dispute ? ['withdraw-dispute', { dispute }] : none;
    case 'credit':
      return dispute ? ['resolve-invoice-dispute', { dispute, outcome: 'credited' }] : none;
    case 'reject':
      return dispute ? ['resolve-invoice-dispute', { dispute, outcome: 'rejected' }] : none;
    case 'waive-charge': {
      const charges = [...entriesOf(state.invoices)].flatMap((invoice) =>
        invoice.charges.map(({ month, countedFrom }) => ({ invoice: invoice.number, month, countedFrom })),
      );
      const charge = nth(charges, index);
      return charge ? ['waive-late-charge', charge] : none;
    }
  }
}

function disputing(state: AccountState, n: number, index: number, part: object): Commanded {
  const invoice = nth(invoicesOf(state), index);
  return invoice ? ['dispute-invoice', { invoice, detail: 'wrong', dispute: `D${n}`, ...part }] : none;
}

function invoicesOf(state: AccountState): readonly string[] {
  return [...entriesOf(state.invoices)].map(({ number }) => number).sort();
}
