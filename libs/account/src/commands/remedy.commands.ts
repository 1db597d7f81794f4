import { accept, type Decision, refuse, type Refusal, schema } from '@tenure/kernel';
import { components, suspensionGrounds, type SuspensionGround } from '@tenure/terms';
import type { AccountFact } from '../events';
import type { AccountState, Breach } from '../state/account-state';
import { command, type Env, fields, freeId, idTaken, unknownThing } from './command';
import { endedAtAll, notActivated } from './guards';

const grounds = suspensionGrounds.map(({ ground }) => ground);

export const suspendService = command({
  name: 'suspend-service',
  summary: 'Suspends the service, whole or by component, on one cause',
  clauses: ['§3.4(i)', '§2.4.1', '§9.9'],
  body: schema.object({
    suspension: fields.newId('suspension'),
    ground: schema.oneOf(...grounds),
    breach: schema.optional(schema.describe('The lapsed notice, where the ground is one', schema.id)),
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
    if (body.suspension !== undefined && state.suspensions.has(body.suspension)) {
      return idTaken('suspension', body.suspension, '§3.4(i)');
    }
    const ground = groundNamed(body.ground);
    const missing = ground.afterCurePeriod
      ? notLapsed(state, body.breach, ground, env)
      : causeMissing(body.cause ?? env.reason, ground);
    if (missing) return missing;
    const isSuspendedOnIt = [...state.suspensions.values()].some(
      (s) => body.breach !== undefined && s.breach === body.breach,
    );
    if (isSuspendedOnIt) return accept();
    const { cause, suspension, ...data } = body;
    const id = suspension ?? freeId('suspension', state.suspensionsOpened + 1, (s) => state.suspensions.has(s));
    return accept({
      type: 'ServiceSuspended',
      effectiveOn: env.effectiveOn,
      clauses: [ground.ref],
      ...(cause === undefined ? {} : { reason: cause }),
      data: { ...data, suspension: id },
    });
  },
  examples: (state) => [
    ...[...state.breaches.values()].map((b) => ({ ground: groundFor(b), breach: b.id })),
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
  if (id === undefined)
    return refuse('breach-required', ground.ref, `name the lapsed notice that the ground ${ground.ground} rests on`);
  const breach = state.breaches.get(id);
  if (!breach) return unknownThing('breach', id, ground.ref);
  if (groundFor(breach) !== ground.ground || breach.breachingParty !== 'customer') {
    return refuse('wrong-ground', ground.ref, `notice ${id} is about ${breach.kind} by the ${breach.breachingParty}`);
  }
  if (breach.status !== 'open' && breach.status !== 'lapsed') {
    return refuse('breach-closed', ground.ref, `notice ${id} is ${breach.status}`);
  }
  if (breach.status === 'open' || env.effectiveOn < breach.lapsesOn) {
    const detail = `the customer can still put it right through ${breach.lastDayToCure}`;
    return refuse('cure-period-open', ground.ref, detail, breach.lapsesOn);
  }
  return undefined;
}

export const resumeService = command({
  name: 'resume-service',
  summary: 'One cause of suspension is gone; service resumes when it was the last',
  clauses: ['§2.4.1', '§3.4(i)'],
  body: schema.object({ suspension: schema.id, resolution: schema.text(1000) }),
  decide: (state, body, env): Decision<AccountFact> => {
    const suspension = state.suspensions.get(body.suspension);
    if (!suspension) return unknownThing('suspension', body.suspension, '§2.4.1');
    if (env.effectiveOn < suspension.on) {
      return refuse('before-suspension', '§2.4.1', `the suspension began on ${suspension.on}`, suspension.on);
    }
    return accept({
      type: 'ServiceResumed',
      effectiveOn: env.effectiveOn,
      clauses: [groundNamed(suspension.ground).ref],
      data: body,
    });
  },
  examples: (state) => [...state.suspensions.keys()].map((suspension) => ({ suspension, resolution: 'example' })),
});
