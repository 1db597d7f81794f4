import { writeFileSync } from 'node:fs';
import { makeDirectory } from '../../test-support/directory';
import { startEsdbFake } from '../../test-support/esdb-fake';
import type { EsdbFake } from '../../test-support/esdb-fake';
import { selfSigned } from '../../test-support/self-signed';
import { newEvents, newStream, readStream, until } from '../contract/harness';
import { StoreUnavailable } from '../errors';
import type { EventStore } from '../event-store';
import { openEsdbEventStore } from './esdb-event-store';

const directory = makeDirectory();
const tls = selfSigned();
const authority = directory.file('ca.pem');
writeFileSync(authority, tls.certificate);

let fake: EsdbFake;
let store: EventStore | undefined;
beforeAll(async () => {
  fake = await startEsdbFake({ tls, user: { name: 'ann', password: 'p:w' } });
});
afterEach(() => store?.close());
afterAll(async () => {
  await fake.close();
  directory.remove();
});

function open(user: string, options: string): EventStore {
  const connectionString = `esdb://${user}@127.0.0.1:${fake.port}?tls=true${options}`;
  store = openEsdbEventStore({ connectionString, callTimeoutMs: 2_000, attempts: 2, backOffMs: 5 });
  return store;
}
const trusting = `&tlsCAFile=${encodeURIComponent(authority)}`;

test('with the authority and the user, everything works over TLS', async () => {
  const secure = open('ann:p%3Aw', trusting);
  const stream = newStream();
  const seen: unknown[] = [];
  await secure.append({ stream, expected: 'no-stream', events: newEvents(3), answer: { key: stream, bodyHash: 'b' } });
  secure.subscribe({ streamPrefix: stream, onEvents: async (events) => void seen.push(...events) });
  expect(await readStream(secure, stream)).toHaveLength(3);
  await until(() => seen.length === 3);
  expect(await secure.findAnswer(stream)).toMatchObject({ kind: 'appended', lastRevision: 2 });
});

test.each([
  ['ann:p%3Aw', '', 'nobody vouches for the server'],
  ['ann:wrong', trusting, 'the password is wrong'],
  ['bob:p%3Aw', trusting, 'nobody knows the user'],
])('as %s with "%s": refused, because %s', async (user, options) => {
  const refused = open(user, options);
  const append = refused.append({ stream: newStream(), expected: 'any', events: newEvents(1) });
  await expect(append).rejects.toThrow(StoreUnavailable);
  await expect(refused.ping()).rejects.toThrow(StoreUnavailable);
});
