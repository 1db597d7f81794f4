import { readFile, rm } from 'node:fs/promises';
import { comparePositions, type LegalDay, parseLegalDay, type Position } from '@tenure/kernel';
import { keepDeadlinePartition, listDeadlinePartitions, type ReadStore } from '@tenure/read-store';
import { PARTITIONS } from './leases/share-out';

/** The day that a simulated clock goes on from; and, of an older program, how far all accounts were advanced. */
export interface AdvancedThrough {
  readonly day: LegalDay;
  /** The last event there was when that was done; undefined: none, or not known. */
  readonly position: Position | undefined;
}

/** What was kept in `file`, or undefined when there is nothing, or nothing of use. */
export async function readAdvancedThrough(file: string): Promise<AdvancedThrough | undefined> {
  try {
    const { day, position } = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
    const parsed = typeof day === 'string' ? parseLegalDay(day) : undefined;
    return parsed && { day: parsed, position: isPosition(position) ? position : undefined };
  } catch {
    return undefined;
  }
}

/** What an older program kept in a file goes where all processes see it, and the file goes. */
export async function moveToStore(file: string, { queries, transaction }: ReadStore): Promise<void> {
  const reached = await readAdvancedThrough(file);
  if (reached?.position !== undefined && (await listDeadlinePartitions(queries)).length === 0) {
    await transaction(async (tx) => {
      for (let partition = 0; partition < PARTITIONS; partition++) {
        await keepDeadlinePartition(tx.queries, { partition, ...reached });
      }
    });
  }
  await rm(file, { force: true });
}

/** Another log may have taken the place of the one that was advanced, such as one that was brought back from a backup. */
export function isWithin(reached: Pick<AdvancedThrough, 'position'>, head: Position | undefined): boolean {
  if (reached.position === undefined) return true;
  return head !== undefined && comparePositions(reached.position, head) <= 0;
}

function isPosition(value: unknown): value is Position {
  return typeof value === 'string' && /^\d+$/.test(value);
}
