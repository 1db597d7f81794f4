import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openReadSide, openSystem, silentLogger } from '@tenure/application';
import { type AuditDesk, configurationOf, onDay, threeAccounts } from '../../test-support/audit-desk';
import type { Check } from './finding';

let original: AuditDesk;
let copy: AuditDesk;
beforeAll(async () => {
  original = await threeAccounts();
});
afterAll(() => {
  original.remove();
});
beforeEach(() => {
  copy = original.copy();
});
afterEach(() => {
  copy.remove();
});

interface Found {
  readonly isFine: boolean;
  readonly digest: string;
  readonly checks: readonly Check[];
}

const verify = async (...args: string[]) => (await copy.json('verify', ...args)) as { code: number; found: Found };
const names = (checks: readonly Check[]) => checks.map(({ name }) => name);
const modelNames = ['accounts', 'balances', 'cure-deadlines', 'retention-purge', 'credit-exposure'];

describe('nothing wrong', () => {
  test('the log, the events and the states; with --full the read models', async () => {
    const { code, found } = await verify();
    expect(code).toBe(0);
    expect(found).toMatchObject({ isFine: true, digest: expect.stringMatching(/^[\da-f]{64}$/) });
    expect(names(found.checks)).toEqual(['log', 'events', 'states']);
    expect(found.checks[2]?.looked).toBe('3 accounts folded, 1 snapshots compared');
    const full = await verify('--full');
    expect(full.code).toBe(0);
    expect(names(full.found.checks)).toEqual(['log', 'events', 'states', ...modelNames]);
  });

  test('nothing is written', async () => {
    const before = ['events.db', 'read.db'].map((file) => readFileSync(join(copy.folder, file)));
    await verify('--full');
    expect(['events.db', 'read.db'].map((file) => readFileSync(join(copy.folder, file)))).toEqual(before);
  });

  test('as text', async () => {
    const { out } = await copy.run('verify', '--full');
    expect(out).toContain('ok  log');
    expect(out.split('\n').at(-1)).toBe('All is as it must be.');
  });

  test('while the read models are kept up to the log by another', async () => {
    const system = await openSystem(configurationOf(copy.folder));
    const readSide = await openReadSide(configurationOf(copy.folder), system.events, silentLogger);
    const pay = (n: number) =>
      system.run({
        accountId: 'BIRCH',
        command: 'receive-payment',
        body: { amount: `1.0${n % 10}`, method: 'ach' },
        actor: 'x',
      });
    const paying = (async () => {
      for (let n = 0; n < 200; n++) await pay(n);
    })();
    const { code, found } = await verify('--full');
    await paying;
    await readSide.close();
    await system.close();
    expect(found.checks.flatMap(({ findings }) => findings)).toEqual([]);
    expect(code).toBe(0);
  });

  test('read models that are behind are compared as of where they are, and that is said', async () => {
    await onDay(copy.folder, '2024-06-15', (say) =>
      say('BIRCH', 'receive-payment', '2024-06-15', { amount: '1.00', method: 'ach' }),
    );
    const { code, found } = await verify('--full');
    expect(code).toBe(0);
    for (const check of found.checks.slice(3)) expect(check.looked).toMatch(/as of position \d+, behind the log’s \d+/);
  });

  test('read models that are not there, or of another version, are left out, and that is said', async () => {
    copy.alter('read.db', `update checkpoints set version = 99 where name = 'balances'`);
    const { code, found } = await verify('--full');
    expect(code).toBe(0);
    expect(found.checks.find(({ name }) => name === 'balances')?.leftOut).toContain('version 99, and this is');
    rmSync(join(copy.folder, 'read.db'));
    expect((await verify('--full')).found.checks.at(-1)?.leftOut).toContain('there are none at');
  });

  test('a snapshot that other code made is passed over', async () => {
    copy.alter('events.db', `update snapshots set fold = 'account/0', hot = 'x'`);
    expect((await verify()).found.checks[2]?.looked).toContain('0 snapshots compared, 1 of other code passed over');
  });
});

const untriggered = [
  'events_are_not_changed',
  'events_are_not_deleted',
  'answers_are_not_deleted',
  'streams_are_not_deleted',
].map((trigger) => `drop trigger ${trigger}`);
const event = (change: string) => (): void => {
  copy.alter('events.db', ...untriggered, change);
};
const seal = `stream = (select id from streams where name = 'account-ALDER') and data like '%wax-seal%'`;

function oneByte(): void {
  const file = join(copy.folder, 'events.db');
  const bytes = readFileSync(file);
  const seal = 'wax-seal-4711';
  // A page that is not in use any more may hold it, too.
  for (let at = bytes.indexOf(seal); at >= 0; at = bytes.indexOf(seal, at + 1)) bytes[at + seal.length - 1] = 0x32;
  writeFileSync(file, bytes);
}

type Tampering = readonly [why: string, tamper: () => void, check: string, what: string, detail: string];

const tamperings: readonly Tampering[] = [
  ['one byte of an event', oneByte, 'log', 'hash', 'is not what was written'],
  [
    'an amount in an event',
    event(`update events set data = replace(data, '101.50', '101.40') where ${seal}`),
    'log',
    'hash',
    '',
  ],
  [
    'the day of an event',
    event(`update events set metadata = replace(metadata, '03-20', '03-21') where ${seal}`),
    'log',
    'hash',
    '',
  ],
  ['an event that was taken out', event(`delete from events where ${seal}`), 'log', 'position-gap', 'position'],
  [
    'the last event',
    event('delete from events where position = (select max(position) from events)'),
    ...(['log', 'stream-revision', 'account-ALDER should be at'] as const),
  ],
  [
    'an event of no type',
    event(`update events set type = 'PaymentForgiven' where ${seal}`),
    ...(['events', 'unknown-type', 'PaymentForgiven'] as const),
  ],
  [
    'data of a version that only a newer program knows',
    event(`update events set metadata = replace(metadata, '"schema":1', '"schema":9') where ${seal}`),
    ...(['events', 'schema', 'data of version 9; known is 1'] as const),
  ],
  [
    'the same, which can not be folded either',
    event(`update events set metadata = replace(metadata, '"schema":1', '"schema":9') where ${seal}`),
    ...(['states', 'unfoldable', 'only a newer program can read them'] as const),
  ],
  [
    'a day that does not exist',
    event(`update events set metadata = replace(metadata, '2024-03-20', '2024-02-30') where ${seal}`),
    ...(['events', 'day', 'effective on 2024-02-30'] as const),
  ],
  [
    'data that is no JSON',
    event(`update events set data = substr(data, 2) where ${seal}`),
    ...(['events', 'unreadable', 'cannot be read'] as const),
  ],
  [
    'an amount that is none',
    event(`update events set data = replace(data, '"101.50"', '"10I.50"') where ${seal}`),
    ...(['states', 'unfoldable', 'not an amount'] as const),
  ],
  [
    'a snapshot',
    () => {
      copy.alter('events.db', `update snapshots set cold = replace(cold, '10.00', '11.00')`);
    },
    ...([
      'states',
      'snapshot',
      'settled.payments.2023.payment-2023-01-02-1.amount = "11.00"; folding the events gives "10.00"',
    ] as const),
  ],
  [
    'a snapshot that is no JSON',
    () => {
      copy.alter('events.db', `update snapshots set hot = substr(hot, 2)`);
    },
    ...(['states', 'snapshot', 'cannot be read'] as const),
  ],
];

describe('a log that was tampered with', () => {
  test.each(tamperings)('%s', async (_why, tamper, check, what, detail) => {
    tamper();
    const { code, found } = await verify();
    expect(code).toBe(1);
    expect(found.isFine).toBe(false);
    const findings = found.checks.find(({ name }) => name === check)?.findings ?? [];
    expect(findings.map((finding) => finding.what)).toContain(what);
    expect(findings.find((finding) => finding.what === what)?.detail).toContain(detail);
  });

  test('a byte is found with its place', async () => {
    oneByte();
    const { found } = await verify();
    expect(found.checks[0]?.findings).toMatchObject([
      { what: 'hash', stream: 'account-ALDER', position: expect.any(String) },
    ]);
    const { out } = await copy.run('verify');
    expect(out).toMatch(/FAILED +log/);
    expect(out).toContain('1 of 3 checks failed, the first: log');
  });
});
