import { createFakeLog, startEsdbFake } from '../../test-support/esdb-fake';
import type { AppendFault, EsdbFake } from '../../test-support/esdb-fake';
import { newEvents, newStream, readAll, readStream } from '../contract/harness';
import { StoreUnavailable, WrongExpectedRevision } from '../errors';
import type { Appended, AppendRequest, EventStore, ExpectedRevision } from '../event-store';
import { openEsdbEventStore } from './esdb-event-store';

const impatient = { callTimeoutMs: 300, attempts: 3, backOffMs: 2, maxBackOffMs: 10 };
/** Longer than all attempts of one append. */
const LATE_MS = 1_100;

type Outcome = 'stored' | 'unavailable' | 'refused';
type Row = [faults: readonly AppendFault[], outcome: Outcome, why: string];

const thrice = (fault: AppendFault): AppendFault[] => [fault, fault, fault];
const lost = (stored: boolean): AppendFault => ({ kind: 'unavailable', stored });
const silent = (stored: boolean): AppendFault => ({ kind: 'silence', stored });
const reset = (stored: boolean): AppendFault => ({ kind: 'reset', stored });

const ANSWERS: readonly Row[] = [
  [[lost(true)], 'stored', 'the answer is lost: the repeat is recognised'],
  [[lost(false)], 'stored', 'the request is lost: the repeat is stored'],
  [[silent(true)], 'stored', 'stored, and nothing said'],
  [[silent(false)], 'stored', 'nothing stored, nothing said'],
  [[reset(true)], 'stored', 'the connection breaks after storing'],
  [[reset(false)], 'stored', 'the connection breaks before storing'],
  [[{ kind: 'restart', stored: true }], 'stored', 'the server restarts after storing, and has forgotten the ids'],
  [[{ kind: 'restart', stored: false }], 'stored', 'the server restarts before storing'],
  [[{ kind: 'server-timeout', stored: true }], 'stored', 'the server gives up waiting for itself, too soon'],
  [[{ kind: 'server-timeout', stored: false }], 'stored', 'the server gives up waiting for itself'],
  [[{ kind: 'delay', ms: 20 }], 'stored', 'slow, but in time'],
  [[{ kind: 'twice' }], 'stored', 'the request arrives twice'],
  [[{ kind: 'no-position' }], 'stored', 'the position is not known yet, and is read'],
  [[{ kind: 'not-leader' }], 'stored', 'not the leader, and does not know who is: asked again'],
  [thrice(lost(true)), 'stored', 'no attempt is answered, but the events are found in the stream'],
  [thrice(silent(true)), 'stored', 'the same, without a word'],
  [[lost(false), silent(false), lost(true)], 'stored', 'one thing after the other'],
  [thrice(lost(false)), 'unavailable', 'no attempt arrives'],
  [thrice(silent(false)), 'unavailable', 'no attempt arrives, and nobody says so'],
  [thrice({ kind: 'not-leader' }), 'unavailable', 'no leader to be found'],
  [[{ kind: 'denied' }], 'unavailable', 'asking again would not help'],
  [[{ kind: 'silence', stored: false, storedAfterMs: LATE_MS }], 'stored', 'arrives after its repeat was stored'],
  [[{ kind: 'silence', stored: false, storedAfterMs: 310 }], 'stored', 'arrives about when its repeat does'],
];

interface Case {
  readonly expected: ExpectedRevision;
  readonly isKeyed: boolean;
}

const CASES: readonly Case[] = ([1, 'no-stream', 'any', 'stream-exists'] as const).flatMap((expected) => [
  { expected, isKeyed: false },
  { expected, isKeyed: true },
]);

describe('appends when the server fails', () => {
  let fake: EsdbFake;
  const opened: EventStore[] = [];
  beforeAll(async () => {
    fake = await startEsdbFake();
  });
  afterEach(async () => {
    fake.faults.clear();
    await Promise.all(opened.splice(0).map((store) => store.close()));
  });
  afterAll(() => fake.close());

  /** One for each case, because an error of one call makes a client drop the channel of all its calls. */
  function openStore(): EventStore {
    const store = openEsdbEventStore({ ...impatient, connectionString: fake.connectionString });
    opened.push(store);
    return store;
  }
  const idsIn = (stream: string): string[] => fake.log.stream(stream).map((event) => event.id);

  /** A stream to append to, and a request for it that will meet `faults`. */
  async function prepare(store: EventStore, { expected, isKeyed }: Case, faults: readonly AppendFault[]) {
    const stream = newStream();
    const before = expected === 'no-stream' ? [] : newEvents(2, 100);
    if (before.length > 0) await store.append({ stream, expected: 'no-stream', events: before });
    for (const fault of faults) fake.faults.appends.add(fault, { stream: (name) => name === stream });
    const answer = isKeyed ? { answer: { key: `key of ${stream}`, bodyHash: 'b' } } : {};
    const request: AppendRequest = { stream, expected, events: newEvents(3), ...answer };
    return { before, request };
  }

  async function check(each: Case, faults: readonly AppendFault[], outcome: Outcome): Promise<void> {
    const store = openStore();
    const { before, request } = await prepare(store, each, faults);
    const { stream } = request;
    const first = await outcomeOf(store.append(request));
    expect({ ...each, outcome: first.kind }).toEqual({ ...each, outcome });
    // What the port promises of an unknown outcome, and of a known one as well: the same request is safe to repeat.
    const again = first.kind === 'stored' && isForgotten(each, faults) ? first.appended : await store.append(request);
    if (first.kind === 'stored') expect(again).toEqual(first.appended);
    if (faults.some((fault) => fault.kind === 'silence' && fault.storedAfterMs)) await pause(LATE_MS + 50);
    const ids = [...before, ...request.events].map((event) => event.id);
    expect({ ...each, ids: idsIn(stream) }).toEqual({ ...each, ids });
    expect((await readStream(store, stream)).map((event) => event.id)).toEqual(ids);
    expect(again).toEqual({ revision: ids.length - 1, position: `${fake.log.stream(stream).at(-1)?.position}` });
    if (request.answer) {
      const [firstRevision, lastRevision] = [before.length, ids.length - 1];
      const answer = { kind: 'appended', bodyHash: 'b', stream, firstRevision, lastRevision };
      expect(await store.findAnswer(request.answer.key)).toEqual(answer);
    }
  }

  test.each(ANSWERS)('%j: %s, because %s', async (faults, outcome) => {
    // A reset meets every call under way, so one case would use up the attempts of the others.
    if (!faults.some((fault) => fault.kind === 'reset' || fault.kind === 'restart')) {
      await Promise.all(CASES.map((each) => check(each, faults, outcome)));
    } else {
      for (const each of CASES) await check(each, faults, outcome);
    }
  });

  test.each<[ExpectedRevision, AppendFault[], Outcome, string]>([
    [1, [{ kind: 'raced' }], 'refused', 'another writer was faster'],
    ['no-stream', [{ kind: 'raced' }], 'refused', 'another writer was faster'],
    [1, [lost(false), { kind: 'raced' }], 'refused', 'another writer was faster than the repeat'],
    [1, [lost(true), { kind: 'raced' }], 'stored', 'the other writer came after the first attempt'],
    ['any', [{ kind: 'raced' }], 'stored', 'any revision will do'],
    ['any', [lost(false), { kind: 'raced' }], 'stored', 'any revision will do, also for the repeat'],
    ['any', [lost(true), { kind: 'raced' }], 'stored', 'the first attempt is found behind the other writer'],
    ['stream-exists', [lost(false), { kind: 'raced' }], 'stored', 'it still exists'],
  ])('expecting %s with %j: %s, because %s', async (expected, faults, outcome) => {
    for (const isKeyed of [false, true]) {
      const store = openStore();
      const { request } = await prepare(store, { expected, isKeyed }, faults);
      const { stream, events, answer } = request;
      const first = await outcomeOf(store.append(request));
      expect({ isKeyed, outcome: first.kind }).toEqual({ isKeyed, outcome });
      if (first.kind === 'refused') expect(first.error).toMatchObject({ actual: expected === 'no-stream' ? 0 : 2 });
      expect(idsIn(stream).filter((id) => events.some((event) => event.id === id))).toEqual(
        outcome === 'stored' ? events.map((event) => event.id) : [],
      );
      if (answer) expect(!!(await store.findAnswer(answer.key))).toBe(outcome === 'stored');
      fake.faults.clear();
    }
  });
});

describe('reads when the server fails', () => {
  let fake: EsdbFake;
  let store: EventStore;
  const stream = newStream();
  beforeAll(async () => {
    fake = await startEsdbFake();
    store = openEsdbEventStore({
      ...impatient,
      // Enough for a machine that has other things to do: the calls that are not answered wait for it in full.
      callTimeoutMs: 400,
      connectionString: fake.connectionString,
      pageSize: 4,
    });
    await store.append({ stream, expected: 'no-stream', events: newEvents(10) });
  });
  afterEach(() => fake.faults.clear());
  afterAll(async () => {
    await store.close();
    await fake.close();
  });

  test.each([
    [{ kind: 'unavailable' }],
    [{ kind: 'silence' }],
    [{ kind: 'reset' }],
    [{ kind: 'not-leader' }],
    [{ kind: 'cut', afterEvents: 2 }],
  ] as const)('%j: asked again, and StoreUnavailable when that does not help', async (fault) => {
    fake.faults.reads.add(fault, { times: 2 });
    expect(await readStream(store, stream)).toHaveLength(10);
    fake.faults.reads.add(fault, { times: 2 });
    expect(await readAll(store)).toHaveLength(10);
    fake.faults.reads.add(fault, { times: 3 });
    await expect(store.head()).rejects.toThrow(StoreUnavailable);
    fake.faults.reads.add(fault);
    await expect(store.ping()).rejects.toThrow(StoreUnavailable);
    await expect(store.ping()).resolves.toBeUndefined();
  });
});

describe('appends to servers with a history', () => {
  const log = createFakeLog();
  let [leader, follower]: EsdbFake[] = [];
  let store: EventStore;
  beforeEach(async () => {
    [leader, follower] = [await startEsdbFake({ log }), await startEsdbFake({ log })];
    store = openEsdbEventStore({ ...impatient, connectionString: follower.connectionString });
  });
  afterEach(async () => {
    await store.close();
    await Promise.all([leader?.close(), follower?.close()]);
  });

  test('a node that is not the leader names it, and the leader stores', async () => {
    follower!.faults.appends.add({ kind: 'not-leader', leader: { host: leader!.host, port: leader!.port } });
    const stream = newStream();
    await store.append({ stream, expected: 'no-stream', events: newEvents(1) });
    expect(leader!.calls.append).toBe(1);
    expect(log.stream(stream)).toHaveLength(1);
  });

  test('a first attempt that arrives just before the second, at a server that has forgotten it, is found', async () => {
    const request: AppendRequest = { stream: newStream(), expected: 'any', events: newEvents(1) };
    const [{ id, type }] = request.events as [AppendRequest['events'][0]];
    const asSent = { id, type, contentType: 'application/json', data: Buffer.from('{}'), metadata: Buffer.from('{}') };
    follower!.faults.appends.add(lost(false));
    let calls = 0;
    follower!.faults.appends.otherwise(() => {
      calls += 1;
      if (calls === 1) log.append(request.stream, 'any', [asSent]);
      log.forgetIds();
      return undefined;
    });
    expect(await store.append(request)).toMatchObject({ revision: 0 });
    expect(log.stream(request.stream)).toHaveLength(1);
  });
});

type Result =
  { kind: 'stored'; appended: Appended } | { kind: 'refused'; error: Error } | { kind: 'unavailable'; error: Error };

async function outcomeOf(append: Promise<Appended>): Promise<Result> {
  try {
    return { kind: 'stored', appended: await append };
  } catch (error) {
    if (error instanceof WrongExpectedRevision) return { kind: 'refused', error };
    if (error instanceof StoreUnavailable) return { kind: 'unavailable', error };
    throw error;
  }
}

/** Without a revision or a key, a server that has restarted cannot know its own repeat: a limit of EventStoreDB. */
function isForgotten({ expected, isKeyed }: Case, faults: readonly AppendFault[]): boolean {
  const isVague = expected === 'any' || expected === 'stream-exists';
  return isVague && !isKeyed && faults.some((fault) => fault.kind === 'restart');
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
