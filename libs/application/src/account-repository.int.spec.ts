import { accountSchemas, entriesOf, evolveRecorded, unknownAccount } from '@tenure/account';
import {
  type EventStore,
  type FullSnapshot,
  type Snapshot,
  type SnapshotStore,
  type SqliteEventStore,
  StoreUnavailable,
} from '@tenure/event-store';
import { instant, type NewEvent } from '@tenure/kernel';
import fc from 'fast-check';
import { plainState } from '../../account/test-support/plain-state';
import { type Desk, live, lives } from '../../account/test-support/random-life';
import { clearOffices, office, type Office, openAccount } from '../test-support/office';
import { accountRepository, streamOf } from './account-repository';
import { commandIdOf, eventIdOf } from './event-ids';
import { FOLD } from './snapshot-codec';

let at: Office;
beforeEach(() => {
  at = office();
});
afterEach(() => at.close());
afterAll(clearOffices);

/** Counts the events that are read. */
function counting(store: EventStore): EventStore & { read: () => number } {
  let count = 0;
  const readStream: EventStore['readStream'] = async function* (...args) {
    for await (const event of store.readStream(...args)) {
      count++;
      yield event;
    }
  };
  return { ...store, readStream, read: () => count };
}

describe('loading an account', () => {
  test('of which there is none: unknown, at revision -1', async () => {
    const { state, revision } = await at.accounts.load('X');
    expect([state.id, state.status, revision]).toEqual(['X', 'unknown', -1]);
  });

  test('is the fold of its stream', async () => {
    await openAccount(at);
    const fold = (await at.log()).reduce(evolveRecorded, unknownAccount('A-1'));
    const loaded = await accountRepository(at.store, undefined).load('A-1');
    expect([plainState(loaded.state), loaded.revision]).toEqual([plainState(fold), 2]);
  });

  test('reads the log once; a reload only what came after', async () => {
    await openAccount(at);
    const store = counting(at.store);
    const accounts = accountRepository(store, undefined);
    await accounts.load('A-1');
    await accounts.load('A-1');
    expect(store.read()).toBe(3);
    await at.run('receive-payment', { payment: 'P', amount: '1.00', method: 'ach' });
    expect((await accounts.load('A-1')).revision).toBe(2);
    expect((await accounts.reload('A-1')).revision).toBe(3);
    expect((await accounts.load('A-1')).revision).toBe(3);
    expect(store.read()).toBe(4);
  });

  test('no more accounts are kept than was said; the others are read again', async () => {
    for (const id of ['A-1', 'A-2', 'A-3']) await openAccount(at, id);
    const store = counting(at.store);
    const accounts = accountRepository(store, undefined, { cached: 2 });
    for (const id of ['A-1', 'A-2', 'A-3', 'A-3', 'A-2']) await accounts.load(id);
    expect(store.read()).toBe(9);
    expect((await accounts.load('A-1')).revision).toBe(2);
    expect(store.read()).toBe(12);
  });
});

describe('snapshots', () => {
  const pay = (n: number) => at.run('receive-payment', { payment: `P-${n}`, amount: '1.00', method: 'ach' });

  /** An office whose account has 3 + `payments` events, with a snapshot every 5, closed and opened again. */
  async function reopened(payments: number): Promise<Office> {
    const path = at.path;
    await at.close();
    at = office({ path, snapshotEvery: 5 });
    await openAccount(at);
    for (let n = 1; n <= payments; n++) await pay(n);
    await at.close();
    return (at = office({ path, snapshotEvery: 5 }));
  }

  test('are taken every so many events, and spare reading those before', async () => {
    const { store, log } = await reopened(8);
    const events = counting(store);
    const { state, revision } = await accountRepository(events, store.snapshots).load('A-1');
    const snapshot = await store.snapshots.load('account-A-1');
    expect([snapshot?.revision, events.read(), revision]).toEqual([9, 1, 10]);
    expect(plainState(state)).toEqual(plainState((await log()).reduce(evolveRecorded, unknownAccount('A-1'))));
  });

  test('are not taken before there are so many', async () => {
    const { store } = await reopened(1);
    expect(await store.snapshots.load('account-A-1')).toBeUndefined();
  });

  /** The same store, with snapshots that are not what they were. */
  const changed = (snapshots: SnapshotStore, change: Partial<SnapshotStore>): SnapshotStore => ({
    ...snapshots,
    ...change,
  });

  test('of other code are not taken: the log is folded anew', async () => {
    const { store } = await reopened(8);
    const events = counting(store);
    const load = async (stream: string): Promise<Snapshot | undefined> => {
      const snapshot = await store.snapshots.load(stream);
      return snapshot && { ...snapshot, fold: 'account/0', hot: '{"id":"somebody else"}' };
    };
    const loaded = await accountRepository(events, changed(store.snapshots, { load })).load('A-1');
    expect([events.read(), loaded.revision, loaded.state.id]).toEqual([11, 10, 'A-1']);
  });

  test('that other code has replaced since are asked for their past in vain, and say so', async () => {
    const { store } = await reopened(8);
    const loadCold = () => undefined;
    const { state } = await accountRepository(store, changed(store.snapshots, { loadCold })).load('A-1');
    expect(() => [...entriesOf(state.payments)]).toThrow(StoreUnavailable);
  });

  test('have their settled past decoded only when something asks for it', async () => {
    const { store } = await reopened(7);
    const loadCold = () => 'payments 2024 not JSON: reading it throws\n';
    const { state } = await accountRepository(store, changed(store.snapshots, { loadCold })).load('A-1');
    expect([state.status, [...state.payments.hot.keys()].length]).toEqual(['active', 7]);
    expect(() => [...entriesOf(state.payments)]).toThrow(SyntaxError);
  });

  test('say by which code they were folded', async () => {
    const { store } = await reopened(8);
    const saved: FullSnapshot[] = [];
    const save = (_stream: string, snapshot: FullSnapshot) => void saved.push(snapshot);
    await accountRepository(store, changed(store.snapshots, { save, load: () => Promise.resolve(undefined) }), {
      snapshotEvery: 5,
    }).load('A-1');
    expect(saved.map(({ revision, fold }) => [revision, fold])).toEqual([[10, FOLD]]);
  });
});

/** The events of a random life as a log would have them. */
function recorded(desk: Desk, account: string): readonly NewEvent[] {
  return desk.lived().log.map(({ type, data, effectiveOn, clauses, derived, recordedOn }, i) => {
    const commandId = commandIdOf(account, String(i));
    const ids = { commandId, correlationId: commandId, causationId: commandId };
    const times = { effectiveOn, recordedOn, recordedAt: instant(`${recordedOn}T20:00:00Z`) };
    const schema = accountSchemas.versionOf(type);
    const rest = { actor: 'operator', clauses, terms: '2020-01', command: 'advance', schema };
    return {
      id: eventIdOf(commandId, 0),
      type,
      data,
      metadata: { ...times, ...ids, ...rest, ...(derived ? { derived } : {}) },
    };
  });
}

test('a snapshot at any place and the events after it are the whole log (random lives)', async () => {
  let n = 0;
  await fc.assert(
    fc.asyncProperty(lives(20, 60), fc.nat({ max: 100 }), async (steps, cut) => {
      const account = `R-${n++}`;
      const events = recorded(live(steps), account);
      const place = Math.max(1, Math.floor((events.length * cut) / 100));
      await at.store.append({ stream: streamOf(account), expected: 'no-stream', events: events.slice(0, place) });
      const { saved, snapshots } = memory(at.store);
      await accountRepository(at.store, snapshots, { snapshotEvery: 1 }).load(account);
      expect(saved.get(streamOf(account))?.revision).toBe(place - 1);
      if (place < events.length) {
        await at.store.append({ stream: streamOf(account), expected: place - 1, events: events.slice(place) });
      }
      const fromSnapshot = await accountRepository(at.store, snapshots).load(account);
      const whole = await accountRepository(at.store, undefined).load(account);
      expect([plainState(fromSnapshot.state), fromSnapshot.revision]).toEqual([
        plainState(whole.state),
        events.length - 1,
      ]);
    }),
    { numRuns: 60 },
  );
});

/** Snapshots that are there at once: the store writes them some time later. */
function memory(store: SqliteEventStore): { saved: Map<string, FullSnapshot>; snapshots: SnapshotStore } {
  const saved = new Map<string, FullSnapshot>();
  const snapshots: SnapshotStore = {
    ...store.snapshots,
    load: (stream) => Promise.resolve(saved.get(stream)),
    loadCold: (stream) => saved.get(stream)?.cold,
    save: (stream, snapshot) => void saved.set(stream, snapshot),
  };
  return { saved, snapshots };
}
