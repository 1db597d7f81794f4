import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deskAt, newFolder, onDay } from '../../test-support/audit-desk';

const empty = deskAt(newFolder());
afterAll(() => {
  empty.remove();
});

const wrong: readonly (readonly [args: readonly string[], message: string])[] = [
  [[], 'what is to be audited?'],
  [['rewind'], 'there is no command "rewind"'],
  [['replay', 'x'], '"x" is too much'],
  [['replay', '--as-of', '2024-02-30'], '--as-of must be a day that exists'],
  [['replay', '--known-at', '2024-01-01T00:00'], '--known-at must be an instant with its offset'],
  [['replay', '--until', '-1'], "Option '--until' argument is ambiguous"],
  [['replay', '--until', 'x'], '--until must be a position of the log'],
  [['replay', '--full'], "Unknown option '--full'"],
  [['diff', '--from', '2024-01-01'], 'diff needs --from and --to'],
  [['diff', '--from', '2024-01-02', '--to', '2024-01-01'], '--from is after --to'],
  [['diff', '--from', '10', '--to', '9'], '--from is after --to'],
  [['diff', '--from', '10', '--to', '2024-01-01'], 'must both be days, or both positions'],
  [['diff', '--from', 'May', '--to', '9'], '"May" is neither a day (YYYY-MM-DD) nor a position'],
  [['explain'], 'explain what?'],
];
test.each(wrong)('%j: wrong usage, %s', async (args, message) => {
  const { code, err, out } = await empty.run(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
  expect(err).toContain('usage: npm run audit -- COMMAND');
});

test('help', async () => {
  for (const args of [['--help'], ['replay', '--help'], ['-h']]) {
    expect(await empty.run(...args)).toMatchObject({ code: 0, out: expect.stringContaining('usage: npm run audit') });
  }
});

test('no event store: says where it looked and what to do, in one line', async () => {
  const { code, err } = await empty.run('replay');
  expect(code).toBe(2);
  expect(err).toBe(
    `there is no event store at ${join(empty.folder, 'events.db')}; set DATA_DIR to the folder that the API or the import writes to`,
  );
});

test('a configuration that is wrong', async () => {
  const desk = deskAt(empty.folder, { EVENT_STORE: 'mysql' });
  expect(await desk.run('verify')).toMatchObject({
    code: 2,
    err: expect.stringContaining('EVENT_STORE must be "sqlite"'),
  });
});

test('an event store that is none', async () => {
  const desk = deskAt(newFolder());
  writeFileSync(join(desk.folder, 'events.db'), 'x'.repeat(5_000));
  for (const command of ['replay', 'verify']) {
    expect(await desk.run(command)).toMatchObject({
      code: 1,
      err: expect.stringContaining('the event store cannot be read'),
    });
  }
  desk.remove();
});

test('an empty log', async () => {
  const desk = deskAt(newFolder());
  await onDay(desk.folder, '2024-06-14', async () => undefined);
  expect(await desk.run('replay')).toMatchObject({ code: 0, out: expect.stringContaining('Log up to position none') });
  expect(await desk.run('verify', '--full')).toMatchObject({ code: 0 });
  expect(await desk.run('diff', '--from', '0', '--to', '5')).toMatchObject({ code: 0 });
  desk.remove();
});
