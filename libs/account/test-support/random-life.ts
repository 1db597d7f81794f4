import { addDays } from '@tenure/kernel';
import fc from 'fast-check';
import type { AccountState } from '../src';
import { type Commanded, none } from './commanded';
import { type Desk, desk, open } from './desk';
import { type AgreementAct, agreementAct, agreementCommandFor } from './random-agreements';
import { type BreachAct, breachAct, breachCommandFor } from './random-breaches';
import { type CustodyAct, custodyAct, custodyCommandFor } from './random-custody';
import { type DisputeAct, disputeAct, disputeCommandFor } from './random-disputes';
import { type MoneyAct, moneyAct, moneyCommandFor } from './random-money';
import { type OffenceAct, offenceAct, offenceCommandFor } from './random-offences';
import { type ReceivableAct, receivableAct, receivableCommandFor } from './random-receivables';
import { type TaxAct, taxAct, taxCommandFor } from './random-taxes';

export * from './desk';

/** One thing that somebody does, some days after the one before; recorded some days late where `lateBy` is not 0. */
export interface Step {
  readonly afterDays: number;
  readonly lateBy: number;
  readonly act: Act;
}

export type Act =
  | { readonly kind: 'idle' | 'activity' }
  | MoneyAct
  | BreachAct
  | DisputeAct
  | OffenceAct
  | TaxAct
  | ReceivableAct
  | AgreementAct
  | CustodyAct;

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 16, arbitrary: moneyAct },
  { weight: 6, arbitrary: breachAct },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('activity' as const) }) },
  { weight: 1, arbitrary: disputeAct },
  { weight: 2, arbitrary: offenceAct },
  { weight: 2, arbitrary: taxAct },
  { weight: 3, arbitrary: receivableAct },
  { weight: 1, arbitrary: agreementAct },
  { weight: 2, arbitrary: custodyAct },
);

/** Up to `maxSteps` things over some years; `maxLateBy` 0 for a life in which everything is recorded on its day. */
export function lives(maxSteps: number, maxLateBy: number): fc.Arbitrary<readonly Step[]> {
  const lateBy =
    maxLateBy === 0 ? fc.constant(0) : fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: maxLateBy }));
  return fc.array(fc.record({ afterDays: fc.nat({ max: 45 }), lateBy, act }), { minLength: 1, maxLength: maxSteps });
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

function commandFor(act: Act, state: AccountState, step: number): Commanded {
  switch (act.kind) {
    case 'idle':
      return none;
    case 'activity':
      return ['record-activity', {}];
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
    case 'charge':
    case 'import':
    case 'pay':
    case 'dispute':
    case 'supply':
    case 'return':
    case 'dispute-all':
    case 'withdraw':
    case 'credit':
    case 'reject':
    case 'waive-charge':
      return moneyCommandFor(act, state, step);
    default:
      return breachCommandFor(act, state, step);
  }
}
