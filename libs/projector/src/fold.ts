import { comparePositions, type Position, type RecordedEvent } from '@tenure/kernel';
import {
  asAccountEvent,
  type KeyPart,
  keyText,
  type ReadModel,
  type RowChanges,
  type Rows,
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

/** A fold has thrown. Nothing of its batch is written. */
export class FoldFailed extends Error {
  constructor(
    readonly model: ReadModel,
    readonly event: RecordedEvent,
    cause: unknown,
  ) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`read model ${model.name} cannot fold ${event.type} at position ${event.position}: ${why}`, { cause });
    this.name = 'FoldFailed';
  }
}

/** Whether a model passes an event by. */
export type PassesBy = (model: ReadModel, event: RecordedEvent) => boolean;

/**
 * Folds a batch of the log into the rows: reads those that the events concern once, changes them in memory, and writes
 * each changed row once. The followers' tables do not overlap, so one set of rows serves them all. Rejects with
 * `FoldFailed`, before anything is written, where a model does not know what to do with an event.
 */
export async function foldBatch(
  tx: WriteTransaction,
  followers: readonly Follower[],
  events: readonly RecordedEvent[],
  passesBy?: PassesBy,
): Promise<readonly RowChanges[]> {
  const steps = stepsOf(followers, events, passesBy);
  const rows = rowSet();
  // At once: a database on the net answers all of them in one round trip.
  await Promise.all([...keysNeeded(steps)].map(async ([table, keys]) => rows.load(table, await tx.load(table, keys))));
  for (const step of steps) change(rows, step);
  const changes = rows.changes();
  await tx.write(changes);
  return changes;
}

export function isAfter(position: Position, after: Position | undefined): boolean {
  return after === undefined || comparePositions(position, after) > 0;
}

interface FoldStep {
  readonly step: Step;
  readonly model: ReadModel;
  readonly event: RecordedEvent;
}

function stepsOf(
  followers: readonly Follower[],
  events: readonly RecordedEvent[],
  passesBy: PassesBy | undefined,
): readonly FoldStep[] {
  const steps: FoldStep[] = [];
  for (const event of events) {
    for (const { model, after } of followers) {
      if (!isAfter(event.position, after) || passesBy?.(model, event)) continue;
      const step = stepOf(model, event);
      if (step) steps.push({ step, model, event });
    }
  }
  return steps;
}

function stepOf(model: ReadModel, stored: RecordedEvent): Step | undefined {
  try {
    const event = asAccountEvent(stored);
    return event && model.step(event);
  } catch (error) {
    throw new FoldFailed(model, stored, error);
  }
}

function change(rows: Rows, { step, model, event }: FoldStep): void {
  try {
    step.change(rows);
  } catch (error) {
    throw new FoldFailed(model, event, error);
  }
}

function keysNeeded(steps: readonly FoldStep[]): ReadonlyMap<TableName, readonly (readonly KeyPart[])[]> {
  const needed = new Map<TableName, Map<string, readonly KeyPart[]>>();
  const need = ({ table, key }: Selection): void => {
    const keys = needed.get(table) ?? new Map<string, readonly KeyPart[]>();
    needed.set(table, keys.set(keyText(key), key));
  };
  for (const { step } of steps) step.needs.forEach(need);
  return new Map([...needed].map(([table, keys]) => [table, [...keys.values()]]));
}
