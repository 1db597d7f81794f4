import { type AuditDesk, deskAt, project, threeAccounts } from '../../test-support/audit-desk';
import { postgresForTests, type PostgresServer } from '../../../../libs/read-store/test-support/postgres';
import type { Check } from './finding';

jest.setTimeout(60_000);

let server: PostgresServer | undefined;
let desk: AuditDesk;
beforeAll(async () => {
  server = await postgresForTests();
  desk = await threeAccounts();
}, 60_000);
afterAll(async () => {
  desk.remove();
  await server?.end();
});

const models = ['accounts', 'balances', 'cure-deadlines', 'retention-purge'];

async function verified(readStore: string) {
  const { code, found } = await deskAt(desk.folder, { READ_STORE: readStore }).json('verify', '--full');
  const { checks } = found as { readonly checks: readonly Check[] };
  return { code, checks: checks.filter(({ name }) => name === 'read models' || models.includes(name)) };
}

test('read models on PostgreSQL are compared with what the log gives, and are the same as on SQLite', async () => {
  if (!server) return;
  const readStore = server.newSchema();
  await project(desk.folder, readStore);
  const onPostgres = await verified(readStore);
  expect(onPostgres).toEqual(await verified('sqlite'));
  expect(onPostgres.code).toBe(0);
  expect(onPostgres.checks.map(({ name }) => name)).toEqual(expect.arrayContaining(models));
});

test('a cent too much is found, with its row', async () => {
  if (!server) return;
  const readStore = server.newSchema();
  await project(desk.folder, readStore);
  await server.sql(readStore, `update account_balances set paid = paid + 1 where account = 'ALDER'`);
  const { code, checks } = await verified(readStore);
  expect(code).toBe(1);
  const [balances, ...others] = checks.filter(({ findings }) => findings.length > 0);
  expect(balances?.findings[0]?.detail).toContain('row account ALDER: paid is');
  expect(others).toEqual([]);
});

test('where there are none they are left out, and none are made', async () => {
  if (!server) return;
  const readStore = server.newSchema();
  const { code, checks } = await verified(readStore);
  expect(code).toBe(0);
  expect(checks[0]?.leftOut).toMatch(/^there are none at 127\.0\.0\.1:\d+\/\w+; the API or the worker makes them$/);
  expect((await verified(readStore)).checks).toEqual(checks);
});

test('a server that does not answer is a finding, without the password', async () => {
  const { code, checks } = await verified('postgres://tenure:my-secret@127.0.0.1:1/nothing');
  expect(code).toBe(1);
  expect(checks[0]?.findings[0]?.detail).toContain('the read store 127.0.0.1:1/nothing does not answer');
  expect(JSON.stringify(checks)).not.toContain('my-secret');
});
