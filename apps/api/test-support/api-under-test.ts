import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
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
import { type DescriptionCheck, descriptionCheck } from './described';
import { storesUnderTest } from './stores-under-test';

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
  /** One of the processes, where there are several. */
  readonly app: NestFastifyApplication;
  readonly worker: Worker;
  call(method: string, url: string, call?: Call): Promise<Answer>;
  get(url: string, headers?: Record<string, string>): Promise<Answer>;
  /** Runs a command; fails the test where it is not accepted. */
  given(accountId: string, command: string, body?: object): Promise<Answer>;
  command(accountId: string, command: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Moves the clock. */
  on(day: string): Promise<void>;
  /** How many events the log has. */
  logged(): Promise<number>;
  close(): Promise<void>;
}

export interface TestOptions {
  readonly today?: string;
  readonly logger?: Logger;
  readonly services?: (real: ApiServices) => ApiServices;
  /** One process on servers as well: the test looks at what a process counts for itself. */
  readonly isAlone?: boolean;
}

const opened = new Set<ApiUnderTest>();

// Whatever a test that fails leaves open would keep the tests from ending.
afterAll(async () => {
  await Promise.all([...opened].map((api) => api.close()));
});

/**
 * An API of its own on stores of its own, with a clock that stands at `today`; on servers two of them, which take turns
 * call by call. Answers are held against the description.
 */
export async function apiUnderTest(options: TestOptions = {}): Promise<ApiUnderTest> {
  const check = await descriptionCheck();
  const stores = await storesUnderTest();
  const first = await startProcess(stores.env, options);
  const others = stores.isShared && !options.isAlone ? [await startProcess(stores.env, options)] : [];
  const call = callsTo(first, others, check);
  const command: ApiUnderTest['command'] = (accountId, name, body = {}, headers = {}) =>
    call('POST', `/v1/accounts/${accountId}/commands/${name}`, { payload: body, headers });

  const api: ApiUnderTest = {
    ...{ app: first.app, worker: first.worker, call, command },
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
    async logged() {
      let count = 0;
      for await (const batch of first.worker.system.events.readAll()) count += batch.length;
      return count;
    },
    async close() {
      if (!opened.delete(api)) return;
      for (const one of [first, ...others]) await one.close();
      await stores.end();
    },
  };
  opened.add(api);
  return api;
}

interface ProcessInside {
  readonly app: NestFastifyApplication;
  readonly worker: Worker;
  close(): Promise<void>;
}

/** All that a process of the API has, in this one, with a data directory of its own. */
async function startProcess(
  env: Readonly<Record<string, string>>,
  { today = '2024-01-02', logger = silentLogger, services = (real) => real }: TestOptions,
): Promise<ProcessInside> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tenure-api-'));
  const own = { DATA_DIR: dataDir, CLOCK: `simulated:${today}` };
  const worker = await startWorker(readConfiguration({ ...env, ...own }) as Configuration, silentLogger);
  const tokens = tokenCheck([recordOf('operator', TOKEN)]);
  const app = await createApi(services({ ...worker, tokens, logger }));
  return {
    app,
    worker,
    async close() {
      await closeApi(app);
      await worker.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Calls that go to one process after the other. */
function callsTo(
  first: ProcessInside,
  others: readonly ProcessInside[],
  check: DescriptionCheck,
): ApiUnderTest['call'] {
  const all = [first, ...others];
  let calls = 0;
  const call: ApiUnderTest['call'] = async (method, url, asked = {}) => {
    const { app } = all[calls++ % all.length] ?? first;
    const answer = url === MOVE ? await moveAll(all, method, asked) : await inject(app, method, url, asked);
    if (answer.body !== undefined && url.startsWith('/v1')) check(method, url, answer.status, answer.body);
    // Both were about to change the same account; with two of them one is told to try again.
    const isContended = answer.status === 409 && answer.body.code === 'contended';
    return isContended && others.length > 0 ? call(method, url, asked) : answer;
  };
  return call;
}

const MOVE = '/v1/clock/advance';

/**
 * Each has a clock of its own and lets lapse a part of the accounts; while they share them out anew, a part may be
 * nobody's for a moment.
 */
async function moveAll(all: readonly ProcessInside[], method: string, asked: Call): Promise<Answer> {
  for (;;) {
    const answers: Answer[] = [];
    for (const { app } of all) answers.push(await inject(app, method, MOVE, asked));
    const answer = answers.at(-1)!;
    const isDone = answer.status !== 200 || answer.body.advancedThrough === answer.body.today;
    if (isDone || all.length === 1) return answer;
    await pause(A_MOMENT_MS);
  }
}

const A_MOMENT_MS = 50;

async function inject(
  app: NestFastifyApplication,
  method: string,
  url: string,
  { headers = {}, payload }: Call,
): Promise<Answer> {
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
  return { status: response.statusCode, headers: response.headers as Answer['headers'], text: response.body, body };
}

/** An account in service, with the terms accepted on the clock's day. */
export async function activeAccount(api: ApiUnderTest, id: string, more: object = {}): Promise<void> {
  await api.given(id, 'register-account', { name: `${id} Inc.`, country: 'US', ...contacts, ...more });
  await api.given(id, 'accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true });
  await api.given(id, 'activate-service');
}

const contacts = { contacts: { legal: { email: 'legal@example.com' } } };
