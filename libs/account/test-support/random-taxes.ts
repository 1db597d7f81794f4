import type { Programme } from '@tenure/terms';
import fc from 'fast-check';
import { type AccountState, entriesOf } from '../src';
import { exampleSchedule } from './taxed';

/** Steps of taxes, cards, adjustments and the habit of charging late payments. */
export interface TaxAct {
  readonly kind: 'tax';
  readonly step: (typeof steps)[number];
  readonly which: number;
}

const steps = [
  'place',
  'place',
  'exempt',
  'revoke',
  'withhold',
  'authorize',
  'authorize',
  'cancel',
  'debit-paid',
  'charge-back',
  'adjust',
  'carrier-tax',
  'policy',
  'impose',
] as const;

export const taxAct: fc.Arbitrary<TaxAct> = fc.record({
  kind: fc.constant('tax' as const),
  step: fc.constantFrom(...steps),
  which: fc.nat({ max: 20 }),
});

/** The programme, with the made-up taxes of `exampleSchedule` in all its versions. */
export function withExampleTaxes({ versions, ...rest }: Programme): Programme {
  const taxes = { schedule: exampleSchedule };
  return { ...rest, versions: versions.map((v) => ({ ...v, parameters: { ...v.parameters, taxes } })) };
}

type Commanded = readonly [string | undefined, object];
const none: Commanded = [undefined, {}];

/** The command of a step, or none where there is nothing to act on; `n` makes ids of its own. */
export function taxCommandFor({ step, which }: TaxAct, state: AccountState, n: number): Commanded {
  switch (step) {
    case 'place':
      return ['declare-service-location', PLACES[which % PLACES.length] ?? {}];
    case 'exempt':
      return ['record-tax-exemption', { exemption: `E${n}`, jurisdiction: 'US-XA', certificate: 'c' }];
    case 'revoke': {
      const exemption = nth([...state.taxes.exemptions.keys()], which);
      return exemption ? ['revoke-tax-exemption', { exemption }] : none;
    }
    case 'carrier-tax':
      return ['record-charges', { kind: 'tax', description: 'a carrier’s', amount: '1.11', charge: `t${n}` }];
    case 'adjust': {
      const lines = [{ kind: 'overage', description: 'minutes', amount: '20.00' }];
      return ['issue-adjustment', { invoice: `A${n}`, cause: 'c', lines }];
    }
    case 'policy':
      return ['set-late-charge-policy', POLICIES[which % POLICIES.length] ?? {}];
    default:
      return moneyCommandFor(step, which, state, n);
  }
}

type MoneyStep = 'withhold' | 'authorize' | 'cancel' | 'debit-paid' | 'charge-back' | 'impose';

function moneyCommandFor(step: MoneyStep, which: number, state: AccountState, n: number): Commanded {
  const invoice = nth([...entriesOf(state.invoices)].map(({ number }) => number).sort(), which);
  switch (step) {
    case 'withhold':
      return invoice ? ['record-withholding', { withholding: `W${n}`, invoice, rate: '0.15', withheld: '0.01' }] : none;
    case 'impose':
      return invoice ? ['impose-late-charges', { invoice }] : none;
    case 'authorize':
      return ['authorize-card', { authorization: `K${n}`, card: 'tok-1' }];
    case 'cancel': {
      const authorization = nth([...state.cards.authorizations.keys()], which);
      return authorization ? ['cancel-card-authorization', { authorization, writing: 'w' }] : none;
    }
    case 'debit-paid': {
      const debit = [...state.cards.debits.values()].at(-1);
      const paid = debit && { amount: debit.amount.toString(), method: 'credit-card', debit: debit.id };
      return paid ? ['receive-payment', { payment: `P${n}`, ...paid }] : none;
    }
    case 'charge-back': {
      const payment = [...entriesOf(state.payments)].filter(({ debit }) => debit !== undefined).at(-1);
      return payment ? ['reverse-payment', { payment: payment.id, kind: 'chargeback' }] : none;
    }
  }
}

const PLACES = [
  { location: 'head-office', jurisdiction: 'US-XA' },
  { location: 'leeds', jurisdiction: 'GB', share: '0.3' },
  { location: 'town', jurisdiction: 'US-XA-TOWN', share: '0.25' },
  { location: 'leeds', jurisdiction: 'GB', share: '0' },
];

const POLICIES = [{}, {}, { lateCharges: 'off' }, { lateCharges: 'manual' }, { lawfulMonthlyMaximum: '0.005' }];

function nth(ids: readonly string[], which: number): string | undefined {
  return ids.length === 0 ? undefined : ids[which % ids.length];
}
