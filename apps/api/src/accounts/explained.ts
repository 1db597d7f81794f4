import { explainDeadline, explainEvent, type Explanation } from '@tenure/account';
import { malformed, notFound, ProblemError } from '../http/problem';
import type { HistoryAt } from './account-reader';

export interface Subject {
  readonly event?: string;
  readonly deadline?: string;
}

/** Throws `ProblemError` where not exactly one is named, or the account has none of that id. */
export function explained({ events, programme, today }: HistoryAt, { event, deadline }: Subject): Explanation {
  if ((event === undefined) === (deadline === undefined)) {
    const detail = 'must be the id of an event, or `deadline` the id of a deadline: exactly one of the two';
    throw new ProblemError(malformed([{ field: 'event', detail }]));
  }
  const explanation =
    event === undefined
      ? explainDeadline(events, deadline ?? '', programme, today)
      : explainEvent(events, event, programme);
  if (explanation) return explanation;
  const [what, id] = event === undefined ? ['deadline', deadline] : ['event', event];
  throw new ProblemError(notFound(`unknown-${what}`, `the account has no ${what} ${id}`));
}
