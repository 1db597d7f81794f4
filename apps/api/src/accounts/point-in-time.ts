import { earlierOf, type Instant, type LegalDay } from '@tenure/kernel';
import type { System } from '@tenure/application';
import { malformed, ProblemError } from '../http/problem';
import { day, instant, queryOf } from '../http/query';

/** What a read takes into account: facts effective by a day, and recorded by an instant; where absent, all (reading 7). */
export interface PointInTime {
  readonly asOf?: LegalDay;
  readonly knownAt?: Instant;
}

export const pointParameters = {
  asOf: day('Only facts effective by this day; not after today'),
  knownAt: instant('Only facts recorded by this instant'),
};

export const pointQuery = queryOf(pointParameters);

export function isNow({ asOf, knownAt }: PointInTime): boolean {
  return asOf === undefined && knownAt === undefined;
}

/** The day on which a read stands: what would have lapsed by then, from what was known, has. Throws `ProblemError`. */
export function dayOfPoint({ asOf, knownAt }: PointInTime, system: Pick<System, 'today' | 'dayOf'>): LegalDay {
  const today = system.today();
  if (asOf !== undefined && asOf > today) {
    const detail = `must not be after today, ${today}; the forecast of an account tells what will lapse`;
    throw new ProblemError(malformed([{ field: 'asOf', detail }]));
  }
  const known = knownAt === undefined ? today : earlierOf(today, system.dayOf(knownAt));
  return asOf === undefined ? known : earlierOf(asOf, known);
}
