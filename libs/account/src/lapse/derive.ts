import { isSameData, type LegalDay } from '@tenure/kernel';
import { evolve } from '../evolve';
import type { AccountFact } from '../events';
import type { AccountState } from '../state/account-state';
import type { TermsBook } from '../terms-book';
import { earliest, type LapseRule } from './rule';

export interface Lapsed {
  readonly state: AccountState;
  /** In order of effective day. */
  readonly events: readonly AccountFact[];
}

/**
 * Takes what the rules say, the earliest first, until they have nothing to say.
 * @throws where they never would, because a fact changes nothing or two of them undo each other. That is a bug, and is
 * told by the second time of the same fact: a process must not hang, nor fill its memory, on one account.
 */
export function derive(
  rules: readonly LapseRule[],
  state: AccountState,
  through: LegalDay,
  terms: TermsBook,
  recordedOn: LegalDay,
): Lapsed {
  const events: AccountFact[] = [];
  let current = state;
  for (;;) {
    const next = earliest(rules.map((rule) => rule(current, through, terms)));
    if (!next) return { state: current, events };
    if (events.slice(-2).some((one) => isSameData(one, next))) {
      throw new Error(
        `account ${state.id}: lapsing through ${through} does not end, at ${next.type} of ${next.effectiveOn}`,
      );
    }
    events.push(next);
    current = evolve(current, next, recordedOn);
  }
}
