import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { legalDay } from '@tenure/kernel';
import { terms202001 } from '@tenure/terms';
import { type Configuration, openSystem, readConfiguration, type System } from '..';

const opened: System[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const system of opened.splice(0)) await system.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function configuration(): Promise<Configuration> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tenure-programme-'));
  folders.push(dataDir);
  const read = readConfiguration({ DATA_DIR: dataDir, CLOCK: 'simulated:2026-03-10' });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read;
}

async function open(given: Configuration): Promise<System> {
  const system = await openSystem(given);
  opened.push(system);
  return system;
}

const version = { ...terms202001, id: '2026-05', effectiveOn: legalDay('2026-05-01') };
const publish = (system: System, more: object = {}) =>
  system.publish({ command: 'publish-terms-version', body: { version }, actor: 'operator', ...more });

test('what is published is there at once, after a restart, and in processes that follow', async () => {
  const given = await configuration();
  const [one, other] = [await open(given), await open(given)];
  const heard = new Promise<void>((resolve) => {
    const look = setInterval(() => {
      if (other.programme().versions.length < 2) return;
      clearInterval(look);
      resolve();
    }, 5);
  });
  other.followProgramme((error) => {
    throw error;
  });
  expect((await publish(one)).kind).toBe('accepted');
  expect(one.programme().versions).toEqual([terms202001, version]);
  await heard;
  expect((await open(given)).programme()).toEqual(one.programme());
});

test('the same key gives the same answer for ever; the same version again changes nothing', async () => {
  const system = await open(await configuration());
  const first = await publish(system, { idempotencyKey: 'k' });
  expect(await publish(system, { idempotencyKey: 'k' })).toEqual(first);
  const again = await publish(system);
  expect(again).toMatchObject({ kind: 'accepted', answer: { events: [], revision: 0 } });
  const reused = await publish(system, { idempotencyKey: 'k', body: { version: { ...version, id: 'other' } } });
  expect(reused).toEqual({ kind: 'key-reused', key: 'k' });
});

test('two processes that publish at once publish one after the other', async () => {
  const given = await configuration();
  const [one, other] = [await open(given), await open(given)];
  const cards = Array.from({ length: 10 }, (_, i) => ({
    id: `R-${i}`,
    effectiveOn: '2026-04-01',
    packages: [{ package: 'standard', monthlyFee: '99.00' }],
    units: [],
  }));
  const results = await Promise.all(
    cards.map((card, i) =>
      (i % 2 === 0 ? one : other).publish({ command: 'publish-rates', body: { card }, actor: 'operator' }),
    ),
  );
  expect(results.map(({ kind }) => kind)).toEqual(cards.map(() => 'accepted'));
  const after = (await open(given)).programme();
  expect(after.rateCards.map(({ id }) => id).sort()).toEqual(cards.map(({ id }) => id));
});

test.each<[string, object, object, string]>([
  ['publish-terms', {}, { kind: 'unknown-command' }, 'no such command'],
  ['publish-terms-version', {}, { kind: 'malformed' }, 'no version'],
  [
    'publish-terms-version',
    { version: { ...version, policies: {} } },
    { kind: 'malformed' },
    'a policy that nobody chose must not be guessed',
  ],
  [
    'publish-terms-version',
    { version, effectiveOn: '2026-03-09' },
    { kind: 'refused', refusal: { code: 'not-today' } },
    'nothing is published for a day that has passed',
  ],
  [
    'publish-terms-version',
    { version: { ...version, effectiveOn: '2026-04-01' } },
    { kind: 'refused', refusal: { code: 'notice-too-short', clause: '§9.7.2' } },
    '22 days are no 30',
  ],
])('%s %j: %j, %s', async (command, body, then) => {
  const system = await open(await configuration());
  expect(await system.publish({ command, body, actor: 'operator' })).toMatchObject(then);
  expect(system.programme().versions).toHaveLength(1);
});

test('accounts are judged by what was published: told, used, accepted', async () => {
  const system = await open(await configuration());
  await publish(system);
  const clock = system.clock as unknown as { advanceTo(day: string): boolean };
  const run = async (command: string, body: object = {}) => {
    const result = await system.run({ accountId: 'A-1', command, body, actor: 'operator' });
    if (result.kind !== 'accepted') throw new Error(JSON.stringify(result));
    return result.answer.events.map(({ type }) => type);
  };
  await run('register-account', {
    name: 'Example Inc.',
    country: 'US',
    contacts: { legal: { email: 'l@example.com' } },
  });
  await run('accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true });
  await run('activate-service');
  expect(await run('notify-terms-revision', { termsVersion: '2026-05', method: 'e-mail' })).toEqual([
    'TermsRevisionNotified',
  ]);
  clock.advanceTo('2026-05-02');
  expect(await run('record-activity')).toContain('TermsRevisionAccepted');
  const last = [];
  for await (const event of system.events.readStream('account-A-1', { backwards: true, limit: 2 })) last.push(event);
  expect(last.map(({ type, metadata }) => [type, metadata.terms])).toEqual([
    ['TermsRevisionAccepted', '2026-05'],
    ['ActivityRecorded', '2026-05'],
  ]);
});
