import { refuse, type Refusal } from '@tenure/kernel';
import type { AccountState, Breach } from '../state/account-state';
import { stopsOn } from '../state/remedies';
import { type Env, unknownThing } from './command';

/**
 * No remedy of §3.4 rests on this notice on this day: it must be about a breach by the customer, and its days to put
 * that right must be over without cure and without waiver. `clause` is that of the remedy. The account may have ended:
 * termination leaves every other remedy open (§3.3).
 */
export function remedyNotOpen(
  state: AccountState,
  breachId: string | undefined,
  env: Env,
  clause: string,
): Refusal | undefined {
  if (breachId === undefined) return refuse('breach-required', clause, 'name the lapsed notice that this rests on');
  const breach = state.breaches.get(breachId);
  if (!breach) return unknownThing('breach', breachId, clause);
  if (breach.breachingParty !== 'customer') {
    const detail = `notice ${breachId} is about a breach by the ${breach.breachingParty}; the remedies are the provider’s`;
    return refuse('wrong-ground', clause, detail);
  }
  return notUncured(breach, env, clause);
}

/**
 * The notice did not lapse by this day; `notBefore` is the day on which it does if nothing happens, and no day is known
 * while force majeure stops its clock (§9.3). What lapses through this day has lapsed before this is asked.
 */
export function notUncured(breach: Breach, env: Env, clause: string): Refusal | undefined {
  if (breach.status !== 'open' && breach.status !== 'lapsed') {
    return refuse('breach-closed', clause, `notice ${breach.id} is ${breach.status}`);
  }
  if (breach.clock) {
    const detail = `the clock of notice ${breach.id} stands since ${breach.clock.stoppedOn}, for force majeure`;
    return refuse('cure-period-stopped', '§9.3', detail);
  }
  if (env.effectiveOn < breach.lapsesOn) {
    const detail = `the ${breach.breachingParty} can still put it right through ${breach.lastDayToCure}`;
    return refuse('cure-period-open', clause, detail, breach.lapsesOn);
  }
  return undefined;
}

/** While orders are stopped (§3.4 ii) no command that is an order is taken. */
export function ordersStopped(state: AccountState, env: Env): Refusal | undefined {
  const [stop] = stopsOn(state.remedies, 'orders', env.effectiveOn);
  if (!stop) return undefined;
  const detail = `no orders are taken since ${stop.on} (${stop.id}): what notice ${stop.breach} names was not put right`;
  return refuse('orders-stopped', '§3.4(ii)', detail);
}

/** While call detail is stopped (§3.4 iii) none is produced, so that none can come to be held. */
export function callDetailStopped(state: AccountState, env: Env): Refusal | undefined {
  const [stop] = stopsOn(state.remedies, 'call-detail', env.effectiveOn);
  if (!stop) return undefined;
  const detail = `no call detail is produced since ${stop.on} (${stop.id}); if some was, resume it from that day first`;
  return refuse('call-detail-stopped', '§3.4(iii)', detail);
}
