import { mkdirSync, writeFileSync } from 'node:fs';
import { storeDesk } from '../../test-support/store-desk';

const desk = storeDesk();
afterAll(() => desk.remove());

test.each<[args: readonly string[], message: string]>([
  [[], 'what is to be done?'],
  [['move'], 'there is no command "move"'],
  [['migrate'], '--from is missing'],
  [['migrate', '--from', 'sqlite:a.db'], '--to is missing'],
  [['migrate', '--from', 'a.db', '--to', 'sqlite:b.db'], '--from must be sqlite:PATH or esdb://…'],
  [['migrate', '--from', 'sqlite:a.db', '--to', 'postgres://x'], '--to must be sqlite:PATH or esdb://…'],
  [['migrate', '--from', 'sqlite:a.db', '--to', 'sqlite:./a.db'], 'are the same store'],
  [['migrate', '--from', 'sqlite:a.db', '--to', 'sqlite:b.db', 'x'], "Unexpected argument 'x'"],
  [['backup'], '--to is missing'],
  [['backup', '--to', ''], '--to is missing'],
  [['backup', '--from', 'x', '--to', 'y'], '--from is DATA_DIR, and is not given'],
  [['restore'], '--from is missing'],
  [['restore', '--to', 'x'], '--to is DATA_DIR, and is not given'],
  [['restore', '--full'], "Unknown option '--full'"],
])('%j: wrong usage, %s', async (args, message) => {
  const { code, err, out } = await desk.run(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
  expect(err).toContain('usage: npm run migrate-store');
});

test('help', async () => {
  for (const args of [['--help'], ['-h'], ['backup', '--help']]) {
    expect(await desk.run(args)).toMatchObject({ code: 0, out: expect.stringContaining('npm run restore') });
  }
});

test.each<[args: readonly string[], env: Record<string, string>, code: number, message: string, why: string]>([
  [['backup', '--to', 'x'], { EVENT_STORE: 'mysql' }, 2, 'EVENT_STORE must be "sqlite"', 'wrong configuration'],
  [
    ['backup', '--to', 'x'],
    { EVENT_STORE: 'esdb://h?tls=false' },
    2,
    'has its own ways',
    'a server is backed up there',
  ],
  [['restore', '--from', 'x'], { EVENT_STORE: 'esdb://h?tls=false' }, 2, 'has its own ways', 'and restored there'],
  [['backup', '--to', 'x'], {}, 1, 'there is no event store at', 'nothing to back up'],
  [['restore', '--from', '/no/such'], {}, 1, 'there is no backup at /no/such', 'nothing to restore'],
  [
    ['migrate', '--from', 'sqlite:/no/such.db', '--to', 'sqlite:x.db'],
    {},
    1,
    'there is no event store at',
    'no source',
  ],
  [['migrate', '--from', 'esdb://host', '--to', 'sqlite:x.db'], {}, 2, 'must name a user', 'TLS, and nobody to be'],
])('%j with %j ends with %i: %s (%s)', async (args, env, code, message) => {
  expect(await desk.run(args, env)).toMatchObject({ code, out: '', err: expect.stringContaining(message) });
});

test('a password is never shown, also where the connection string is wrong', async () => {
  const secret = 'esdb://ann:my-secret@host:port?tls=false';
  const { code, err } = await desk.run(['migrate', '--from', secret, '--to', 'sqlite:x.db']);
  expect(code).toBe(2);
  expect(err).not.toContain('my-secret');
});

test('a store that is none', async () => {
  mkdirSync(desk.file('none'));
  writeFileSync(desk.file('none/events.db'), 'x'.repeat(5_000));
  const { code, err } = await desk.run(['migrate', '--from', `sqlite:${desk.file('none')}`, '--to', 'sqlite:x.db']);
  expect([code, err]).toEqual([1, expect.stringContaining('the store cannot be used')]);
});
