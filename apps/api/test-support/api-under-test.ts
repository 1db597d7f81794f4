import { type ClusterRun, clusterRun } from './cluster/run';
import { descriptionCheck } from './described';
import { insideThisProcess } from './inside-this-process';
import type { Answer, Call, SystemUnderTest, TestOptions } from './system-under-test';

export { type Answer, type Call, TOKEN } from './system-under-test';

export interface ApiUnderTest {
  call(method: string, url: string, call?: Call): Promise<Answer>;
  get(url: string, headers?: Record<string, string>): Promise<Answer>;
  /** Runs a command; fails the test where it is not accepted. */
  given(accountId: string, command: string, body?: object): Promise<Answer>;
  command(accountId: string, command: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Moves the clock. */
  on(day: string): Promise<void>;
  /** The instant at which the clock stands. */
  now(): Promise<string>;
  /** The position of the last event of the log, past the API. */
  head(): Promise<string | undefined>;
  /** How many events the log has. */
  logged(): Promise<number>;
  /** Where one of its processes listens, which is not killed from now on: for tests that hold a connection. */
  address(): Promise<string>;
  close(): Promise<void>;
}

const opened = new Set<ApiUnderTest>();

// Whatever a test that fails leaves open would keep the tests from ending.
afterAll(async () => {
  const ends = await Promise.allSettled([...opened].map((api) => api.close()));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
});

/**
 * An API of its own on stores of its own, with a clock that stands at `today`: in this process on the embedded stores, or,
 * on servers, in processes that are killed at random. Answers are held against the description.
 */
export async function apiUnderTest(options: TestOptions = {}): Promise<ApiUnderTest> {
  const check = await descriptionCheck();
  const run = clusterRun();
  const system = await (run ? onServers(run, options) : insideThisProcess(options));
  const call: ApiUnderTest['call'] = async (method, url, asked = {}) => {
    const answer = await system.call(method, url, asked);
    if (answer.body !== undefined && url.startsWith('/v1')) check(method, url, answer.status, answer.body);
    return answer;
  };
  const command: ApiUnderTest['command'] = (accountId, name, body = {}, headers = {}) =>
    call('POST', `/v1/accounts/${accountId}/commands/${name}`, { payload: body, headers });

  const api: ApiUnderTest = {
    ...{ call, command, address: system.address },
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
    now: async () => (await call('GET', '/v1/clock')).body.now,
    head: () => system.events.head(),
    async logged() {
      let count = 0;
      for await (const batch of system.events.readAll()) count += batch.length;
      return count;
    },
    async close() {
      if (opened.delete(api)) await system.close();
    },
  };
  opened.add(api);
  return api;
}

/** Loaded there only, because that takes a while. */
async function onServers(run: ClusterRun, options: TestOptions): Promise<SystemUnderTest> {
  return (await import('./killed/killed-system')).killedSystem(run, options);
}

/** An account in service, with the terms accepted on the clock's day. */
export async function activeAccount(api: ApiUnderTest, id: string, more: object = {}): Promise<void> {
  await api.given(id, 'register-account', { name: `${id} Inc.`, country: 'US', ...contacts, ...more });
  await api.given(id, 'accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true });
  await api.given(id, 'activate-service');
}

const contacts = { contacts: { legal: { email: 'legal@example.com' } } };
