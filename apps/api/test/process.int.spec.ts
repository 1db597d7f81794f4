import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInto } from '../test-support/built';
import { killAll, type ProcessUnderTest, processUnderTest } from '../test-support/process-under-test';

jest.setTimeout(60_000);

const built = builtInto('tenure-process-');
const directories = [built];
afterEach(killAll);
afterAll(() => directories.forEach((directory) => rmSync(directory, { recursive: true, force: true })));

function dataDir(): string {
  const directory = mkdtempSync(join(tmpdir(), 'tenure-data-'));
  directories.push(directory);
  return join(directory, 'data');
}

const api = (env: Record<string, string>) => processUnderTest(built, 'api', env);
const addressOf = async (started: ProcessUnderTest) =>
  (await started.printed(/listens on (http:\/\/127\.0\.0\.1:\d+)/))[1] ?? '';
const TOKEN = /Operator token, shown this once: (\S+)/;

function call(address: string, path: string, token: string, body?: object): Promise<Response> {
  return fetch(`${address}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', connection: 'close' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

describe('the operator token', () => {
  it('is made and shown at the first start only, works ever after, and is kept as a hash', async () => {
    const DATA_DIR = dataDir();
    const first = api({ DATA_DIR });
    const address = await addressOf(first);
    const token = (await first.printed(TOKEN))[1] ?? '';
    expect((await call(address, '/v1/accounts', token)).status).toBe(200);
    expect(await first.stop()).toBe(0);

    const file = join(DATA_DIR, 'operator-token.json');
    expect(readFileSync(file, 'utf8')).not.toContain(token);
    expect(statSync(file).mode & 0o777).toBe(0o600);

    const second = api({ DATA_DIR });
    expect((await call(await addressOf(second), '/v1/accounts', token)).status).toBe(200);
    expect(await second.stop('SIGINT')).toBe(0);
    expect(second.text()).not.toMatch(TOKEN);
    expect(first.text().split(token)).toHaveLength(2);
  });

  it('is the one of the environment where that has one, which is neither shown nor kept', async () => {
    const DATA_DIR = dataDir();
    const started = api({ DATA_DIR, OPERATOR_TOKEN: 'chosen-by-the-operator' });
    expect((await call(await addressOf(started), '/v1/accounts', 'chosen-by-the-operator')).status).toBe(200);
    expect(await started.stop()).toBe(0);
    expect(started.text()).not.toContain('chosen-by-the-operator');
    expect(existsSync(join(DATA_DIR, 'operator-token.json'))).toBe(false);
  });

  it('that was damaged stops the start, and is not silently made anew', async () => {
    const DATA_DIR = dataDir();
    const first = api({ DATA_DIR });
    await addressOf(first);
    await first.stop();
    writeFileSync(join(DATA_DIR, 'operator-token.json'), '{"name":"operator"}');
    const second = api({ DATA_DIR });
    expect(await second.ended).toBe(1);
    expect(second.text()).toMatch(/operator-token\.json is not a token .* remove it/);
  });
});

describe('a start that can not be', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ['PORT', { PORT: 'http' }, /^PORT must be a port from 0 to 65535, not http$/m],
    ['CLOCK', { CLOCK: 'tomorrow' }, /^CLOCK must be "system" or "simulated:YYYY-MM-DD", not tomorrow$/m],
    ['EVENT_STORE', { EVENT_STORE: 'mongodb://x' }, /^EVENT_STORE must be /m],
    ['OPERATOR_TOKEN', { OPERATOR_TOKEN: 'short' }, /^OPERATOR_TOKEN must have at least 16 characters$/m],
    ['two at once', { PORT: '-1', CLOCK: 'x' }, /^PORT must(.|\n)*^CLOCK must/m],
  ])('names what is wrong and what would be right, and begins nothing: %s', async (_what, env, message) => {
    const DATA_DIR = dataDir();
    const started = api({ DATA_DIR, ...env });
    expect(await started.ended).toBe(1);
    expect(started.text()).toMatch(message);
    expect(started.text()).not.toMatch(/\n +at /);
    expect(existsSync(DATA_DIR)).toBe(false);
  });

  it('says that the port is in use', async () => {
    const first = api({ DATA_DIR: dataDir() });
    const port = new URL(await addressOf(first)).port;
    const second = api({ DATA_DIR: dataDir(), PORT: port });
    expect(await second.ended).toBe(1);
    expect(second.text()).toContain(
      `the port is in use: stop whatever listens there, or set PORT to another one (127.0.0.1:${port})`,
    );
    expect(second.text()).not.toMatch(TOKEN);
    expect(await first.stop()).toBe(0);
  });

  it('says that the data directory is none', async () => {
    const DATA_DIR = join(dataDir(), '..', 'file');
    writeFileSync(DATA_DIR, 'not a directory');
    const started = api({ DATA_DIR });
    expect(await started.ended).toBe(1);
    expect(started.text()).toContain(DATA_DIR);
    expect(started.text()).not.toMatch(/\n +at /);
  });
});

it.each<NodeJS.Signals>(['SIGTERM', 'SIGKILL'])(
  'a simulated clock goes on where it was, after a %s',
  async (signal) => {
    const env = { DATA_DIR: dataDir(), CLOCK: 'simulated:2024-01-02', OPERATOR_TOKEN: 'chosen-by-the-operator' };
    const first = api(env);
    const moved = await call(await addressOf(first), '/v1/clock/advance', env.OPERATOR_TOKEN, { to: '2024-06-01' });
    expect(moved.status).toBe(200);
    await first.stop(signal);
    const second = api(env);
    await second.printed(/Today is 2024-06-01/);
    expect(await second.stop()).toBe(0);
  },
);

it('a worker of its own lets lapse what an API left, and the API goes on beside it', async () => {
  const env = { DATA_DIR: dataDir(), CLOCK: 'simulated:2024-01-02', OPERATOR_TOKEN: 'chosen-by-the-operator' };
  const started = api(env);
  const address = await addressOf(started);
  const command = async (name: string, body: object) =>
    (await call(address, `/v1/accounts/ACC/commands/${name}`, env.OPERATOR_TOKEN, body)).status;
  expect(await command('register-account', { name: 'A', country: 'US' })).toBe(200);
  expect(await command('accept-terms', { acceptedBy: 'A', authorityAttested: true })).toBe(200);
  expect(await command('activate-service', {})).toBe(200);
  expect(await command('record-charges', { kind: 'overage', description: 'x', amount: '100.00' })).toBe(200);
  // A month on, the worker knows of an invoice; the API still stands on its own day.
  const worker = processUnderTest(built, 'worker', { ...env, CLOCK: 'simulated:2024-02-01' });
  await worker.printed(/advanced through 2024-02-01; accounts: 1, events: 1\b/);
  expect(await worker.stop()).toBe(0);
  const { items } = (await (await call(address, '/v1/accounts/ACC/events', env.OPERATOR_TOKEN)).json()) as {
    items: { type: string }[];
  };
  expect(items.at(-1)?.type).toBe('InvoiceIssued');
  expect(await started.stop()).toBe(0);
});
