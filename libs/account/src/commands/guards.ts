import { firstOfNextMonth, type LegalDay, refuse, type Refusal } from '@tenure/kernel';
import type { AccountState } from '../state/account-state';
import type { Env } from './command';

/** Checks that many commands share, each with its own clause. Undefined: nothing stands in the way. */

export function notAccepted(state: AccountState, env: Env): Refusal | undefined {
  const [first] = state.acceptances;
  if (!first) return refuse('terms-not-accepted', 'preamble', 'the terms were not accepted for this account');
  if (env.effectiveOn < first.from) {
    const detail = `the terms were accepted on ${first.from}, after ${env.effectiveOn}`;
    return refuse('before-acceptance', 'preamble', detail, first.from);
  }
  return undefined;
}

export function notActivated(state: AccountState, env: Env): Refusal | undefined {
  if (state.activeFrom === undefined) return refuse('not-activated', '§2.1', 'the service was never activated');
  if (env.effectiveOn < state.activeFrom) {
    const detail = `the service was activated on ${state.activeFrom}, after ${env.effectiveOn}`;
    return refuse('before-activation', '§2.1', detail, state.activeFrom);
  }
  return undefined;
}

/** What happened before the end can still be recorded after it; what follows it cannot. */
export function ended(state: AccountState, env: Env): Refusal | undefined {
  const { end } = state;
  if (!end || env.effectiveOn < end.on) return undefined;
  const clause = end.kind === 'terminated' ? '§3.1' : '§3.2';
  return refuse('account-ended', clause, `the account was ${end.kind} on ${end.on}`);
}

export function endedAtAll(state: AccountState): Refusal | undefined {
  const { end } = state;
  if (!end) return undefined;
  const clause = end.kind === 'terminated' ? '§3.1' : '§3.2';
  return refuse('account-ended', clause, `the account was ${end.kind} on ${end.on}`);
}

/** The first billing run that can bill what becomes known with this command: none that is dated already. */
export function firstRunAfter(state: AccountState, env: Env): LegalDay {
  return firstOfNextMonth(state.live ? env.today : env.effectiveOn);
}
