import type { RecordedEvent } from '@tenure/kernel';
import { compileScript, startChild } from '../../test-support/child-process';
import { makeDirectory } from '../../test-support/directory';
import { readAll, until } from '../contract/harness';
import { openSqliteEventStore } from './sqlite-event-store';

const directory = makeDirectory();
afterAll(() => directory.remove());

const COMMANDS = 300;

test('processes that make and write one database at once get along, and a subscriber misses nothing', async () => {
  const script = compileScript('append-script', directory.file('compiled'));
  const path = directory.file('events.db');
  const writers = ['a', 'b', 'c', 'd'].map((writer) => startChild(script, path, writer, String(COMMANDS)));
  const store = openSqliteEventStore({ path, pollMs: 10 });
  const seen: RecordedEvent[] = [];
  store.subscribe({
    onEvents: async (events) => {
      seen.push(...events);
    },
  });
  const codes = await Promise.all(writers.map((writer) => writer.ended));
  const all = await readAll(store);
  await until(() => seen.length >= all.length);
  const report = await store.verify();
  await store.close();

  expect(codes).toEqual([0, 0, 0, 0]);
  expect(writers.map((writer) => writer.lines.length)).toEqual([COMMANDS, COMMANDS, COMMANDS, COMMANDS]);
  expect(all).toHaveLength(4 * COMMANDS * 3);
  expect(seen.map((event) => event.position)).toEqual(all.map((event) => event.position));
  expect(report).toMatchObject({ events: all.length, problems: [] });
}, 60_000);
