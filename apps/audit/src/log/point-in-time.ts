import {
  comparePositions,
  earlierOf,
  type Instant,
  type LegalDay,
  type Position,
  type RecordedEvent,
} from '@tenure/kernel';
import { WrongUsage } from '@tenure/terminal';
import type { Log } from './open-log';

/** What is taken into account: facts effective by a day, recorded by an instant, in the log by a position; else all. */
export interface PointInTime {
  readonly asOf?: LegalDay;
  readonly knownAt?: Instant;
  readonly until?: Position;
}

/** A point and the day on which it stands: what would have lapsed by then, from what was known, has. */
export interface ViewPoint extends PointInTime {
  readonly day: LegalDay;
}

export function isWithin({ metadata, position }: RecordedEvent, { asOf, knownAt, until }: PointInTime): boolean {
  return (
    (asOf === undefined || metadata.effectiveOn <= asOf) &&
    (knownAt === undefined || metadata.recordedAt <= knownAt) &&
    (until === undefined || comparePositions(position, until) <= 0)
  );
}

/** The earliest of the days that the point names: of the instant, of the position, and the legal day it is. */
export async function viewPoint(log: Log, point: PointInTime): Promise<ViewPoint> {
  const { asOf, knownAt, until } = point;
  if (asOf !== undefined && asOf > log.today) {
    throw new WrongUsage(`${asOf} is after today, ${log.today}: what has not happened cannot be replayed`);
  }
  const days = [
    log.today,
    ...(asOf === undefined ? [] : [asOf]),
    ...(knownAt === undefined ? [] : [log.dayOf(knownAt)]),
    ...(until === undefined ? [] : [await recordedOn(log, until)]),
  ];
  return { ...point, day: days.reduce(earlierOf) };
}

/** The legal day on which the log came to the position; today where it has not come so far. */
async function recordedOn({ events, today }: Log, position: Position): Promise<LegalDay> {
  const before = BigInt(position) - 1n;
  const after = before > 0n ? { after: String(before) as Position } : {};
  for await (const [event] of events.readAll({ ...after, limit: 1 })) if (event) return event.metadata.recordedOn;
  return today;
}
