import { accept, type Decision, refuse, type Refusal, schema } from '@tenure/kernel';
import {
  dataRetrieval,
  inactiveDays,
  inactivity,
  openedByPaymentLapse,
  terminationGround,
  terminationGrounds,
} from '@tenure/terms';
import { evolve } from '../evolve';
import type { AccountFact } from '../events';
import type { AccountState } from '../state/account-state';
import { creditFeesNotDue } from './billing.commands';
import { command, type Env, unknownThing } from './command';
import { endedAtAll, notAccepted, notActivated } from './guards';
import { prohibitedUseRightsNotOpen } from './prohibited-use-guard';
import { notUncured } from './remedy-guard';

const grounds = terminationGrounds.map(({ ground }) => ground);

/** What by its nature outlives the terms (§3.5). */
const SURVIVING = ['§4', '§6', '§7', '§8', '§9'];

export const terminate = command({
  name: 'terminate',
  summary: 'Ends the terms on a ground; what is owed stays owed',
  clauses: ['§3.1', '§3.3', '§2.3.7', '§2.5', '§9.12', '§2.3.8', '§3.5'],
  body: schema.object({
    ground: schema.oneOf(...grounds, 'convenience'),
    by: schema.oneOf('provider', 'customer', 'both'),
    breach: schema.optional(schema.describe('The lapsed notice, for an uncured breach', schema.id)),
    violation: schema.optional(schema.describe('The recorded violation, for a responsibility violation', schema.id)),
    prohibitedUse: schema.optional(schema.describe('The notified use, for prohibited use', schema.id)),
    agreement: schema.optional(schema.describe('Reference of the agreement that both signed', schema.text(500))),
    evidence: schema.optional(
      schema.describe('For insolvency: how it is known that the other party stopped or can not pay', schema.text(4000)),
    ),
    foundBy: schema.optional(schema.describe('For insolvency: who found it', schema.text(200))),
  }),
  decide: (state, body, env) => {
    const refusal = endedAtAll(state) ?? notAccepted(state, env);
    if (refusal) return refusal;
    if (body.ground === 'convenience') {
      return refuse(
        'no-termination-for-convenience',
        '§3.1',
        'the terms end only on a ground that they name; convenience is none',
      );
    }
    const ground = terminationGround(body.ground);
    const missing = groundMissing(state, body, env);
    if (missing) return missing;
    const isOpenTo = body.by === 'both' ? body.ground === 'written-agreement' : ground.openTo.includes(body.by);
    if (!isOpenTo) return refuse('ground-of-other-party', ground.ref, `this ground is not open to the ${body.by}`);
    const retrieval = dataRetrieval(env.t, env.effectiveOn);
    return ending(state, env, {
      type: 'ServiceTerminated',
      effectiveOn: env.effectiveOn,
      clauses: [ground.ref, '§2.3.8', '§3.5'],
      data: {
        ...body,
        ground: body.ground,
        lastDayToRetrieve: retrieval.lastDay,
        deletionDueOn: retrieval.lapsesOn,
        surviving: SURVIVING,
      },
    });
  },
  examples: (state) => [
    ...[...state.breaches.values()].map((breach) => ({
      ground: 'uncured-breach' as const,
      by: breach.breachingParty === 'customer' ? ('provider' as const) : ('customer' as const),
      breach: breach.id,
    })),
    ...[...state.violations.keys()].map((violation) => ({
      ground: 'responsibility-violation' as const,
      by: 'provider' as const,
      violation,
    })),
    ...[...state.prohibitedUses.keys()].map((prohibitedUse) => ({
      ground: 'prohibited-use' as const,
      by: 'provider' as const,
      prohibitedUse,
    })),
    { ground: 'written-agreement' as const, by: 'both' as const, agreement: 'example' },
  ],
});

interface Ending {
  readonly ground: string;
  readonly by: string;
  readonly breach?: string;
  readonly violation?: string;
  readonly prohibitedUse?: string;
  readonly agreement?: string;
  readonly evidence?: string;
  readonly foundBy?: string;
}

function groundMissing(state: AccountState, body: Ending, env: Env): Refusal | undefined {
  switch (body.ground) {
    case 'uncured-breach':
      return breachNotUncured(state, body, env);
    case 'responsibility-violation':
      return violationMissing(state, body.violation, env);
    case 'prohibited-use':
      return prohibitedUseRightsNotOpen(state, body.prohibitedUse, env);
    case 'insolvency':
      return body.evidence === undefined || body.foundBy === undefined
        ? refuse(
            'evidence-required',
            '§3.3(ii)',
            'say how it is known that the other party stopped business or can not meet its obligations, and who found it',
          )
        : undefined;
    default:
      return body.agreement === undefined || body.by !== 'both'
        ? refuse('signed-agreement-required', '§9.12', 'name the agreement that both parties signed, with by = both')
        : undefined;
  }
}

function breachNotUncured(state: AccountState, body: Ending, env: Env): Refusal | undefined {
  if (body.breach === undefined) return refuse('breach-required', '§3.3(i)', 'name the lapsed notice of breach');
  const breach = state.breaches.get(body.breach);
  if (!breach) return unknownThing('breach', body.breach, '§3.3(i)');
  if (breach.breachingParty === body.by) {
    return refuse('ground-of-other-party', '§3.3(i)', `the ${body.by} is the party in breach`);
  }
  if (breach.kind === 'non-payment' && !openedByPaymentLapse(env.t).termination) {
    const detail =
      'a lapsed notice of non-payment opens the remedies of §3.4; termination needs the 30 days of a notice of breach';
    return refuse('non-payment-opens-remedies-only', '§3.3(i)', detail);
  }
  return notUncured(breach, env, '§3.3(i)');
}

function violationMissing(state: AccountState, id: string | undefined, env: Env): Refusal | undefined {
  if (id === undefined) return refuse('violation-required', '§2.3.7', 'name the recorded violation');
  const violation = state.violations.get(id);
  if (!violation) return unknownThing('violation', id, '§2.3.7');
  if (violation.waivedOn !== undefined) {
    return refuse('violation-waived', '§9.6', `violation ${id} was waived on ${violation.waivedOn}`);
  }
  return env.effectiveOn < violation.on
    ? refuse('before-violation', '§2.3.7', `violation ${id} is of ${violation.on}`, violation.on)
    : undefined;
}

/** An end that is recorded late takes back the platform fees that were billed since (reading 10). */
function ending(state: AccountState, env: Env, end: AccountFact): Decision<AccountFact> {
  return accept(end, ...creditFeesNotDue(evolve(state, end, env.today)));
}

export const deactivateForInactivity = command({
  name: 'deactivate-for-inactivity',
  summary: 'Deactivates for good an account that was idle for longer than the terms allow',
  clauses: ['§3.2'],
  body: schema.object({}),
  decide: (state, _body, env) => {
    const refusal = endedAtAll(state) ?? notActivated(state, env);
    if (refusal) return refusal;
    const lastActivityOn = state.lastActivityOn ?? env.effectiveOn;
    const { mayDeactivateFrom } = inactivity(env.t, lastActivityOn);
    if (env.effectiveOn < mayDeactivateFrom) {
      const idle = inactiveDays(lastActivityOn, env.effectiveOn);
      const detail = `the last activity was on ${lastActivityOn}; that is ${idle} idle days on ${env.effectiveOn}`;
      return refuse('not-idle-long-enough', '§3.2', detail, mayDeactivateFrom);
    }
    return ending(state, env, {
      type: 'AccountDeactivated',
      effectiveOn: env.effectiveOn,
      clauses: ['§3.2'],
      data: {
        lastActivityOn,
        idleDays: inactiveDays(lastActivityOn, env.effectiveOn),
        deletionDueOn: env.effectiveOn,
      },
    });
  },
  examples: () => [{}],
});
