import { comparePositions, type LegalDay, type Position } from '@tenure/kernel';
import type { DeadlinePartition, Lease } from '@tenure/read-store';
import { accountsTouchedAfter, everyAccount } from './account-ids';
import type { DeadlineClockOptions } from './deadline-clock';
import { partitionOf } from './leases/share-out';

/** A part of the accounts that this process has, and how far it is. */
export interface Part {
  readonly partition: number;
  readonly lease: Lease;
  /** Undefined: never, or on another log. */
  readonly reached: DeadlinePartition | undefined;
}

interface Standing {
  readonly parts: readonly Part[];
  /** Accounts that could not be advanced. */
  readonly failed: ReadonlyMap<string, string>;
  readonly today: LegalDay;
  readonly head: Position | undefined;
  /** Facts may have come while nobody looked. */
  readonly looksBack: boolean;
}

/** The accounts to advance, by part; parts where there is nothing to do are left out. */
export async function toAdvance(
  options: DeadlineClockOptions,
  { parts, failed, today, head, looksBack }: Standing,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const due = parts.filter(({ reached }) => !reached || reached.day < today);
  const others = parts.filter((part) => !due.includes(part));
  // Also those that turn out to have none: it is written down that somebody has looked.
  const looked = looksBack ? parts : due;
  const accounts = new Map<number, string[]>(looked.map(({ partition }) => [partition, []]));
  if (due.length > 0) {
    for await (const id of everyProjected(options, head)) accounts.get(partitionOf(id))?.push(id);
  }
  const again = looksBack ? await touchedIn(options, others) : [...failed.keys()];
  for (const id of again) {
    const partition = partitionOf(id);
    if (!others.some((part) => part.partition === partition)) continue;
    accounts.set(partition, [...(accounts.get(partition) ?? []), id]);
  }
  return accounts;
}

/** Of accounts, before it is written down how far they are. */
const PORTION = 256;

/** Parts that are advanced together: few accounts are no work, and many are to be written down on the way. */
export function portionsOf(
  parts: readonly Part[],
  accounts: ReadonlyMap<number, readonly string[]>,
): readonly (readonly Part[])[] {
  const portions: Part[][] = [];
  let size = PORTION;
  for (const part of parts) {
    const ids = accounts.get(part.partition);
    if (!ids) continue;
    if (size >= PORTION) {
      portions.push([]);
      size = 0;
    }
    portions.at(-1)?.push(part);
    size += ids.length;
  }
  return portions;
}

async function touchedIn({ system }: DeadlineClockOptions, parts: readonly Part[]): Promise<readonly string[]> {
  const positions = parts.map(({ reached }) => reached?.position);
  if (positions.length === 0) return [];
  const first = positions.reduce((a, b) =>
    a === undefined || b === undefined ? undefined : comparePositions(a, b) < 0 ? a : b,
  );
  const touched: string[] = [];
  for await (const id of accountsTouchedAfter(system.events, first)) touched.push(id);
  return touched;
}

const PROJECTION_MAY_TAKE_MS = 60_000;

async function* everyProjected({ readSide }: DeadlineClockOptions, head: Position | undefined): AsyncIterable<string> {
  const { store, projector } = readSide;
  const isReached = head === undefined || (await projector.waitFor(head, PROJECTION_MAY_TAKE_MS, 'accounts'));
  if (!isReached) throw new Error('the read models are behind the log, so that it does not know all accounts');
  yield* everyAccount(store);
}
