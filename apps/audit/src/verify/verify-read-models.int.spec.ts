import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AuditDesk, threeAccounts } from '../../test-support/audit-desk';
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
      `insert into accounts select 'ZEDER', name, country, status, terms_version, registered_on, suspensions, last_revision from accounts where id = 'CEDAR'`,
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
