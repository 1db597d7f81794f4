import { accept, refuse, type Refusal, schema } from '@tenure/kernel';
import { fitsKind, isExemptNumber, mayBeControlledByCustomer, NUMBER_PATTERN, numberKinds } from '@tenure/terms';
import type { AccountState } from '../state/account-state';
import type { AssignedNumber } from '../state/numbers';
import { command, type Env, unknownThing } from './command';
import { notInGoodStanding } from './good-standing';
import { ended, notActivated } from './guards';
import { ordersStopped } from './remedy-guard';

const CLAUSE = '§2.4.5';

export const numberField = schema.describe(
  'E.164, as +14155550100; a short code as its digits',
  schema.matching(NUMBER_PATTERN, '+14155550100'),
);

export const assignNumber = command({
  name: 'assign-number',
  summary: 'The customer may use a number from this day on',
  clauses: [CLAUSE, '§2.2.4', '§3.4(ii)'],
  body: schema.object({
    number: numberField,
    kind: schema.oneOf(...numberKinds),
    controlledBy: schema.optional(
      schema.describe(
        'customer: a toll-free number that it has RESPORG control of, or a short code that it brought; else provider',
        schema.oneOf('provider', 'customer'),
      ),
    ),
  }),
  decide: (state, body, env) => {
    const refusal = notActivated(state, env) ?? ended(state, env) ?? ordersStopped(state, env);
    if (refusal) return refusal;
    const { number, kind, controlledBy = 'provider' } = body;
    if (!fitsKind(number, kind)) {
      return refuse('not-of-this-kind', CLAUSE, `${number} is ${number.startsWith('+') ? 'no' : 'a'} short code`);
    }
    if (controlledBy === 'customer' && !mayBeControlledByCustomer(kind)) {
      return refuse('provider-is-customer-of-record', CLAUSE, 'of a long code the provider is customer of record');
    }
    const found = state.numbers.get(number);
    if (found?.state === 'assigned') {
      const isSame = found.kind === kind && found.controlledBy === controlledBy;
      return isSame
        ? accept()
        : refuse('number-assigned', CLAUSE, `${number} was assigned on ${found.assignedOn} as ${found.kind}`);
    }
    if (found && env.effectiveOn < found.since) {
      const detail = `${number} was ${found.state} on ${found.since}, and can be assigned again from that day`;
      return refuse('number-assigned', CLAUSE, detail, found.since);
    }
    return accept({
      type: 'NumberAssigned',
      effectiveOn: env.effectiveOn,
      clauses: [CLAUSE, '§2.2.4'],
      data: { number, kind, controlledBy },
    });
  },
  examples: (state) => [{ number: unassigned(state), kind: 'long-code' as const }],
});

/** One of those that are kept for examples; each of them is another customer's. */
function unassigned({ numbers }: AccountState): string {
  const all = Array.from({ length: 100 }, (_, n) => `+141555501${String(n).padStart(2, '0')}`);
  return all.find((number) => numbers.get(number)?.state !== 'assigned') ?? '+14155550100';
}

export const releaseNumber = command({
  name: 'release-number',
  summary: 'The customer gives a number back',
  clauses: [CLAUSE],
  body: schema.object({ number: numberField }),
  decide: (state, body, env) => {
    if (state.numbers.get(body.number)?.state === 'released') return accept();
    const found = assignedNumber(state, body.number, env);
    if ('code' in found) return found;
    return accept({ type: 'NumberReleased', effectiveOn: env.effectiveOn, clauses: [CLAUSE], data: body });
  },
  examples: (state) => assignedNumbers(state).map(({ number }) => ({ number })),
});

export const requestPortOut = command({
  name: 'request-port-out',
  summary: 'The customer asks to take a number elsewhere; needs good standing, unless the number is exempt',
  clauses: [CLAUSE],
  body: schema.object({ number: numberField, carrier: schema.describe('Where it is to go', schema.text(200)) }),
  decide: (state, body, env) => {
    const found = assignedNumber(state, body.number, env);
    if ('code' in found) return found;
    if (found.portOut?.state === 'requested') return accept();
    const refusal = standingMissing(state, found, env);
    if (refusal) return refusal;
    return accept({ type: 'NumberPortOutRequested', effectiveOn: env.effectiveOn, clauses: [CLAUSE], data: body });
  },
  examples: (state) => assignedNumbers(state).map(({ number }) => ({ number, carrier: 'example' })),
});

export const decidePortOut = command({
  name: 'decide-port-out',
  summary: 'Lets a number go or keeps it; it may be kept, for a reason, even from an account in good standing',
  clauses: [CLAUSE],
  body: schema.object({
    number: numberField,
    outcome: schema.oneOf('granted', 'refused'),
    why: schema.optional(schema.describe('Required where it is refused', schema.text(1000))),
  }),
  decide: (state, body, env) => {
    const found = state.numbers.get(body.number);
    if (found?.portOut?.state === body.outcome) return accept();
    const assigned = assignedNumber(state, body.number, env);
    if ('code' in assigned) return assigned;
    const refusal = notRequested(assigned, env) ?? mayNotDecide(state, assigned, body, env);
    if (refusal) return refusal;
    return accept({ type: 'NumberPortOutDecided', effectiveOn: env.effectiveOn, clauses: [CLAUSE], data: body });
  },
  examples: (state) =>
    assignedNumbers(state).flatMap(({ number, portOut }) =>
      portOut?.state === 'requested'
        ? [
            { number, outcome: 'granted' as const },
            { number, outcome: 'refused' as const, why: 'example' },
          ]
        : [],
    ),
});

function notRequested({ number, portOut }: AssignedNumber, env: Env): Refusal | undefined {
  if (portOut?.state !== 'requested') {
    return refuse('port-out-not-requested', CLAUSE, `nobody has asked to take ${number} elsewhere`);
  }
  if (env.effectiveOn >= portOut.requestedOn) return undefined;
  return refuse('before-request', CLAUSE, `it was asked for on ${portOut.requestedOn}`, portOut.requestedOn);
}

interface PortOutDecision {
  readonly outcome: 'granted' | 'refused';
  readonly why?: string;
}

function mayNotDecide(
  state: AccountState,
  found: AssignedNumber,
  { outcome, why }: PortOutDecision,
  env: Env,
): Refusal | undefined {
  if (outcome === 'granted') return standingMissing(state, found, env);
  if (isExemptNumber(found)) {
    return refuse('number-exempt', CLAUSE, `${found.number} is the customer’s own; the provider can not keep it`);
  }
  return why === undefined && env.reason === undefined
    ? refuse('reason-required', CLAUSE, 'say why the number is not let go')
    : undefined;
}

function standingMissing(state: AccountState, found: AssignedNumber, env: Env): Refusal | undefined {
  return isExemptNumber(found) ? undefined : notInGoodStanding(state, env.effectiveOn, CLAUSE);
}

/** The number as long as the account has it, or why this command can not be about it. */
export function assignedNumber(state: AccountState, number: string, env: Env): AssignedNumber | Refusal {
  const found = state.numbers.get(number);
  if (!found) return unknownThing('number', number, CLAUSE);
  if (found.state !== 'assigned') {
    return refuse('number-gone', CLAUSE, `${number} was ${found.state} on ${found.since}`);
  }
  if (env.effectiveOn < found.assignedOn) {
    return refuse('before-assignment', CLAUSE, `${number} was assigned on ${found.assignedOn}`, found.assignedOn);
  }
  return found;
}

export function assignedNumbers(state: AccountState): readonly AssignedNumber[] {
  return [...state.numbers.values()].filter((found) => found.state === 'assigned');
}
