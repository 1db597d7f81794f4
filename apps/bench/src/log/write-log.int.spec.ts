import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evolveRecorded, unknownAccount } from '@tenure/account';
import { openSqliteEventStore } from '@tenure/event-store';
import { writeLog } from './write-log';

const folder = mkdtempSync(join(tmpdir(), 'tenure-log-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the log is as long as asked for, proves itself, and folds to accounts that know their own ids', async () => {
  const log = await writeLog(join(folder, 'events.db'), 3_000);
  const store = openSqliteEventStore({ path: log.path, readonly: true });
  const states = new Map<string, ReturnType<typeof unknownAccount>>();
  const days: string[] = [];
  for await (const batch of store.readAll()) {
    for (const event of batch) {
      const id = event.stream.replace('account-', '');
      states.set(id, evolveRecorded(states.get(id) ?? unknownAccount(id), event));
      days.push(event.metadata.recordedOn);
      expect(JSON.stringify(event.data)).not.toContain('WITHOUT-ID');
    }
  }
  const report = await store.verify();
  await store.close();

  expect(report).toMatchObject({ events: 3_000, problems: [] });
  expect(days).toEqual(days.toSorted());
  expect(days.at(-1)).toBe(log.lastDay);
  expect(states.size).toBe(log.accounts);
  expect([...states.values()].every(({ name, id }) => name === `Customer ${id}`)).toBe(true);
});
