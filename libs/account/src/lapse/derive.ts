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
 * The same fact may well follow itself: credit pays two late charges of 0.01 of one invoice on one day. So it may as often
 * as an invoice can have late months, and more often it follows from a bug.
 */
const MOST_REPETITIONS = 2_000;

/** So many facts that undo each other in turn are found out; there are not more rules. */
const LONGEST_CIRCLE = 10;

/**
 * Takes what the rules say, the earliest first, until they have nothing to say.
 * @throws where they never would, because a fact changes nothing or two of them undo each other. That is a bug, and is
 * told by the same fact again and again: a process must not hang, nor fill its memory, on one account.
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
  let repetitions = 0;
  for (;;) {
    const next = earliest(rules.map((rule) => rule(current, through, terms)));
    if (!next) return { state: current, events };
    repetitions = events.slice(-LONGEST_CIRCLE).some((one) => isSameData(one, next)) ? repetitions + 1 : 0;
    if (repetitions > MOST_REPETITIONS) {
      throw new Error(
        `account ${state.id}: lapsing through ${through} does not end, at ${next.type} of ${next.effectiveOn}`,
      );
    }
    events.push(next);
    current = evolve(current, next, recordedOn);
  }
}
