import { chainHash, GENESIS, type StoredText } from './hash';

const EVENT: StoredText = {
  stream: 'account-1',
  revision: 0,
  id: '00000000-0000-5000-8000-000000000001',
  type: 'AccountOpened',
  metadata: '{"actor":"Zoë"}',
  data: '{}',
};
const HASH = chainHash(GENESIS, 1, EVENT);

test('the hash can be made again with nothing but a shell', () => {
  // printf '%064d 1 0 9 36 13 16 2\naccount-100000000-0000-5000-8000-000000000001AccountOpened{"actor":"Zoë"}{}' 0 | sha256sum
  expect(HASH).toBe('62a52f576faf61da87655ccdb2a37c145dfedbc9fe397accf0b9ab1e8e4dfe5a');
});

test.each<[why: string, previous: string, position: number, change: Partial<StoredText>]>([
  ['the log before it', 'f'.repeat(64), 1, {}],
  ['its position', GENESIS, 2, {}],
  ['its stream', GENESIS, 1, { stream: 'account-2' }],
  ['its revision', GENESIS, 1, { revision: 1 }],
  ['its id', GENESIS, 1, { id: '00000000-0000-5000-8000-000000000002' }],
  ['its type', GENESIS, 1, { type: 'AccountClosed' }],
  ['its metadata', GENESIS, 1, { metadata: '{"actor":"Zoe"}' }],
  ['its data', GENESIS, 1, { data: '[]' }],
  ['where the stream ends and the id begins', GENESIS, 1, { stream: 'account-10', id: EVENT.id.slice(1) }],
  ['where the metadata ends and the data begins', GENESIS, 1, { metadata: '{"actor":"Zoë"}{', data: '}' }],
  ['space in the JSON, which means nothing', GENESIS, 1, { data: '{ }' }],
])('another hash comes of another %s', (_why, previous, position, change) => {
  expect(chainHash(previous, position, { ...EVENT, ...change })).not.toBe(HASH);
});
