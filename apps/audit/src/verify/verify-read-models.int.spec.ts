import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AuditDesk, onDay, project, threeAccounts } from '../../test-support/audit-desk';
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

type Tampering = readonly [why: string, tamper: () => void, check: string, what: string, detail: string];

const alter = (statement: string) => (): void => {
  copy.alter('read.db', statement);
};

const rows: readonly Tampering[] = [
  [
    'an amount in a row',
    alter(`update account_balances set outstanding = outstanding - 1 where account = 'ALDER'`),
    ...([
      'balances',
      'row',
      'table accountBalances, row account ALDER: outstanding is "15999" and should be "16000"',
    ] as const),
  ],
  [
    'a row that is gone',
    alter(`delete from invoice_balances where account = 'CEDAR' and invoice = 'C-7'`),
    ...(['balances', 'row', 'invoice C-8: stands where the log gives account CEDAR, invoice C-7'] as const),
  ],
  [
    'the last row of a table, gone',
    alter(`delete from cure_deadlines`),
    ...(['cure-deadlines', 'row', 'row account BIRCH, id notice-1: is missing, and comes out of the log'] as const),
  ],
  [
    'a row too many',
    alter(
      `insert into accounts select 'ZEDER', name, country, country_since, status, terms_version, registered_on, suspensions, last_revision from accounts where id = 'CEDAR'`,
    ),
    ...(['accounts', 'row', 'row id ZEDER: is kept, and does not come out of the log'] as const),
  ],
  [
    'a word in a row',
    alter(`update accounts set status = 'active' where id = 'BIRCH'`),
    ...(['accounts', 'row', 'row id BIRCH: status is "active" and should be "accepted"'] as const),
  ],
  [
    'no database any more',
    () => {
      for (const part of ['read.db-wal', 'read.db-shm']) rmSync(join(copy.folder, part), { force: true });
      writeFileSync(join(copy.folder, 'read.db'), 'x'.repeat(5_000));
    },
    ...(['read models', 'unreadable', 'not a database'] as const),
  ],
];

describe('read models that were tampered with', () => {
  test.each(rows)('%s', async (_why, tamper, model, what, detail) => {
    tamper();
    expect((await copy.json('verify')).code).toBe(0);
    const { code, found } = (await copy.json('verify', '--full')) as { code: number; found: { checks: Check[] } };
    expect(code).toBe(1);
    const failed = found.checks.filter(({ findings }) => findings.length > 0);
    expect(failed.map(({ name }) => name)).toEqual([model]);
    expect(failed[0]?.findings).toMatchObject([{ what, detail: expect.stringContaining(detail) }]);
  });
});

test('the first of many rows is found, and everything is closed after it', async () => {
  await onDay(copy.folder, '2024-06-15', async (say) => {
    for (let n = 0; n < 1_100; n++)
      await say('CEDAR', 'import-invoice', '2024-06-01', { invoice: `X-${n}`, amount: '1.00' });
  });
  await project(copy.folder);
  copy.alter('read.db', `update invoice_balances set billed = billed + 1 where invoice in ('C-3', 'X-1050')`);
  const { code, out } = await copy.run('verify', '--full');
  expect(code).toBe(1);
  expect(out).toContain('row account CEDAR, invoice C-3: billed is "1001" and should be "1000"');
});
