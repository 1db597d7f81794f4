import { copyFileSync } from 'node:fs';
import type { Position } from '@tenure/kernel';
import { makeDirectory } from '../../test-support/directory';
import { EVENTS, examine, makeStore, sql, STREAMS } from '../../test-support/tampering';
import { newEvent, range, readAll } from '../contract/harness';
import { StoreDamaged } from '../errors';
import { openSqliteEventStore } from './sqlite-event-store';

const directory = makeDirectory();
const original = directory.file('original.db');
let digest = '';
beforeAll(async () => {
  digest = await makeStore(original);
});
afterAll(() => directory.remove());

test('a database that nobody touched has no problems', async () => {
  const seen: [number, number][] = [];
  const store = openSqliteEventStore({ path: original });
  const report = await store.verify({ onProgress: (checked, total) => seen.push([checked, total]) });
  await store.close();
  expect(report).toEqual({ events: EVENTS, streams: STREAMS, head: String(EVENTS), digest, problems: [] });
  expect(seen.at(-1)).toEqual([EVENTS, EVENTS]);
});

test('nor has one that is written to meanwhile', async () => {
  const store = openSqliteEventStore({ path: directory.file('busy.db') });
  const append = (n: number): Promise<unknown> =>
    store.append({ stream: `account-${n % 7}`, expected: 'any', events: [newEvent({ n })] });
  for (const n of range(1, 600)) void append(n);
  await append(0);
  const verifying = store.verify();
  let isDone = false;
  void verifying.finally(() => (isDone = true));
  for (let n = 0; !isDone; n += 1) await append(n);
  const report = await verifying;
  expect(report.events).toBeGreaterThan(600);
  expect(report.problems).toEqual([]);
  await store.close();
});

test('an empty one has none either', async () => {
  const store = openSqliteEventStore({ path: directory.file('empty.db') });
  expect(await store.verify()).toMatchObject({ events: 0, streams: 0, head: undefined, problems: [] });
  expect(await store.digest()).toBe('0'.repeat(64));
  await store.close();
});

test('what a careful hand cuts off at the end is seen only by a digest that was kept elsewhere', async () => {
  const report = await examine(
    original,
    sql(`
      DELETE FROM answers WHERE stream = (SELECT stream FROM events WHERE position = ${EVENTS}) AND last_revision =
        (SELECT revision FROM events WHERE position = ${EVENTS});
      UPDATE streams SET revision = revision - 1 WHERE id = (SELECT stream FROM events WHERE position = ${EVENTS});
      DELETE FROM events WHERE position = ${EVENTS}`),
  );
  expect(report).toMatchObject({ events: EVENTS - 1, problems: [] });
  expect(report).not.toMatchObject({ digest });
});

test('no more problems are reported than asked for', async () => {
  const path = directory.file('many-problems.db');
  copyFileSync(original, path);
  sql("UPDATE events SET data = '{}'")(path);
  const store = openSqliteEventStore({ path, readonly: true });
  expect((await store.verify()).problems).toHaveLength(100);
  expect((await store.verify({ maxProblems: 3 })).problems).toHaveLength(3);
  await store.close();
});

test('a digest names the log up to a position', async () => {
  const store = openSqliteEventStore({ path: original, readonly: true });
  const at = (position: number): Promise<string> => store.digest(String(position) as Position);
  expect(await at(EVENTS)).toBe(digest);
  expect(await at(0)).toBe('0'.repeat(64));
  expect(new Set(await Promise.all(range(0, 9).map(at))).size).toBe(10);
  await expect(at(EVENTS + 1)).rejects.toThrow(RangeError);
  await store.close();
});

test('what cannot be parsed any more is reported as damage when it is read', async () => {
  const path = directory.file('no-json.db');
  copyFileSync(original, path);
  sql("UPDATE events SET data = '{' WHERE position = 3")(path);
  const store = openSqliteEventStore({ path, readonly: true });
  await expect(readAll(store)).rejects.toThrow(StoreDamaged);
  await store.close();
});
