import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresForTests, type PostgresServer } from '../../../libs/read-store/test-support/postgres';
import { builtInto } from '../test-support/built';
import { killAll, processUnderTest } from '../test-support/process-under-test';

jest.setTimeout(120_000);

const built = builtInto('tenure-postgres-process-');
const folder = mkdtempSync(join(tmpdir(), 'tenure-data-'));
let server: PostgresServer | undefined;
beforeAll(async () => void (server = await postgresForTests()), 60_000);
afterEach(killAll);
afterAll(async () => {
  for (const directory of [built, folder]) rmSync(directory, { recursive: true, force: true });
  await server?.end();
});

const TOKEN = 'chosen-by-the-operator';

function caller(address: string) {
  return async (path: string, body?: object, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${address}/v1${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${TOKEN}`,
        'content-type': 'application/json',
        connection: 'close',
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const told = (await answer.json()) as ReturnType<typeof JSON.parse>;
    return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body: told };
  };
}

const readStores = (dataDir: string, READ_STORE: string) => ({
  ...{ DATA_DIR: join(folder, dataDir), OPERATOR_TOKEN: TOKEN, READ_STORE },
  CLOCK: 'simulated:2024-01-02',
});

it('the API keeps its log in SQLite and its lists in PostgreSQL, outlives a server that goes away, and goes on after', async () => {
  if (!server) return;
  const started = processUnderTest(built, 'api', readStores('one', server.newSchema()));
  const address = (await started.printed(/listens on (http:\/\/127\.0\.0\.1:\d+)/))[1] ?? '';
  const call = caller(address);
  await call('/accounts/ACME/commands/register-account', { name: 'Acme Inc.', country: 'US' });
  const invoiced = await call('/accounts/ACME/commands/import-invoice', { invoice: 'INV-1', amount: '1000.00' });
  expect(invoiced.status).toBe(200);
  const balances = await call('/balances', undefined, { 'x-min-position': String(invoiced.body.position) });
  expect(balances.body.items).toMatchObject([{ account: 'ACME', name: 'Acme Inc.', outstanding: '1000.00' }]);
  expect((await call('/health/ready')).status).toBe(200);
  if (!server.tell) return;

  await server.tell('stop');
  const away = await call('/balances');
  expect([away.status, away.body.code, away.retryAfter]).toEqual([503, 'store-unavailable', '1']);
  expect((await call('/health/ready')).status).toBe(503);
  expect((await call('/health/live')).status).toBe(200);
  // Commands need no lists.
  const paid = await call('/accounts/ACME/commands/receive-payment', { amount: '400.00', method: 'wire' });
  expect(paid.status).toBe(200);

  await server.tell('start');
  const caughtUp = { 'x-min-position': String(paid.body.position) };
  const back = await call('/balances', undefined, caughtUp);
  expect(back.body.items).toMatchObject([{ account: 'ACME', outstanding: '600.00' }]);
  expect((await call('/health/ready')).status).toBe(200);
  expect(await started.stop()).toBe(0);
  expect(started.text()).toMatch(/read models: .*; trying again/);
});

it('APIs that only serve read what a worker of its own fills, and hear of it at once', async () => {
  if (!server) return;
  const env = { ...readStores('two', server.newSchema()), CLOCK: 'system' };
  const apis = ['api', 'api'].map(() => processUnderTest(built, 'api', { ...env, BACKGROUND: 'off' }));
  const calls: ReturnType<typeof caller>[] = [];
  for (const api of apis) calls.push(caller((await api.printed(/listens on (http:\/\/127\.0\.0\.1:\d+)/))[1] ?? ''));
  const [one, other] = calls as [ReturnType<typeof caller>, ReturnType<typeof caller>];
  const { body } = await one('/accounts/ACME/commands/register-account', { name: 'Acme Inc.', country: 'US' });
  expect((await one('/accounts')).body.items).toEqual([]);
  const worker = processUnderTest(built, 'worker', { ...env, BACKGROUND: 'off' });
  await worker.printed(/follows the log/);
  const accounts = await other('/accounts', undefined, { 'x-min-position': String(body.position) });
  expect(accounts.body.items).toMatchObject([{ id: 'ACME' }]);
  expect((await other('/health/ready')).body.projection).toMatchObject({ lag: 0, halted: [], parkedStreams: 0 });
  expect(await worker.stop()).toBe(0);
  for (const api of apis) expect(await api.stop()).toBe(0);
});

it('a start without its server ends with the reason, and without the password', async () => {
  const started = processUnderTest(built, 'api', readStores('three', 'postgres://me:my-secret@127.0.0.1:1/x'));
  expect(await started.ended).toBe(1);
  expect(started.text()).toMatch(/^the read store 127\.0\.0\.1:1\/x does not answer: connect ECONNREFUSED/m);
  expect(started.text()).not.toMatch(/my-secret|\n +at /);
});
