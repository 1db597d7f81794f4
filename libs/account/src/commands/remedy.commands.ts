import { accept, type Decision, refuse, type Refusal, schema } from '@tenure/kernel';
import { components, suspensionGrounds, type SuspensionGround } from '@tenure/terms';
import { defined } from '../defined';
import type { AccountFact } from '../events';
import type { AccountState, Breach, PastSuspension } from '../state/account-state';
import { command, type Env, fields, freeId, idTaken, unknownThing } from './command';
import { endedAtAll, notActivated } from './guards';
import { remedyNotOpen } from './remedy-guard';

const grounds = suspensionGrounds.map(({ ground }) => ground);

export const suspendService = command({
  name: 'suspend-service',
  summary: 'Suspends the service, whole or by component, on one cause',
  clauses: ['§3.4(i)', '§2.4.1', '§9.9'],
  body: schema.object({
    suspension: fields.newId('suspension'),
    ground: schema.oneOf(...grounds),
    breach: schema.optional(schema.describe('The lapsed notice, where the ground is one', schema.id)),
    finding: schema.optional(schema.describe('The finding on an exclusion list, where the ground is one', schema.id)),
    cause: schema.optional(schema.describe('What happened; required where no notice precedes', schema.text(1000))),
    components: schema.optional(
      schema.describe(
        'The whole service if absent',
        schema.list(schema.oneOf(...components), { min: 1, max: components.length }),
      ),
    ),
    advanceNotice: schema.optional(
      schema.describe('How the customer was told before, where that was possible', schema.text(500)),
    ),
  }),
  decide: (state, body, env) => {
    const refusal = notActivated(state, env) ?? endedAtAll(state);
    if (refusal) return refusal;
    const isTaken = (id: string) => state.suspensions.has(id) || pastNamed(state, id) !== undefined;
    if (body.suspension !== undefined && isTaken(body.suspension)) {
      return idTaken('suspension', body.suspension, '§3.4(i)');
    }
    const ground = groundNamed(body.ground);
    const missing = groundMissing(state, body, ground, env);
    if (missing) return missing;
    const isSuspendedOnIt = [...state.suspensions.values()].some(
      (s) =>
        (body.breach !== undefined && s.breach === body.breach) ||
        (body.finding !== undefined && s.finding === body.finding),
    );
    if (isSuspendedOnIt) return accept();
    const { cause, suspension, ...data } = body;
    const id = suspension ?? freeId('suspension', state.suspensionsOpened + 1, isTaken);
    return accept({
      type: 'ServiceSuspended',
      effectiveOn: env.effectiveOn,
      clauses: [ground.ref],
      ...defined({ reason: cause }),
      data: { ...data, suspension: id },
    });
  },
  examples: (state) => [
    ...[...state.breaches.values()].map((b) => ({ ground: groundFor(b), breach: b.id })),
    ...[...state.exclusions.keys()].map((finding) => ({ ground: 'exclusion-list' as const, finding })),
    { ground: 'network-protection' as const, cause: 'example' },
  ],
});

function groundNamed(name: SuspensionGround['ground']): SuspensionGround {
  const found = suspensionGrounds.find(({ ground }) => ground === name);
  if (!found) throw new RangeError(`no such ground of suspension: ${name}`);
  return found;
}

function groundFor(breach: Breach): 'unpaid-notice' | 'uncured-breach' {
  return breach.kind === 'non-payment' ? 'unpaid-notice' : 'uncured-breach';
}

interface Resting {
  readonly breach?: string;
  readonly finding?: string;
  readonly cause?: string;
}

function groundMissing(state: AccountState, body: Resting, ground: SuspensionGround, env: Env): Refusal | undefined {
  if (ground.afterCurePeriod) return notLapsed(state, body.breach, ground, env);
  if (ground.ground === 'exclusion-list') return findingMissing(state, body.finding, ground, env);
  return causeMissing(body.cause ?? env.reason, ground);
}

function causeMissing(cause: string | undefined, ground: SuspensionGround): Refusal | undefined {
  return cause === undefined
    ? refuse('reason-required', ground.ref, 'say what happened: this suspension needs a reason')
    : undefined;
}

function notLapsed(
  state: AccountState,
  id: string | undefined,
  ground: SuspensionGround,
  env: Env,
): Refusal | undefined {
  const breach = id === undefined ? undefined : state.breaches.get(id);
  if (breach && groundFor(breach) !== ground.ground) {
    return refuse('wrong-ground', ground.ref, `notice ${breach.id} is about ${breach.kind}, not ${ground.ground}`);
  }
  return remedyNotOpen(state, id, env, ground.ref);
}

function findingMissing(
  { exclusions }: AccountState,
  id: string | undefined,
  { ref }: SuspensionGround,
  env: Env,
): Refusal | undefined {
  if (id === undefined)
    return refuse('finding-required', ref, 'name the finding on an exclusion list that it rests on');
  const finding = exclusions.get(id);
  if (!finding) return unknownThing('finding', id, ref);
  if (env.effectiveOn < finding.on)
    return refuse('before-finding', ref, `finding ${id} is of ${finding.on}`, finding.on);
  if (finding.clearedOn === undefined) return undefined;
  return refuse('finding-cleared', ref, `finding ${id} was cleared on ${finding.clearedOn}`);
}

export const resumeService = command({
  name: 'resume-service',
  summary: 'One cause of suspension is gone; service resumes when it was the last',
  clauses: ['§2.4.1', '§3.4(i)'],
  body: schema.object({ suspension: schema.id, resolution: schema.text(1000) }),
  decide: (state, body, env): Decision<AccountFact> => {
    const past = pastNamed(state, body.suspension);
    const suspension = state.suspensions.get(body.suspension) ?? past;
    if (!suspension) return unknownThing('suspension', body.suspension, '§2.4.1');
    if (env.effectiveOn < suspension.on) {
      return refuse('before-suspension', '§2.4.1', `the suspension began on ${suspension.on}`, suspension.on);
    }
    // An earlier day than was thought is news: from that day on the service was not suspended for it.
    if (past && past.until <= env.effectiveOn) return accept();
    return accept({
      type: 'ServiceResumed',
      effectiveOn: env.effectiveOn,
      clauses: [groundNamed(suspension.ground).ref],
      data: body,
    });
  },
  examples: (state) => [...state.suspensions.keys()].map((suspension) => ({ suspension, resolution: 'example' })),
});

function pastNamed({ pastSuspensions }: AccountState, id: string): PastSuspension | undefined {
  return pastSuspensions.find((past) => past.id === id);
}
