import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { startEsdbFake } from '../../test-support/esdb-fake';
import type { EsdbFake } from '../../test-support/esdb-fake';
import { newEvents, newStream, until } from '../contract/harness';
import { StoreUnavailable } from '../errors';
import { connect } from './connection';
import { openEsdbEventStore } from './esdb-event-store';
import { settingsOf } from './options';
import { send } from './send';

describe('connections', () => {
  let fake: EsdbFake;
  beforeEach(async () => {
    fake = await startEsdbFake();
  });
  afterEach(() => fake.close());

  test('a closed store, and each of its subscriptions, gives its connection back', async () => {
    const store = openEsdbEventStore({ connectionString: fake.connectionString });
    const seen: unknown[] = [];
    store.subscribe({ onEvents: async (events) => void seen.push(...events) });
    await store.append({ stream: newStream(), expected: 'any', events: newEvents(1) });
    await until(() => seen.length === 1);
    expect(fake.connections()).toBeGreaterThan(0);
    await store.close();
    await until(() => fake.connections() === 0);
  });

  test('a call on a channel that was just closed fails, and does not end the process', async () => {
    const settings = settingsOf({ connectionString: fake.connectionString });
    const connection = connect(settings.connectionString);
    const event = jsonEvent({ type: 'T', data: {} });
    expect(await send({ connection, settings }, 's', 'any', [event])).toMatchObject({ kind: 'stored', revision: 0 });
    await connection.close();
    // As when the error of another call closes the channel between the look-up of the client and its use.
    const sent = await send({ connection, settings }, 's', 'any', [event]);
    expect(sent).toMatchObject({ kind: 'unknown', cause: { message: expect.stringContaining('shut down') } });
  });

  test('a refusal that comes as a result, because the connection string says so, is a refusal', async () => {
    const connectionString = `${fake.connectionString}&throwOnAppendFailure=false`;
    const store = openEsdbEventStore({ connectionString });
    const stream = newStream();
    await store.append({ stream, expected: 'no-stream', events: newEvents(3) });
    for (const [expected, name, actual] of [
      [7, stream, 2],
      ['no-stream', stream, 2],
      ['stream-exists', newStream(), undefined],
    ] as const) {
      const append = store.append({ stream: name, expected, events: newEvents(1) });
      await expect(append).rejects.toMatchObject({ name: 'WrongExpectedRevision', actual });
    }
    await store.close();
  });

  test('a cluster is asked by gossip where its leader is', async () => {
    const member = `127.0.0.1:${fake.port}`;
    const store = openEsdbEventStore({ connectionString: `esdb://${member},${member}?tls=false` });
    const appended = await store.append({ stream: newStream(), expected: 'any', events: newEvents(1) });
    expect(await store.head()).toBe(appended.position);
    await store.close();
  });

  test('without credentials the client would use the call that all appends share', async () => {
    const client = EventStoreDBClient.connectionString(fake.connectionString);
    await expect(client.appendToStream('s', jsonEvent({ type: 'T', data: {} }))).rejects.toThrow('not served');
    expect(fake.calls).toMatchObject({ batchAppend: 1, append: 0 });
    await client.dispose();
  });

  test('nobody listens: every call says so', async () => {
    await fake.close();
    const store = openEsdbEventStore({ connectionString: fake.connectionString, backOffMs: 2 });
    const append = store.append({ stream: newStream(), expected: 'any', events: newEvents(1) });
    await expect(append).rejects.toThrow(StoreUnavailable);
    await expect(store.ping()).rejects.toThrow(StoreUnavailable);
    await store.close();
  });

  test('a connection that was broken is made anew by the call that meets it', async () => {
    const store = openEsdbEventStore({ connectionString: fake.connectionString, backOffMs: 2 });
    const stream = newStream();
    await store.append({ stream, expected: 'no-stream', events: newEvents(1) });
    fake.resetConnections();
    expect(await store.append({ stream, expected: 0, events: newEvents(1) })).toMatchObject({ revision: 1 });
    await store.close();
  });
});
