import { randomUUID } from 'node:crypto';
import { DuplicateKey, WrongExpectedRevision } from '../errors';
import type { KeptAnswer } from '../event-store';
import { newEvents, newStream, openForGroup, range, readStream, type StoreHarness } from './harness';

const bodyHash = 'a'.repeat(64);
const refusal = { kind: 'body', bodyHash, body: '{"code":"too-late","detail":"§ 4.6 – ü"}' } satisfies KeptAnswer;

export function describeAnswers(makeHarness: () => Promise<StoreHarness>): void {
  const { store, another } = openForGroup(makeHarness);
  const newKey = (): string => `key ${randomUUID()}`;

  test('nothing is kept under a key that was not used', async () => {
    expect(await store().findAnswer(newKey())).toBeUndefined();
  });

  test('an answer that rests on no events is kept as it is, for every handle', async () => {
    const key = newKey();
    expect(await store().keepAnswer(key, refusal)).toEqual(refusal);
    expect(await store().findAnswer(key)).toEqual(refusal);
    expect(await (await another()).findAnswer(key)).toEqual(refusal);
  });

  test('the first answer kept under a key stays', async () => {
    const key = newKey();
    await store().keepAnswer(key, refusal);
    expect(await store().keepAnswer(key, { kind: 'body', bodyHash: 'b'.repeat(64), body: 'other' })).toEqual(refusal);
    expect(await store().findAnswer(key)).toEqual(refusal);
  });

  test('of answers kept at once under one key all callers get the same', async () => {
    const key = newKey();
    const handles = [store(), await another()];
    const kept = await Promise.all(
      range(0, 19).map((n) => (handles[n % 2] ?? store()).keepAnswer(key, { ...refusal, body: `${n}` })),
    );
    const answer = await store().findAnswer(key);
    expect(kept).toEqual(range(0, 19).map(() => answer));
  });

  test('an append keeps with its events where they stand', async () => {
    const [key, stream] = [newKey(), newStream()];
    await store().append({ stream, expected: 'no-stream', events: newEvents(2) });
    await store().append({ stream, expected: 1, events: newEvents(3), answer: { key, bodyHash } });
    const answer = { kind: 'appended', bodyHash, stream, firstRevision: 2, lastRevision: 4 };
    expect(await store().findAnswer(key)).toEqual(answer);
    expect(await store().keepAnswer(key, refusal)).toEqual(answer);
  });

  test('an append that is refused keeps no answer', async () => {
    const key = newKey();
    const request = { stream: newStream(), expected: 5, events: newEvents(1), answer: { key, bodyHash } };
    await expect(store().append(request)).rejects.toThrow(WrongExpectedRevision);
    expect(await store().findAnswer(key)).toBeUndefined();
  });

  test('other events under a used key are refused with the answer kept first, also where the revision is wrong', async () => {
    const [key, stream] = [newKey(), newStream()];
    await store().append({ stream, expected: 'no-stream', events: newEvents(1), answer: { key, bodyHash } });
    const kept = await store().findAnswer(key);
    for (const expected of [0, 'no-stream', 'any'] as const) {
      const again = store().append({ stream, expected, events: newEvents(1), answer: { key, bodyHash } });
      const error = await again.catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(DuplicateKey);
      expect(error).toMatchObject({ key, kept });
    }
    expect(await readStream(store(), stream)).toHaveLength(1);
  });

  test('events under the key of a kept refusal are refused with it', async () => {
    const [key, stream] = [newKey(), newStream()];
    await store().keepAnswer(key, refusal);
    const append = store().append({ stream, expected: 'any', events: newEvents(1), answer: { key, bodyHash } });
    await expect(append).rejects.toMatchObject({ name: 'DuplicateKey', kept: refusal });
    expect(await readStream(store(), stream)).toEqual([]);
  });

  test('the very same request again is answered as the first time; with another body it is not', async () => {
    const [key, stream] = [newKey(), newStream()];
    const request = { stream, expected: 'no-stream' as const, events: newEvents(2), answer: { key, bodyHash } };
    const first = await store().append(request);
    expect(await store().append(request)).toEqual(first);
    const otherBody = { ...request, answer: { key, bodyHash: 'b'.repeat(64) } };
    await expect(store().append(otherBody)).rejects.toThrow(DuplicateKey);
  });

  test('of two requests under one key at once, one is stored and the other gets its answer', async () => {
    const handles = [store(), await another()];
    for (const n of range(1, 20)) {
      const [key, stream] = [newKey(), newStream()];
      const outcomes = await Promise.allSettled(
        [1, 2].map((count) =>
          (handles[(n * count) % 2] ?? store()).append({
            stream,
            expected: 'any',
            events: newEvents(count),
            answer: { key, bodyHash },
          }),
        ),
      );
      const stored = await readStream(store(), stream);
      const kept = { kind: 'appended', bodyHash, stream, firstRevision: 0, lastRevision: stored.length - 1 };
      expect(await store().findAnswer(key)).toEqual(kept);
      expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
      const loser = outcomes.find((outcome) => outcome.status === 'rejected');
      expect(loser?.reason).toMatchObject({ name: 'DuplicateKey', kept });
    }
  });
}
