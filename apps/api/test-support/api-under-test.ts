import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  type Configuration,
  type Logger,
  readConfiguration,
  silentLogger,
  startWorker,
  type Worker,
} from '@tenure/application';
import { recordOf, tokenCheck } from '../src/access/tokens';
import { closeApi, createApi } from '../src/api';
import type { ApiServices } from '../src/services';
import { descriptionCheck } from './described';

export const TOKEN = 'a-token-for-tests-only';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
  /** Parsed, where it is JSON. */
  readonly body: ReturnType<typeof JSON.parse>;
}

export interface Call {
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is; objects are sent as JSON. */
  readonly payload?: unknown;
}

export interface ApiUnderTest {
  readonly app: NestFastifyApplication;
  readonly worker: Worker;
  call(method: string, url: string, call?: Call): Promise<Answer>;
  get(url: string, headers?: Record<string, string>): Promise<Answer>;
  /** Runs a command; fails the test where it is not accepted. */
  given(accountId: string, command: string, body?: object): Promise<Answer>;
  command(accountId: string, command: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Moves the clock. */
  on(day: string): Promise<void>;
  close(): Promise<void>;
}

const opened = new Set<ApiUnderTest>();

// Whatever a test that fails leaves open would keep the tests from ending.
afterAll(async () => {
  await Promise.all([...opened].map((api) => api.close()));
});

/** An API of its own in a directory of its own, with a clock that stands at `today`. Answers are held against the description. */
export async function apiUnderTest(
  options: { today?: string; logger?: Logger; services?: (real: ApiServices) => ApiServices } = {},
): Promise<ApiUnderTest> {
  const { today = '2024-01-02', logger = silentLogger, services = (real) => real } = options;
  const check = await descriptionCheck();
  const dataDir = await mkdtemp(join(tmpdir(), 'tenure-api-'));
  const configuration = readConfiguration({ DATA_DIR: dataDir, CLOCK: `simulated:${today}` }) as Configuration;
  const worker = await startWorker(configuration, silentLogger);
  const tokens = tokenCheck([recordOf('operator', TOKEN)]);
  const app = await createApi(services({ ...worker, tokens, logger }));

  async function call(method: string, url: string, { headers = {}, payload }: Call = {}): Promise<Answer> {
    const isJson = payload !== undefined && !('content-type' in headers);
    const response = await app.inject({
      method: method as 'GET',
      url,
      headers: {
        authorization: `Bearer ${TOKEN}`,
        ...(isJson ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(payload === undefined ? {} : { payload: typeof payload === 'string' ? payload : JSON.stringify(payload) }),
    });
    const type = String(response.headers['content-type'] ?? '');
    const body: unknown = type.includes('json') && response.body !== '' ? JSON.parse(response.body) : undefined;
    if (body !== undefined && url.startsWith('/v1')) check(method, url, response.statusCode, body);
    return { status: response.statusCode, headers: response.headers as Answer['headers'], text: response.body, body };
  }

  const command: ApiUnderTest['command'] = (accountId, name, body = {}, headers = {}) =>
    call('POST', `/v1/accounts/${accountId}/commands/${name}`, { payload: body, headers });

  const api: ApiUnderTest = {
    app,
    worker,
    call,
    command,
    get: (url, headers) => call('GET', url, headers ? { headers } : {}),
    async given(accountId, name, body) {
      const answer = await command(accountId, name, body);
      if (answer.status !== 200) throw new Error(`${name} on ${accountId}: ${answer.text}`);
      return answer;
    },
    async on(day) {
      const answer = await call('POST', '/v1/clock/advance', { payload: { to: day } });
      if (answer.status !== 200) throw new Error(answer.text);
    },
    async close() {
      if (!opened.delete(api)) return;
      await closeApi(app);
      await worker.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  opened.add(api);
  return api;
}

/** An account in service, with the terms accepted on the clock's day. */
export async function activeAccount(api: ApiUnderTest, id: string, more: object = {}): Promise<void> {
  await api.given(id, 'register-account', { name: `${id} Inc.`, country: 'US', ...contacts, ...more });
  await api.given(id, 'accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true });
  await api.given(id, 'activate-service');
}

const contacts = { contacts: { legal: { email: 'legal@example.com' } } };
