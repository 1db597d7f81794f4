import type { LegalDay, Position } from '@tenure/kernel';
import type { Queries } from '../database';

/**
 * How far the deadlines of a part of the accounts have come: every account of it that the log had at `position` was
 * advanced through `day`. Losing it costs time, never a fact: what was advanced is advanced again, which adds nothing.
 */
export interface DeadlinePartition {
  readonly partition: number;
  readonly day: LegalDay;
  /** The last event there was when that was done; undefined: none. */
  readonly position: Position | undefined;
}

export async function listDeadlinePartitions(queries: Queries): Promise<readonly DeadlinePartition[]> {
  const found = await queries.selectFrom('deadlinePartitions').selectAll().orderBy('partition').execute();
  return found.map(({ partition, day, position }) => ({
    partition: Number(partition),
    day: day as LegalDay,
    position: position === '' ? undefined : (position as Position),
  }));
}

export async function keepDeadlinePartition(
  queries: Queries,
  { partition, day, position = '' as Position }: DeadlinePartition,
): Promise<void> {
  await queries
    .insertInto('deadlinePartitions')
    .values({ partition, day, position })
    .onConflict((conflict) => conflict.column('partition').doUpdateSet({ day, position }))
    .execute();
}
