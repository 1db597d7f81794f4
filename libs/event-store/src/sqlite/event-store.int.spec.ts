import { describeEventStore } from '../contract/event-store.contract';
import { makeDirectory } from '../../test-support/directory';
import { openSqliteEventStore } from './sqlite-event-store';

describeEventStore('SQLite', async () => {
  const directory = makeDirectory();
  return {
    open: async () => openSqliteEventStore({ path: directory.file('events.db'), pollMs: 10 }),
    cleanup: async () => directory.remove(),
  };
});
