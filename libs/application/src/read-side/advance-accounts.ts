import { setImmediate as nextTurn } from 'node:timers/promises';
import { StoreUnavailable } from '@tenure/event-store';
import type { System } from '../system';

/** What advancing a number of accounts came to. */
export interface Advanced {
  readonly accounts: number;
  /** Events that were appended. */
  readonly events: number;
  /** Accounts that could not be advanced, and why; they are to be tried again. */
  readonly failed: ReadonlyMap<string, string>;
}

/** Side by side, so that their events share commits; few enough that requests are not kept waiting. */
const SIDE_BY_SIDE = 16;

/**
 * Derives for each account what has lapsed through today. Rejects with `StoreUnavailable` as soon as the store is away,
 * for then it is away for all of them; whatever else goes wrong with one account leaves the others alone.
 */
export async function advanceAccounts(
  run: System['run'],
  ids: AsyncIterable<string>,
  isStopped: () => boolean,
): Promise<Advanced> {
  const failed = new Map<string, string>();
  let accounts = 0;
  let events = 0;
  const advance = async (accountId: string): Promise<void> => {
    const result = await attempt(run, accountId);
    accounts += 1;
    if (typeof result === 'string') failed.set(accountId, result);
    else events += result;
  };
  for await (const group of groupsOf(ids, SIDE_BY_SIDE)) {
    await Promise.all(group.map(advance));
    // What is answered from memory never leaves the turn of the event loop by itself.
    await nextTurn();
    if (isStopped()) break;
  }
  return { accounts, events, failed };
}

/** How many events were appended, or why it failed. */
async function attempt(run: System['run'], accountId: string): Promise<number | string> {
  try {
    const result = await run({ accountId, command: 'advance', body: {}, actor: 'deadline-clock' });
    if (result.kind === 'accepted') return result.answer.events.length;
    return result.kind === 'refused' ? result.refusal.detail : `answered ${result.kind}`;
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

async function* groupsOf<T>(items: AsyncIterable<T>, size: number): AsyncIterable<readonly T[]> {
  let group: T[] = [];
  for await (const item of items) {
    group.push(item);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
