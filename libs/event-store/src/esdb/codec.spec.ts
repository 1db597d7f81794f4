import type { ResolvedEvent } from '@eventstore/db-client';
import type { Position } from '@tenure/kernel';
import { newEvent } from '../contract/harness';
import { StoreDamaged } from '../errors';
import { decode, encode, fromPosition, isVisible, toPosition } from './codec';
import type { Storable } from './codec';

const [one, two] = [newEvent({ n: 1 }), newEvent({ n: 2 })];

test.each<[string, readonly Storable[], new () => Error]>([
  ['no events', [], RangeError],
  ['an id twice', [one, two, one], RangeError],
  ['an id in upper case', [{ ...one, id: one.id.toUpperCase() }], RangeError],
  ['an id that is no UUID', [{ ...one, id: 'first' }], RangeError],
  ['no data', [{ ...one, data: undefined }], TypeError],
  ['a function as data', [{ ...one, data: () => 1 }], TypeError],
  ['a bigint in the data', [{ ...one, data: { amount: 1n } }], TypeError],
  ['a bigint in the metadata', [{ ...one, metadata: { amount: 1n } }], TypeError],
])('%s cannot be stored', (_name, events, error) => {
  expect(() => encode('stream', events)).toThrow(error);
});

const stored = {
  event: {
    id: one.id,
    type: one.type,
    streamId: 'account-1',
    revision: 3n,
    data: one.data,
    metadata: one.metadata,
    isJson: true,
    created: new Date(0),
    position: { commit: 9_007_199_254_740_993n, prepare: 9_007_199_254_740_993n },
  },
} as unknown as ResolvedEvent & { event: object };

test('an event comes back as it was given, with its place', () => {
  expect(decode(stored)).toEqual({ ...one, stream: 'account-1', revision: 3, position: '9007199254740993' });
});

test.each([
  ['is not JSON', { isJson: false }],
  ['has no position, as from old servers', { position: undefined }],
  ['has the position that means none', { position: { commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 1n } }],
])('an event that %s is damage', (_name, change) => {
  expect(() => decode({ event: { ...stored.event, ...change } } as ResolvedEvent)).toThrow(StoreDamaged);
});

test.each([
  ['account-1', 'Registered', true, 'an event of ours'],
  ['$users', 'Registered', false, "a stream of the server's"],
  ['~answer-1', 'Registered', false, "a stream of the adapter's"],
  ['account-1', '$>', false, 'a link'],
])('%s %s is visible: %s, being %s', (streamId, type, expected) => {
  expect(isVisible({ event: { ...stored.event, streamId, type } })).toBe(expected);
});

test('positions are exact at any length', () => {
  const position = '18014398509481985' as Position;
  expect(fromPosition(position)).toEqual({ commit: 18_014_398_509_481_985n, prepare: 18_014_398_509_481_985n });
  expect(toPosition(fromPosition(position).commit)).toBe(position);
  for (const text of ['', '-1', '1.5', '0x10', ' 1']) expect(() => fromPosition(text as Position)).toThrow(RangeError);
});
