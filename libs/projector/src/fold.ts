import { comparePositions, type Position, type RecordedEvent } from '@tenure/kernel';
import {
  asAccountEvent,
  type KeyPart,
  keyText,
  type ReadModel,
  type RowChanges,
  rowSet,
  type Selection,
  type Step,
  type TableName,
} from '@tenure/read-models';
import type { WriteTransaction } from '@tenure/read-store';

/** A read model and how far it has come: it is not told again what it knows. */
export interface Follower {
  readonly model: ReadModel;
  readonly after: Position | undefined;
}

/**
 * Folds a batch of the log into the rows: reads those that the events concern once, changes them in memory, and writes
 * each changed row once. The followers' tables do not overlap, so one set of rows serves them all.
 */
export async function foldBatch(
  tx: WriteTransaction,
  followers: readonly Follower[],
  events: readonly RecordedEvent[],
): Promise<readonly RowChanges[]> {
  const steps = stepsOf(followers, events);
  const rows = rowSet();
  // At once: a database on the net answers all of them in one round trip.
  await Promise.all([...keysNeeded(steps)].map(async ([table, keys]) => rows.load(table, await tx.load(table, keys))));
  for (const step of steps) step.change(rows);
  const changes = rows.changes();
  await tx.write(changes);
  return changes;
}

export function isAfter(position: Position, after: Position | undefined): boolean {
  return after === undefined || comparePositions(position, after) > 0;
}

function stepsOf(followers: readonly Follower[], events: readonly RecordedEvent[]): readonly Step[] {
  const steps: Step[] = [];
  for (const recorded of events) {
    const event = asAccountEvent(recorded);
    if (!event) continue;
    for (const { model, after } of followers) {
      const step = isAfter(event.position, after) ? model.step(event) : undefined;
      if (step) steps.push(step);
    }
  }
  return steps;
}

function keysNeeded(steps: readonly Step[]): ReadonlyMap<TableName, readonly (readonly KeyPart[])[]> {
  const needed = new Map<TableName, Map<string, readonly KeyPart[]>>();
  const need = ({ table, key }: Selection): void => {
    const keys = needed.get(table) ?? new Map<string, readonly KeyPart[]>();
    needed.set(table, keys.set(keyText(key), key));
  };
  for (const step of steps) step.needs.forEach(need);
  return new Map([...needed].map(([table, keys]) => [table, [...keys.values()]]));
}
