import { addDays, daysBetween, legalDay, type LegalDay, Money, type Refusal } from '@tenure/kernel';
import fc from 'fast-check';
import {
  type AccountFact,
  type AccountState,
  commandNamed,
  entriesOf,
  handle,
  type Handled,
  type Moment,
  unknownAccount,
} from '../src';
import { type AgreementAct, agreementAct, agreementCommandFor, twoVersions } from './random-agreements';
import { type CustodyAct, custodyAct, custodyCommandFor } from './random-custody';
import { type DisputeAct, disputeAct, disputeCommandFor } from './random-disputes';
import { type OffenceAct, offenceAct, offenceCommandFor } from './random-offences';
import { type ReceivableAct, receivableAct, receivableCommandFor } from './random-receivables';
import { type TaxAct, taxAct, taxCommandFor, withExampleTaxes } from './random-taxes';

/** One thing that somebody does, some days after the one before; recorded some days late where `lateBy` is not 0. */
export interface Step {
  readonly afterDays: number;
  readonly lateBy: number;
  readonly act: Act;
}

export type Act =
  | {
      readonly kind:
        'idle' | 'charge' | 'activity' | 'suspend' | 'resume' | 'terminate' | 'notice' | 'bounce' | 'waive';
    }
  | DisputeAct
  | OffenceAct
  | TaxAct
  | ReceivableAct
  | AgreementAct
  | CustodyAct
  | { readonly kind: 'import'; readonly amount: string }
  | { readonly kind: 'pay'; readonly amount: string; readonly names: number | null }
  | {
      readonly kind: 'return' | 'dispute-all' | 'withdraw' | 'credit' | 'reject' | 'waive-charge';
      readonly which: number;
    }
  | { readonly kind: 'dispute'; readonly which: number; readonly amount: string }
  | { readonly kind: 'breach' | 'cure'; readonly which: number };

const amount = fc.integer({ min: 1, max: 200_000 }).map((cents) => Money.ofCents(cents).toString());
const which = fc.nat({ max: 20 });

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('import' as const), amount }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('pay' as const), amount, names: fc.option(which) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('dispute' as const), which, amount }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('return', 'dispute-all', 'withdraw', 'credit', 'reject', 'waive-charge'),
      which,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('breach', 'cure'), which }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('charge', 'activity', 'suspend', 'resume', 'notice', 'notice', 'bounce', 'waive'),
    }),
  },
  { weight: 1, arbitrary: disputeAct },
  { weight: 2, arbitrary: offenceAct },
  { weight: 2, arbitrary: taxAct },
  { weight: 3, arbitrary: receivableAct },
  { weight: 1, arbitrary: agreementAct },
  { weight: 2, arbitrary: custodyAct },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('terminate' as const) }) },
);

/** Up to `maxSteps` things over some years; `maxLateBy` 0 for a life in which everything is recorded on its day. */
export function lives(maxSteps: number, maxLateBy: number): fc.Arbitrary<readonly Step[]> {
  const lateBy =
    maxLateBy === 0 ? fc.constant(0) : fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: maxLateBy }));
  return fc.array(fc.record({ afterDays: fc.nat({ max: 45 }), lateBy, act }), { minLength: 1, maxLength: maxSteps });
}

export interface LoggedFact extends Pick<AccountFact, 'type' | 'data' | 'effectiveOn' | 'clauses'> {
  readonly derived: boolean;
  readonly recordedOn: LegalDay;
}

export interface Lived {
  readonly state: AccountState;
  readonly log: readonly LoggedFact[];
  readonly outcomes: readonly (Handled | Refusal)[];
  readonly today: LegalDay;
  /** What was asked for, but for 'advance'. */
  readonly script: readonly Scripted[];
}

export interface Scripted {
  readonly on: LegalDay;
  readonly command: string;
  readonly body: object;
  readonly effectiveOn: LegalDay;
}

const BORN = legalDay('2023-01-10');
export const programme = withExampleTaxes(twoVersions);

/** A person at a desk: an account, a calendar, and a log. */
export function desk(id = 'A1') {
  let state = unknownAccount(id);
  let today = BORN;
  const log: LoggedFact[] = [];
  const script: Scripted[] = [];
  const outcomes: (Handled | Refusal)[] = [];
  return {
    state: () => state,
    today: () => today,
    wait: (days: number) => (today = addDays(today, days)),
    run(command: string, body: object = {}, effectiveOn = today): Handled | Refusal {
      const declaration = commandNamed(command);
      if (!declaration) throw new Error(`no command ${command}`);
      if (command !== 'advance') script.push({ on: today, command, body, effectiveOn });
      const moment: Moment = { today, effectiveOn, programme };
      const outcome = handle(state, declaration, body, moment);
      outcomes.push(outcome);
      if (outcome.kind === 'accepted') {
        state = outcome.state;
        for (const { type, data, effectiveOn: on, clauses, derived } of outcome.events) {
          log.push({ type, data, effectiveOn: on, clauses, derived: derived === true, recordedOn: today });
        }
      }
      return outcome;
    },
    lived: (): Lived => ({ state, log, outcomes, today, script }),
  };
}

export type Desk = ReturnType<typeof desk>;

export function open(at: Desk, lateCharges?: 'automatic' | 'manual' | 'off'): void {
  const contacts = { legal: { email: 'legal@example.com' } };
  at.run('register-account', {
    name: 'Example Inc.',
    country: 'US',
    contacts,
    ...(lateCharges ? { lateCharges } : {}),
  });
  at.run('accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true });
  at.run('activate-service');
  at.run('change-package', { package: 'standard', monthlyFee: '100.00' });
}

/** Lives a life; `between` may look or meddle before each step. */
export function live(steps: readonly Step[], between: (at: Desk, step: number) => void = () => undefined): Desk {
  const at = desk();
  open(at);
  steps.forEach((step, i) => {
    at.wait(step.afterDays);
    between(at, i);
    const [command, body] = commandFor(step.act, at.state(), i);
    const effectiveOn = step.lateBy === 0 ? at.today() : addDays(at.today(), -step.lateBy);
    if (command !== undefined) at.run(command, body, effectiveOn);
  });
  return at;
}

/** The same commands again, each recorded on its day or, where one is given, all on `recordedOn`. */
export function again(script: readonly Scripted[], recordedOn?: LegalDay): Desk {
  const at = desk();
  for (const { on, command, body, effectiveOn } of script) {
    at.wait(daysBetween(at.today(), recordedOn ?? on));
    at.run(command, body, effectiveOn);
  }
  return at;
}

function pick<T>(items: readonly T[], index: number): T | undefined {
  return items.length === 0 ? undefined : items[index % items.length];
}

function commandFor(act: Act, state: AccountState, step: number): readonly [string | undefined, object] {
  const invoices = [...entriesOf(state.invoices)].map((invoice) => invoice.number).sort();
  const disputes = [...state.disputes.keys()].sort();
  const breaches = [...state.breaches.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const none = [undefined, {}] as const;
  switch (act.kind) {
    case 'agreement':
      return agreementCommandFor(act, state, step);
    case 'custody':
      return custodyCommandFor(act, state, step);
    case 'receivable':
      return receivableCommandFor(act, state, step);
    case 'tax':
      return taxCommandFor(act, state, step);
    case 'offence':
      return offenceCommandFor(act, state, step);
    case 'at-large':
      return disputeCommandFor(act, state, step);
    case 'idle':
      return none;
    case 'charge':
      return ['record-charges', { kind: 'transactional', description: 'usage', amount: '12.34', charge: `c${step}` }];
    case 'activity':
      return ['record-activity', {}];
    case 'import':
      return ['import-invoice', { invoice: `M${step}`, amount: act.amount }];
    case 'pay': {
      const named = act.names === null ? undefined : pick(invoices, act.names);
      return [
        'receive-payment',
        { payment: `P${step}`, amount: act.amount, method: 'wire', ...(named ? { forInvoice: named } : {}) },
      ];
    }
    case 'return': {
      const payment = pick([...entriesOf(state.payments)].map((p) => p.id).sort(), act.which);
      return payment ? ['reverse-payment', { payment, kind: 'returned' }] : none;
    }
    case 'dispute':
    case 'dispute-all': {
      const invoice = pick(invoices, act.which);
      const part = act.kind === 'dispute' ? { amount: act.amount } : {};
      return invoice ? ['dispute-invoice', { invoice, detail: 'wrong', dispute: `D${step}`, ...part }] : none;
    }
    case 'withdraw': {
      const dispute = pick(disputes, act.which);
      return dispute ? ['withdraw-dispute', { dispute }] : none;
    }
    case 'credit':
    case 'reject': {
      const dispute = pick(disputes, act.which);
      const outcome = act.kind === 'credit' ? 'credited' : 'rejected';
      return dispute ? ['resolve-invoice-dispute', { dispute, outcome }] : none;
    }
    case 'waive-charge': {
      const charges = [...entriesOf(state.invoices)].flatMap((i) =>
        i.charges.map((c) => ({ invoice: i.number, month: c.month, countedFrom: c.countedFrom })),
      );
      const charge = pick(charges, act.which);
      return charge ? ['waive-late-charge', charge] : none;
    }
    case 'notice':
      return ['give-notice-of-non-payment', { method: 'e-mail', breach: `N${step}` }];
    case 'breach':
      return [
        'give-notice-of-breach',
        {
          breachingParty: act.which % 3 === 0 ? 'provider' : 'customer',
          provision: '§2.4',
          description: 'd',
          foundMaterialBy: 'p',
          method: 'e-mail',
          breach: `B${step}`,
        },
      ];
    case 'bounce': {
      const breach = pick(breaches, step);
      return breach ? ['record-notice-bounced', { breach: breach.id }] : none;
    }
    case 'cure': {
      const breach = pick(breaches, act.which);
      return breach ? ['cure-breach', { breach: breach.id, how: 'fixed' }] : none;
    }
    case 'waive': {
      const breach = pick(breaches, step);
      return breach ? ['waive-breach', { breach: breach.id }] : none;
    }
    case 'suspend': {
      const breach = pick(breaches, step);
      if (!breach) return ['suspend-service', { ground: 'network-protection', cause: 'flood', suspension: `S${step}` }];
      const ground = breach.kind === 'non-payment' ? 'unpaid-notice' : 'uncured-breach';
      return ['suspend-service', { ground, breach: breach.id, suspension: `S${step}` }];
    }
    case 'resume': {
      const suspension = pick([...state.suspensions.keys()].sort(), step);
      return suspension ? ['resume-service', { suspension, resolution: 'over' }] : none;
    }
    case 'terminate': {
      const breach = pick(breaches, step);
      const by = breach?.breachingParty === 'provider' ? 'customer' : 'provider';
      return ['terminate', { ground: 'uncured-breach', by, ...(breach ? { breach: breach.id } : {}) }];
    }
  }
}
