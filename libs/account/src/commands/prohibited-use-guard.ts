import { monthOf, type Month, refuse, type Refusal } from '@tenure/kernel';
import type { AccountState } from '../state/account-state';
import { entriesOf } from '../state/book';
import { principalOf } from '../state/invoice';
import { isAffected, type ProhibitedUse, prohibitedUseStatus, rightsOpenFrom } from '../state/prohibited-use';
import { type Env, unknownThing } from './command';

const CLAUSE = '§2.5';

/**
 * The rights of §2.5 do not rest on this prohibited use on this day: neither was it left uncorrected at the end of its
 * cycle, nor did it come back in a later one (reading 27).
 */
export function prohibitedUseRightsNotOpen(state: AccountState, id: string | undefined, env: Env): Refusal | undefined {
  if (id === undefined) return refuse('prohibited-use-required', CLAUSE, 'name the notified prohibited use');
  const use = state.prohibitedUses.get(id);
  if (!use) return unknownThing('prohibited-use', id, CLAUSE);
  const from = rightsOpenFrom(use);
  if (from === undefined) return notOpenAtAll(use);
  if (env.effectiveOn >= from) return undefined;
  return refuse('correction-period-open', CLAUSE, `the rights that rest on ${id} are open from ${from}`, from);
}

function notOpenAtAll(use: ProhibitedUse): Refusal {
  const status = prohibitedUseStatus(use);
  if (status === 'open') {
    const detail = `${use.id} can still be corrected through ${use.lastDayToCorrect}`;
    return refuse('correction-period-open', CLAUSE, detail, use.lapsesOn);
  }
  const detail = `${use.id} is ${status}, and did not come back in a later cycle`;
  return refuse(`prohibited-use-${status}`, status === 'waived' ? '§9.6' : CLAUSE, detail);
}

/** Re-rating is not open, or not for one of these billing cycles: only those that the use fell into (§2.5). */
export function reRatingNotOpen(
  state: AccountState,
  reRating: { readonly prohibitedUse: string; readonly cycles: readonly Month[] },
  env: Env,
): Refusal | undefined {
  const refusal = prohibitedUseRightsNotOpen(state, reRating.prohibitedUse, env);
  if (refusal) return refusal;
  const use = state.prohibitedUses.get(reRating.prohibitedUse);
  const current = monthOf(env.effectiveOn);
  const other = reRating.cycles.find((cycle) => cycle > current || !use || !isAffected(use, cycle));
  if (other !== undefined) {
    return refuse('cycle-not-affected', CLAUSE, `${reRating.prohibitedUse} did not affect the billing cycle ${other}`);
  }
  return reRatedBefore(state, reRating.cycles);
}

/** A cycle is billed anew once, whichever use it is for, unless that invoice was credited in full. */
function reRatedBefore(state: AccountState, cycles: readonly Month[]): Refusal | undefined {
  for (const invoice of entriesOf(state.invoices)) {
    const again = invoice.reRated?.find((cycle) => cycles.includes(cycle));
    if (again === undefined || principalOf(invoice).isZero()) continue;
    const detail = `the billing cycle ${again} was billed anew by invoice ${invoice.number} already`;
    return refuse('cycle-re-rated', CLAUSE, detail);
  }
  const twice = cycles.find((cycle, i) => cycles.indexOf(cycle) !== i);
  if (twice === undefined) return undefined;
  return refuse('cycle-re-rated', CLAUSE, `the billing cycle ${twice} is named twice`);
}
