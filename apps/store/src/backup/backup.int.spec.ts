import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteEventStore } from '@tenure/event-store';
import Sqlite from 'better-sqlite3';
import { inSystem, liveAccount, runWorkerOnce, storeDesk, type StoreDesk } from '../../test-support/store-desk';

let desk: StoreDesk;
beforeEach(async () => {
  desk = storeDesk();
  await inSystem(desk.file('data'), (system) => liveAccount(system, 'ALDER', 20));
});
afterEach(() => desk.remove());

const restored = () => ({ DATA_DIR: desk.file('restored') });

async function digestAt(dataDir: string, at?: string) {
  const store = openSqliteEventStore({ path: join(dataDir, 'events.db'), readonly: true });
  const digest = await store.digest(at as never);
  await store.close();
  return digest;
}

test('while commands run: the restored log is the beginning of the live one, and sound', async () => {
  const data = desk.file('data');
  const { head, digest } = await inSystem(data, async (system) => {
    let isOver = false;
    const working = (async () => {
      for (let n = 1; !isOver; n += 1) await liveAccount(system, `ACCOUNT-${n}`, 3);
    })();
    const backup = await desk.json(['backup', '--to', desk.file('backup')]);
    isOver = true;
    await working;
    return backup as { head: string; digest: string };
  });
  expect(await desk.json(['restore', '--from', desk.file('backup')], restored())).toMatchObject({ head, digest });
  expect(await digestAt(desk.file('restored'))).toBe(digest);
  expect(await digestAt(data, head)).toBe(digest);
  expect(await digestAt(data)).not.toBe(digest);
});

test('what is in a backup: one file of the log, the states beside it, no read models; and what it does not know is named', async () => {
  const data = desk.file('data');
  await runWorkerOnce(data);
  writeFileSync(join(data, 'operator-token.json'), '{"name":"operator","sha256":"x"}\n', { mode: 0o600 });
  writeFileSync(join(data, 'deadline-clock.json'), '{"day":"2024-06-14"}');
  writeFileSync(join(data, 'notes.txt'), 'from a colleague');
  const { code, out } = await desk.run(['backup', '--to', desk.file('deep/backup')]);
  expect(code).toBe(0);
  expect(out).toContain('Left out, because this program does not know it: notes.txt');
  expect(readdirSync(desk.file('deep/backup')).sort()).toEqual([
    'backup.json',
    'deadline-clock.json',
    'events.db',
    'operator-token.json',
  ]);
  expect(statSync(desk.file('deep/backup/operator-token.json')).mode & 0o777).toBe(0o600);

  await desk.json(['restore', '--from', desk.file('deep/backup')], restored());
  expect(readdirSync(desk.file('restored')).sort()).toEqual([
    'deadline-clock.json',
    'events.db',
    'operator-token.json',
  ]);
  await runWorkerOnce(desk.file('restored'));
  expect(existsSync(desk.file('restored/read.db'))).toBe(true);
});

test('the log alone, to a file and from it', async () => {
  const backup = await desk.json(['backup', '--to', desk.file('log.db')]);
  expect(readdirSync(desk.folder).sort()).toEqual(['data', 'log.db']);
  mkdirSync(desk.file('restored'));
  expect(await desk.json(['restore', '--from', desk.file('log.db')], restored())).toMatchObject({
    digest: backup['digest'],
    states: [],
  });
});

test('a backup overwrites nothing, and takes the place of what an interrupted one has left', async () => {
  mkdirSync(desk.file('backup.partial'));
  writeFileSync(desk.file('backup.partial/events.db'), 'half');
  mkdirSync(desk.file('backup'));
  await desk.json(['backup', '--to', desk.file('backup')]);
  expect(existsSync(desk.file('backup.partial'))).toBe(false);
  const again = await desk.run(['backup', '--to', desk.file('backup')]);
  expect(again).toMatchObject({
    code: 1,
    err: expect.stringContaining('is there already; a backup overwrites nothing'),
  });
  await desk.json(['backup', '--to', desk.file('log.db')]);
  expect(await desk.run(['backup', '--to', desk.file('log.db')])).toMatchObject({ code: 1 });
});

test('a store that is damaged is not backed up as if it were sound', async () => {
  const db = new Sqlite(desk.file('data/events.db'));
  db.exec("DROP TRIGGER events_are_not_changed; UPDATE events SET data = '{}' WHERE position = 3");
  db.close();
  const { code, err } = await desk.run(['backup', '--to', desk.file('backup')]);
  expect([code, err]).toEqual([1, expect.stringContaining('the copied log is not sound: event')]);
  expect(existsSync(desk.file('backup'))).toBe(false);
});

describe('a restore is refused, and leaves the folder as it was,', () => {
  const events = () => desk.file('backup/events.db');
  const rewriteManifest = (change: (manifest: Record<string, unknown>) => void): void => {
    const manifest = JSON.parse(readFileSync(desk.file('backup/backup.json'), 'utf8')) as Record<string, unknown>;
    change(manifest);
    writeFileSync(desk.file('backup/backup.json'), JSON.stringify(manifest));
  };
  test.each<[why: string, spoil: () => void]>([
    ['events.db is not what was backed up', () => truncateSync(events(), statSync(events()).size - 4096)],
    ['events.db is not what was backed up', () => flip(events())],
    ['it has no backup.json', () => writeFileSync(desk.file('backup/backup.json'), '{')],
    ['is a backup of version 2', () => rewriteManifest((manifest) => (manifest['version'] = 2))],
    ['was backed up', () => rewriteManifest((manifest) => (manifest['digest'] = 'f'.repeat(64)))],
    ['missing in', () => rewriteManifest(({ files }) => Object.assign(files as object, { 'other.json': 'x' }))],
    ['names a file "../x"', () => rewriteManifest(({ files }) => Object.assign(files as object, { '../x': 'x' }))],
  ])('where the backup is not whole: %s', async (why, spoil) => {
    await desk.json(['backup', '--to', desk.file('backup')]);
    spoil();
    const { code, err } = await desk.run(['restore', '--from', desk.file('backup')], restored());
    expect([code, err]).toEqual([1, expect.stringContaining(why)]);
    expect(readdirSync(desk.file('restored'))).toEqual([]);
  });

  test('where DATA_DIR is not empty', async () => {
    await desk.json(['backup', '--to', desk.file('backup')]);
    const { code, err } = await desk.run(['restore', '--from', desk.file('backup')]);
    expect([code, err]).toEqual([1, expect.stringContaining('is not empty (events.db): a restore overwrites nothing')]);
  });
});

test('what an interrupted restore has left is no obstacle', async () => {
  await desk.json(['backup', '--to', desk.file('backup')]);
  mkdirSync(desk.file('restored/.restoring'), { recursive: true });
  writeFileSync(desk.file('restored/.restoring/events.db'), 'half');
  await desk.json(['restore', '--from', desk.file('backup')], restored());
  expect(readdirSync(desk.file('restored'))).toEqual(['events.db']);
});

/** Changes a byte in the middle. */
function flip(file: string): void {
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(file, bytes);
}
