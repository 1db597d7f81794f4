import { laterOf, type LegalDay, refuse, type Refusal } from '@tenure/kernel';
import type { Programme } from '@tenure/terms';
import type { AnyCommand, Env } from './commands/command';
import { governedByAgreement } from './commands/outside-terms';
import { evolve } from './evolve';
import type { AccountFact } from './events';
import { lapse, termsOf, termsOn } from './lapse';
import type { AccountState } from './state/account-state';

export interface Moment {
  /** The legal day it is now. */
  readonly today: LegalDay;
  readonly effectiveOn: LegalDay;
  readonly programme: Programme;
  readonly reason?: string;
}

export interface Handled {
  readonly kind: 'accepted';
  /** What had lapsed, what was decided, and what follows from it: in the order in which they are appended. */
  readonly events: readonly AccountFact[];
  readonly state: AccountState;
}

/**
 * One command on one account: what has lapsed is derived first, then the command is decided, then what follows from it,
 * which after a fact recorded late may be corrections (readings 6 to 8). Pure. `body` must be valid for the command.
 */
export function handle(state: AccountState, command: AnyCommand, body: unknown, moment: Moment): Handled | Refusal {
  const refusal = wrongDay(state, command, moment);
  if (refusal) return refusal;
  const before = lapse(state, horizon(state, moment), moment.programme, moment.today);
  const env = envOf(before.state, moment);
  const governed = governedByAgreement(before.state, command, env);
  if (governed) return governed;
  const decision = command.decide(before.state, body as never, env);
  if (decision.kind === 'refused') return decision;
  const facts = decision.events.map((event) => withReason(event, moment.reason));
  const decided = facts.reduce((s, event) => evolve(s, event, moment.today), before.state);
  const after = lapse(decided, horizon(decided, moment), moment.programme, moment.today);
  return { kind: 'accepted', events: [...before.events, ...facts, ...after.events], state: after.state };
}

/** What a decision on this account may know at this moment. */
export function envOf(state: AccountState, moment: Moment): Env {
  const terms = termsOf(moment.programme, state);
  return { ...moment, terms, t: termsOn(terms, moment.effectiveOn) };
}

/**
 * How far days have lapsed for this account at this moment: up to today once it is live. While its past is being
 * entered, as far as the facts have come, so that a life typed in afterwards unfolds as it did.
 */
export function horizon(state: AccountState, moment: Pick<Moment, 'today' | 'effectiveOn'>): LegalDay {
  return state.live ? moment.today : laterOf(moment.effectiveOn, state.latestOn);
}

function wrongDay(state: AccountState, command: AnyCommand, moment: Moment): Refusal | undefined {
  const { effectiveOn, today } = moment;
  if (effectiveOn > today) {
    const detail = `${effectiveOn} is after today, ${today}; what has not happened can not be recorded`;
    return refuse('future-effective-day', '§9.1', detail, effectiveOn);
  }
  if (command.name === 'register-account') return undefined;
  if (state.status === 'unknown' || state.registeredOn === undefined) {
    return refuse('unknown-account', 'preamble', `there is no account ${state.id}`);
  }
  if (effectiveOn < state.registeredOn) {
    const detail = `the account was registered on ${state.registeredOn}, after ${effectiveOn}`;
    return refuse('before-registration', 'preamble', detail, state.registeredOn);
  }
  return undefined;
}

function withReason(event: AccountFact, reason: string | undefined): AccountFact {
  return reason === undefined || event.reason !== undefined || event.derived ? event : { ...event, reason };
}
