import { type EventStore, openSqliteEventStore } from '@tenure/event-store';
import type { NewEvent, Position, RecordedEvent } from '@tenure/kernel';
import { openDesk } from '../../test-support/import-run';
import { overlayEventStore } from './overlay-event-store';

const desk = openDesk();
let base: EventStore;
let overlay: EventStore;

beforeEach(async () => {
  base = openSqliteEventStore({
    path: `${desk.folder}/${expect.getState().currentTestName?.replace(/\W/g, '') ?? ''}.db`,
  });
  await base.append({ stream: 'account-A', expected: 'any', events: [event('a0'), event('a1')], answer: answer('k0') });
  overlay = await overlayEventStore(base);
});
afterEach(() => base.close());
afterAll(() => {
  desk.remove();
});

function event(type: string): NewEvent {
  const id = `${type.padStart(8, '0')}-0000-5000-8000-000000000000`;
  return { id, type, data: {}, metadata: {} as NewEvent['metadata'] };
}
const answer = (key: string) => ({ key, bodyHash: 'h' });
async function typesOf(events: AsyncIterable<RecordedEvent>): Promise<string> {
  const types: string[] = [];
  for await (const { type, revision } of events) types.push(`${type}@${revision}`);
  return types.join(' ');
}
async function typesOfAll(store: EventStore, options?: Parameters<EventStore['readAll']>[0]): Promise<string> {
  const types: string[] = [];
  for await (const batch of store.readAll(options))
    types.push(...batch.map(({ type, position }) => `${type}:${position}`));
  return types.join(' ');
}

test('what is appended continues the stream and the log, and the base does not see it', async () => {
  const appended = await overlay.append({ stream: 'account-A', expected: 1, events: [event('b2'), event('b3')] });
  await overlay.append({ stream: 'account-B', expected: 'no-stream', events: [event('c0')] });
  expect(appended).toEqual({ revision: 3, position: '4' });
  expect(await typesOf(overlay.readStream('account-A'))).toBe('a0@0 a1@1 b2@2 b3@3');
  expect(await typesOf(overlay.readStream('account-A', { from: 1, limit: 2 }))).toBe('a1@1 b2@2');
  expect(await typesOf(overlay.readStream('account-A', { backwards: true, limit: 3 }))).toBe('b3@3 b2@2 a1@1');
  expect(await typesOf(overlay.readStream('account-A', { backwards: true, from: 2 }))).toBe('b2@2 a1@1 a0@0');
  expect(await typesOfAll(overlay)).toBe('a0:1 a1:2 b2:3 b3:4 c0:5');
  expect(await typesOfAll(overlay, { after: '1' as Position, until: '4' as Position, limit: 2 })).toBe('a1:2 b2:3');
  expect(await typesOfAll(overlay, { streamPrefix: 'account-B' })).toBe('c0:5');
  expect(await overlay.head()).toBe('5');
  expect(await typesOfAll(base)).toBe('a0:1 a1:2');
});

test('what others append to the base meanwhile does not come between', async () => {
  await overlay.append({ stream: 'account-A', expected: 1, events: [event('b2')] });
  await base.append({ stream: 'account-A', expected: 'any', events: [event('x2')] });
  expect(await typesOf(overlay.readStream('account-A'))).toBe('a0@0 a1@1 b2@2');
});

test.each([
  ['account-A', 'no-stream', 'it exists in the base'],
  ['account-A', 0, 'the base is further'],
  ['account-B', 'stream-exists', 'it exists nowhere'],
  ['account-B', 0, 'it exists nowhere'],
] as const)('%s is not at %s: %s', async (stream, expected, _why) => {
  await expect(overlay.append({ stream, expected, events: [event('b')] })).rejects.toThrow('expected revision');
});

test('answers of the base and its own are found, and the first one stands', async () => {
  expect(await overlay.findAnswer('k0')).toMatchObject({ kind: 'appended', firstRevision: 0, lastRevision: 1 });
  await overlay.append({ stream: 'account-A', expected: 1, events: [event('b2')], answer: answer('k1') });
  expect(await overlay.findAnswer('k1')).toMatchObject({ kind: 'appended', firstRevision: 2, lastRevision: 2 });
  const again = overlay.append({ stream: 'account-A', expected: 2, events: [event('b3')], answer: answer('k1') });
  await expect(again).rejects.toThrow('answered before');
  const body = { kind: 'body', bodyHash: 'h', body: '{}' } as const;
  expect(await overlay.keepAnswer('k2', body)).toEqual(body);
  expect(await overlay.keepAnswer('k2', { ...body, body: 'other' })).toEqual(body);
  expect(await base.findAnswer('k1')).toBeUndefined();
});

test('appends at the same time keep their order, and one that expected otherwise fails', async () => {
  const [first, second] = await Promise.allSettled([
    overlay.append({ stream: 'account-A', expected: 1, events: [event('b2')] }),
    overlay.append({ stream: 'account-A', expected: 1, events: [event('c2')] }),
  ]);
  expect([first?.status, second?.status]).toEqual(['fulfilled', 'rejected']);
  expect(await typesOf(overlay.readStream('account-A'))).toBe('a0@0 a1@1 b2@2');
});
