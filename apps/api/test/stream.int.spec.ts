import { get, type IncomingMessage } from 'node:http';
import { type ApiUnderTest, apiUnderTest, TOKEN } from '../test-support/api-under-test';

let api: ApiUnderTest;
let address: string;
const open: IncomingMessage[] = [];

beforeAll(async () => {
  api = await apiUnderTest();
  address = await api.address();
});
afterEach(() => open.splice(0).forEach((response) => response.destroy()));

interface Follower {
  readonly status: number;
  readonly type: string | undefined;
  /** The next event. */
  next(): Promise<{ id: string; accounts: string[]; models: string[]; from: string; to: string }>;
  /** Resolves when the server has ended the stream. */
  ended(): Promise<void>;
}

async function follow(headers: Record<string, string> = {}, base = address): Promise<Follower> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${base}/v1/stream`, { headers: { authorization: `Bearer ${TOKEN}`, ...headers }, agent: false }, resolve).on(
      'error',
      reject,
    );
  });
  open.push(response);
  const chunks = response.setEncoding('utf8')[Symbol.asyncIterator]();
  let text = '';
  return {
    status: response.statusCode ?? 0,
    type: response.headers['content-type'],
    async next() {
      for (;;) {
        const found = /id: (\d+)\nevent: changed\ndata: (.*)\n\n/.exec(text);
        if (found) {
          text = text.slice(found.index + found[0].length);
          return { id: found[1], ...JSON.parse(found[2] ?? '') };
        }
        const { value, done } = await chunks.next();
        if (done) throw new Error(`the stream ended after ${text}`);
        text += String(value);
      }
    },
    async ended() {
      while (!(await chunks.next()).done);
    },
  };
}

const register = (id: string, on = api) => on.given(id, 'register-account', { name: id, country: 'US' });

it('tells of a change when the lists hold it: positions, accounts, models', async () => {
  const follower = await follow();
  expect([follower.status, follower.type]).toEqual([200, 'text/event-stream; charset=utf-8']);
  const { body } = await register('S-1');
  const change = await follower.next();
  expect(change).toEqual({
    id: body.position,
    from: body.position,
    to: body.position,
    accounts: ['S-1'],
    models: ['accounts'],
  });
  expect((await api.get('/v1/accounts?q=S-1')).body.items).toHaveLength(1);
});

it('goes on after the last event that was seen, with nothing left out', async () => {
  const first = (await register('S-2')).body.position;
  await register('S-3');
  const last = (await register('S-4')).body.position;
  const follower = await follow({ 'last-event-id': first });
  const accounts: string[] = [];
  for (let at = ''; at !== last;) {
    const change = await follower.next();
    accounts.push(...change.accounts);
    at = change.to;
  }
  expect(accounts).toEqual(['S-3', 'S-4']);
});

it('tells several clients the same', async () => {
  const followers = await Promise.all([follow(), follow(), follow()]);
  await register('S-5');
  const changes = await Promise.all(followers.map((follower) => follower.next()));
  expect(new Set(changes.map((change) => JSON.stringify(change))).size).toBe(1);
});

it('ends at once where only the head is asked for', async () => {
  const { status, headers } = await api.call('HEAD', '/v1/stream');
  expect([status, headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8']);
});

it('needs a token, and a position that is one', async () => {
  expect((await follow({ authorization: '' })).status).toBe(401);
  expect((await follow({ 'last-event-id': 'x' })).status).toBe(400);
});

it('ends when the server stops, which does not wait for clients', async () => {
  const other = await apiUnderTest();
  const base = await other.address();
  const follower = await follow({}, base);
  await Promise.all([follower.ended(), other.close()]);
});
