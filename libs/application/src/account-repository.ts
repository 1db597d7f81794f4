import { type AccountState, evolveRecorded, unknownAccount } from '@tenure/account';
import { type EventStore, type SnapshotStore, StoreUnavailable } from '@tenure/event-store';
import { decodeState, encodeState, FOLD } from './snapshot-codec';

export interface LoadedAccount {
  readonly state: AccountState;
  /** Revision of the last event folded; -1 when there is none. */
  readonly revision: number;
}

export interface AccountRepository {
  /** From the cache, else from the latest snapshot and the events after it. */
  load(id: string): Promise<LoadedAccount>;
  /** As `load`, without trusting the cache: another process may have appended. */
  reload(id: string): Promise<LoadedAccount>;
  /** Keeps what a command left, so that the next one need not load it. */
  keep(id: string, account: LoadedAccount): void;
}

export interface RepositoryOptions {
  /** Accounts whose state is kept in memory. */
  readonly cached?: number;
  /** A snapshot is taken when so many events came after the last one. */
  readonly snapshotEvery?: number;
}

export function streamOf(accountId: string): string {
  return `account-${accountId}`;
}

export function accountRepository(
  events: EventStore,
  snapshots: SnapshotStore | undefined,
  { cached = 10_000, snapshotEvery = 100 }: RepositoryOptions = {},
): AccountRepository {
  const cache = new Map<string, LoadedAccount & { snapshotAt: number }>();

  function keep(id: string, account: LoadedAccount, snapshotAt: number): LoadedAccount {
    if (account.revision < 0) return account;
    const isDue = account.revision - snapshotAt >= snapshotEvery;
    if (isDue) snapshots?.save(streamOf(id), { revision: account.revision, fold: FOLD, ...encodeState(account.state) });
    cache.delete(id);
    cache.set(id, { ...account, snapshotAt: isDue ? account.revision : snapshotAt });
    if (cache.size > cached) cache.delete(cache.keys().next().value ?? id);
    return account;
  }

  async function reload(id: string): Promise<LoadedAccount> {
    const from = cache.get(id) ?? (await fromSnapshot(id, snapshots));
    let { state, revision } = from;
    for await (const event of events.readStream(streamOf(id), { from: revision + 1 })) {
      state = evolveRecorded(state, event);
      revision = event.revision;
    }
    return keep(id, { state, revision }, from.snapshotAt);
  }

  return {
    load: async (id) => cache.get(id) ?? reload(id),
    reload,
    keep: (id, account) => void keep(id, account, cache.get(id)?.snapshotAt ?? -1),
  };
}

async function fromSnapshot(
  id: string,
  snapshots: SnapshotStore | undefined,
): Promise<LoadedAccount & { snapshotAt: number }> {
  const snapshot = await snapshots?.load(streamOf(id));
  if (snapshot?.fold === FOLD) {
    const { hot, revision } = snapshot;
    return { state: decodeState(hot, () => coldOf(id, snapshots)), revision, snapshotAt: revision };
  }
  return { state: unknownAccount(id), revision: -1, snapshotAt: -1 };
}

/** Throws `StoreUnavailable` where other code has put its own snapshot in the place of the one that was loaded. */
function coldOf(id: string, snapshots: SnapshotStore | undefined): string {
  const cold = snapshots?.loadCold(streamOf(id), FOLD);
  if (cold === undefined) throw new StoreUnavailable(`the snapshot of account ${id} was replaced by other code's`);
  return cold;
}
