import { startEsdbFake } from '../../test-support/esdb-fake';
import { describeEventStore } from '../contract/event-store.contract';
import { openEsdbEventStore } from './esdb-event-store';

describeEventStore('EventStoreDB, as the fake server has it', async () => {
  const fake = await startEsdbFake();
  return {
    open: async () => openEsdbEventStore({ connectionString: fake.connectionString, backOffMs: 5 }),
    cleanup: async () => {
      // The shared call of the client is the one on which one error rejects every append: it must never be used.
      expect(fake.calls.batchAppend).toBe(0);
      await fake.close();
    },
  };
});

const REAL = process.env['EVENTSTOREDB_URL'];

if (REAL) {
  describeEventStore('EventStoreDB, a real server', async () => ({
    open: async () => openEsdbEventStore({ connectionString: REAL }),
    cleanup: async () => undefined,
  }));
} else {
  process.stdout.write('left out: the contract on a real EventStoreDB, because EVENTSTOREDB_URL names none\n');
  test.skip('EventStoreDB, a real server: left out, because EVENTSTOREDB_URL names none', () => undefined);
}
