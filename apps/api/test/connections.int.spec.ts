import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { type ApiUnderTest, apiUnderTest, TOKEN } from '../test-support/api-under-test';

let api: ApiUnderTest;
let port: number;

beforeAll(async () => {
  api = await apiUnderTest();
  port = Number(new URL(await api.address()).port);
});

/** What comes back on a connection of its own for `text`. */
function exchange(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8').on('data', (chunk) => (answer += String(chunk)));
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
}

describe('what is not HTTP is answered as a problem, and the connection closed', () => {
  it.each<[string, string, number, string]>([
    ['no HTTP', 'hello\r\n\r\n', 400, 'malformed-http'],
    ['a header that is none', 'GET /v1/health/live HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n', 400, 'malformed-http'],
    ['headers of 100 kB', `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(100_000)}\r\n\r\n`, 431, 'headers-too-large'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
      400,
      'malformed-http',
    ],
  ])('%s', async (_what, text, status, code) => {
    const answer = await exchange(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain('application/problem+json');
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4))).toMatchObject({ status, code });
    expect((await fetch(`http://127.0.0.1:${port}/v1/health/live`)).status).toBe(200);
  });
});

interface Sent {
  readonly status: number;
  readonly text: string;
}

function upload(chunked: boolean, bytes: number): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
    const call = request(
      {
        port,
        method: 'POST',
        path: '/v1/accounts/ACC/commands/advance',
        headers: chunked ? headers : { ...headers, 'content-length': bytes },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += String(chunk)));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      },
    );
    call.on('error', reject);
    const chunk = Buffer.alloc(64 * 1024, 'x');
    const more = (left: number): void => {
      if (left <= 0) return void call.end();
      call.write(left >= chunk.length ? chunk : chunk.subarray(0, left), () => more(left - chunk.length));
    };
    more(bytes);
  });
}

/** What the API's process holds in buffers, in bytes. */
async function heldOutsideTheHeap(): Promise<number> {
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^nodejs_external_memory_bytes (\S+)$/m.exec(metrics)?.[1]);
}

describe('a body of 100 MB is refused while it is sent, and kept nowhere', () => {
  it.each<[string, boolean]>([
    ['its length was told', false],
    ['it comes in chunks', true],
  ])('%s', async (_what, chunked) => {
    const before = await heldOutsideTheHeap();
    const { status, text } = await upload(chunked, 100_000_000);
    expect(status).toBe(413);
    expect(JSON.parse(text)).toMatchObject({ code: 'body-too-large' });
    // What was thrown away is still counted until it is collected.
    expect((await heldOutsideTheHeap()) - before).toBeLessThan(60_000_000);
  });
});

describe('who is still sending when it is answered loses no answer', () => {
  const BODY = 3_000_000;
  const requestWith = (headers: string) =>
    `POST /v1/accounts/ACC/commands/advance HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${TOKEN}\r\n${headers}\r\n\r\n`;

  it.each<[string, string, number, string]>([
    ['413 and an end', 'Content-Type: application/json\r\nConnection: close', 413, 'the client will send nothing more'],
    ['415 and an end', 'Content-Type: text/plain\r\nConnection: close', 415, 'another early answer'],
    ['413', 'Content-Type: application/json', 413, 'the connection is as good as before'],
  ])('%s, after all was sent', async (_what, headers, status, _why) => {
    const socket = connect(port, '127.0.0.1').setEncoding('utf8');
    const order: string[] = [];
    socket.on('error', (error) => order.push(error.message)).on('end', () => order.push('ended'));
    socket.write(requestWith(`${headers}\r\nContent-Length: ${BODY}`));
    expect(await once(socket, 'data')).toEqual([expect.stringMatching(new RegExp(`^HTTP/1.1 ${status} `))]);
    for (let left = BODY; left > 0; left -= 100_000) {
      await new Promise((resolve) => socket.write('x'.repeat(100_000), resolve));
    }
    order.push('sent');
    if (headers.includes('close')) await once(socket, 'close');
    else {
      socket.write('GET /v1/health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
      expect(await once(socket, 'data')).toEqual([expect.stringContaining('"live"')]);
      await once(socket, 'close');
    }
    expect(order).toEqual(['sent', 'ended']);
  });
});

it('a stop answers what is under way, takes nothing new, and does not wait for idle connections', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let started = (): void => undefined;
  const isStarted = new Promise<void>((resolve) => (started = resolve));
  const stopping = await apiUnderTest({
    services: (real) => {
      const run: typeof real.system.run = async (asked) => {
        started();
        await held;
        return real.system.run(asked);
      };
      return { ...real, system: { ...real.system, run } };
    },
  });
  const at = await stopping.address();
  const answer = fetch(`${at}/v1/accounts/ACC/commands/register-account`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'A', country: 'US' }),
  });
  await isStarted;
  const stopped = stopping.close();
  await untilRefused(`${at}/v1/health/live`);
  release();
  expect((await answer).status).toBe(200);
  // The client would keep the connection for longer than a test may take.
  await stopped;
});

/** The listener closes a moment after the stop has begun. */
async function untilRefused(url: string): Promise<void> {
  for (;;) {
    const isAnswered = await fetch(url, { headers: { connection: 'close' } }).then(
      () => true,
      () => false,
    );
    if (!isAnswered) return;
  }
}
