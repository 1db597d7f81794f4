import { startEsdbFake } from '../../test-support/esdb-fake';
import type { AppendFault, EsdbFake } from '../../test-support/esdb-fake';
import { newEvents, newStream, readAll, readStream } from '../contract/harness';
import { DuplicateKey, StoreUnavailable, WrongExpectedRevision } from '../errors';
import type { AppendRequest, EventStore, ExpectedRevision, KeptAnswer } from '../event-store';
import { openEsdbEventStore } from './esdb-event-store';

const bodyHash = 'h';
const refusal: KeptAnswer = { kind: 'body', bodyHash, body: '{"code":"too-late"}' };
const ATTEMPTS = 2;

describe('a key whose writer crashes between the claim and the events', () => {
  let fake: EsdbFake;
  /** The process that crashes, and the one that the repeat comes to. */
  let [crashing, repeating]: EventStore[] = [];
  beforeAll(async () => {
    fake = await startEsdbFake();
    const options = { connectionString: fake.connectionString, callTimeoutMs: 400, attempts: ATTEMPTS, backOffMs: 2 };
    [crashing, repeating] = [openEsdbEventStore(options), openEsdbEventStore(options)];
  });
  afterEach(() => fake.faults.clear());
  afterAll(async () => {
    await Promise.all([crashing?.close(), repeating?.close()]);
    await fake.close();
  });

  const store = (): EventStore => repeating!;
  const answerTo = ({ stream, events }: AppendRequest, firstRevision: number): KeptAnswer => ({
    kind: 'appended',
    bodyHash,
    stream,
    firstRevision,
    lastRevision: firstRevision + events.length - 1,
  });
  const idsIn = (stream: string): string[] => fake.log.stream(stream).map((event) => event.id);
  const idsOf = ({ events }: AppendRequest): string[] => events.map((event) => event.id);

  /** Comes as far as the claim: every attempt to append the events meets `fault`. */
  async function crash(
    fault: AppendFault = { kind: 'unavailable', stored: false },
  ): Promise<AppendRequest & { answer: { key: string; bodyHash: string } }> {
    const stream = newStream();
    const request = { stream, expected: 0, events: newEvents(2), answer: { key: `key of ${stream}`, bodyHash } };
    await store().append({ stream, expected: 'no-stream', events: newEvents(1, 100) });
    fake.faults.appends.add(fault, { times: ATTEMPTS, stream: (name) => name === stream });
    await expect(crashing?.append(request)).rejects.toThrow(StoreUnavailable);
    fake.faults.clear();
    expect(idsIn(stream)).toHaveLength(1);
    return request;
  }

  test('whoever looks for the answer finishes what was claimed, once', async () => {
    const request = await crash();
    expect(await store().findAnswer(request.answer.key)).toEqual(answerTo(request, 1));
    expect(await crashing?.findAnswer(request.answer.key)).toEqual(answerTo(request, 1));
    expect(idsIn(request.stream).slice(1)).toEqual(idsOf(request));
  });

  test('the same request again is stored once', async () => {
    const request = await crash();
    expect(await store().append(request)).toMatchObject({ revision: 2 });
    expect(idsIn(request.stream).slice(1)).toEqual(idsOf(request));
  });

  test('a repeat that decides otherwise gets what was decided first', async () => {
    const request = await crash();
    const otherwise = store().append({ ...request, events: newEvents(3) });
    await expect(otherwise).rejects.toMatchObject({ name: 'DuplicateKey', kept: answerTo(request, 1) });
    expect(idsIn(request.stream).slice(1)).toEqual(idsOf(request));
  });

  test('a repeat with the same ids and other data does not replace what was decided first', async () => {
    const request = await crash();
    const later = request.events.map((event) => ({ ...event, data: { n: 'decided a day later' } }));
    expect(await store().append({ ...request, events: later })).toMatchObject({ revision: 2 });
    const stored = await readStream(store(), request.stream, { from: 1 });
    expect(stored.map((event) => event.data)).toEqual(request.events.map((event) => event.data));
  });

  test('a repeat that would refuse gets what was decided first', async () => {
    const request = await crash();
    expect(await store().keepAnswer(request.answer.key, refusal)).toEqual(answerTo(request, 1));
    expect(idsIn(request.stream).slice(1)).toEqual(idsOf(request));
  });

  test('a writer that was slow and not dead changes nothing when it comes after all', async () => {
    const request = await crash({ kind: 'silence', stored: false, storedAfterMs: 1_000 });
    expect(await store().keepAnswer(request.answer.key, refusal)).toEqual(answerTo(request, 1));
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(idsIn(request.stream).slice(1)).toEqual(idsOf(request));
  });

  test.each([
    ['a refusal', async ({ answer }: AppendRequest) => store().keepAnswer(answer?.key ?? '', refusal)],
    [
      'a new decision',
      async (request: AppendRequest) => store().append({ ...request, expected: 2, events: newEvents(4) }),
    ],
    ['the same events', async (request: AppendRequest) => store().append({ ...request, expected: 2 })],
    ['wherever it is', async (request: AppendRequest) => store().append({ ...request, expected: 'any' })],
  ])('a claim whose place another writer has taken is void, and the key free for %s', async (_name, repeat) => {
    const request = await crash();
    await store().append({ stream: request.stream, expected: 0, events: newEvents(2, 200) });
    expect(await store().findAnswer(request.answer.key)).toBeUndefined();
    await repeat(request);
    const answer = await store().findAnswer(request.answer.key);
    expect(answer).toMatchObject(answer?.kind === 'body' ? refusal : { firstRevision: 3, stream: request.stream });
    const ids = idsIn(request.stream);
    expect(new Set(ids).size).toBe(ids.length);
    // And for good: the repeat's own answer stays.
    expect(await crashing?.keepAnswer(request.answer.key, { ...refusal, body: 'other' })).toEqual(answer);
  });

  test('a claim that nobody can finish yet is neither an answer nor free', async () => {
    const request = await crash();
    fake.faults.appends.add({ kind: 'unavailable', stored: false }, { times: ATTEMPTS });
    await expect(store().findAnswer(request.answer.key)).rejects.toThrow(StoreUnavailable);
    expect(await store().findAnswer(request.answer.key)).toEqual(answerTo(request, 1));
  });
});

describe('the streams of the answers', () => {
  let fake: EsdbFake;
  let store: EventStore;
  beforeEach(async () => {
    fake = await startEsdbFake();
    store = openEsdbEventStore({
      connectionString: fake.connectionString,
      callTimeoutMs: 400,
      attempts: 3,
      backOffMs: 2,
    });
  });
  afterEach(async () => {
    await store.close();
    await fake.close();
  });

  test.each<AppendFault>([
    { kind: 'unavailable', stored: true },
    { kind: 'unavailable', stored: false },
    { kind: 'silence', stored: true },
    { kind: 'reset', stored: true },
  ])('a record that meets %j is written once', async (fault) => {
    const isAnswer = (name: string) => name.startsWith('~answer-');
    const stream = newStream();
    fake.faults.appends.add(fault, { stream: isAnswer });
    await store.append({ stream, expected: 'no-stream', events: newEvents(1), answer: { key: 'one', bodyHash } });
    fake.faults.appends.add(fault, { stream: isAnswer });
    await store.keepAnswer('two', refusal);
    expect(fake.log.events().filter((event) => isAnswer(event.stream))).toHaveLength(2);
    expect(await store.findAnswer('two')).toEqual(refusal);
  });

  test('a request refused for expecting more than there is does not come true when there is', async () => {
    const stream = newStream();
    const request = { stream, expected: 2, events: newEvents(1), answer: { key: 'k', bodyHash } };
    await store.append({ stream, expected: 'no-stream', events: newEvents(1) });
    await expect(store.append(request)).rejects.toThrow(WrongExpectedRevision);
    await store.append({ stream, expected: 0, events: newEvents(2) });
    expect(await store.findAnswer('k')).toBeUndefined();
    expect(fake.log.stream(stream)).toHaveLength(3);
    await store.append(request);
    expect(await store.findAnswer('k')).toMatchObject({ firstRevision: 3 });
  });

  test('a request that cannot be stored leaves its key free', async () => {
    const stream = newStream();
    const [event] = newEvents(1);
    const big = { stream, expected: 'any' as const, events: [{ ...event!, data: { big: 1n } }] };
    await expect(store.append({ ...big, answer: { key: 'k', bodyHash } })).rejects.toThrow(TypeError);
    await expect(store.append(big)).rejects.toThrow(TypeError);
    const shouted = { stream, expected: 'any' as const, events: [{ ...event!, id: event!.id.toUpperCase() }] };
    await expect(store.append({ ...shouted, answer: { key: 'k', bodyHash } })).rejects.toThrow(RangeError);
    expect(fake.calls.append).toBe(0);
    expect(await store.findAnswer('k')).toBeUndefined();
  });

  test('a request that is too large for the server leaves its key free', async () => {
    const request = { stream: newStream(), expected: 'any' as const, events: newEvents(3) };
    const large = request.events.map((event) => ({ ...event, data: { text: 'lorem ipsum '.repeat(40_000) } }));
    await expect(store.append({ ...request, events: large, answer: { key: 'k', bodyHash } })).rejects.toThrow(
      RangeError,
    );
    await expect(store.append({ ...request, events: large })).rejects.toThrow(RangeError);
    expect(await store.findAnswer('k')).toBeUndefined();
    expect(await store.append({ ...request, answer: { key: 'k', bodyHash } })).toMatchObject({ revision: 2 });
  });

  test('nobody sees them, and nobody writes into them', async () => {
    const seen: string[] = [];
    const subscription = store.subscribe({
      onEvents: async (events) => void seen.push(...events.map((event) => event.stream)),
    });
    const stream = newStream();
    const appended = await store.append({
      stream,
      expected: 'any',
      events: newEvents(1),
      answer: { key: 'k', bodyHash },
    });
    await store.keepAnswer('other', refusal);
    expect(await store.head()).toBe(appended.position);
    expect((await readAll(store)).map((event) => event.stream)).toEqual([stream]);
    await store.append({ stream, expected: 'any', events: newEvents(1) });
    while (seen.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(seen).toEqual([stream, stream]);
    await subscription.close();
    for (const hidden of ['~answer-x', '$x', '']) {
      await expect(store.append({ stream: hidden, expected: 'any', events: newEvents(1) })).rejects.toThrow(RangeError);
    }
  });

  test.each<[ExpectedRevision, ExpectedRevision, boolean, string]>([
    ['no-stream', 'no-stream', true, 'the very same request'],
    ['no-stream', 'any', true, 'wherever it is, so also where it was stored'],
    ['no-stream', 'stream-exists', false, 'there was no stream when it was stored'],
    ['no-stream', 0, false, 'it was stored as revision 0, not behind it'],
    [1, 1, true, 'the very same request'],
    [1, 'stream-exists', true, 'there was a stream'],
    [1, 2, false, 'it was stored behind another revision'],
    [1, 'no-stream', false, 'there was a stream'],
  ])('expecting %s, then the same events expecting %s: recognised %s, because %s', async (first, then, recognised) => {
    const stream = newStream();
    if (first === 1) await store.append({ stream, expected: 'no-stream', events: newEvents(2) });
    const request = { stream, events: newEvents(1), answer: { key: 'k', bodyHash } };
    const appended = await store.append({ ...request, expected: first });
    const again = store.append({ ...request, expected: then });
    if (recognised) expect(await again).toEqual(appended);
    else await expect(again).rejects.toThrow(DuplicateKey);
  });

  test('two processes under one key with other streams in mind: one of them is told so', async () => {
    const other = openEsdbEventStore({ connectionString: fake.connectionString });
    const outcomes = await Promise.allSettled(
      [store, other].map((each) =>
        each.append({
          stream: newStream(),
          expected: 'no-stream',
          events: newEvents(1),
          answer: { key: 'k', bodyHash },
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toBeInstanceOf(DuplicateKey);
    expect(await readAll(store)).toHaveLength(1);
    await other.close();
  });
});
