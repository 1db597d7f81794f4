import { request } from 'node:http';
import { connect } from 'node:net';
import { type ApiUnderTest, apiUnderTest, TOKEN } from '../test-support/api-under-test';

let api: ApiUnderTest;
let port: number;

async function listening(on: ApiUnderTest): Promise<number> {
  const address = await on.app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
  return Number(new URL(address).port);
}

beforeAll(async () => {
  api = await apiUnderTest();
  port = await listening(api);
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
    // The server stops reading; what was not sent by then never will be.
    call.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? undefined : reject(error)));
    const chunk = Buffer.alloc(64 * 1024, 'x');
    const more = (left: number): void => {
      if (left <= 0) return void call.end();
      call.write(left >= chunk.length ? chunk : chunk.subarray(0, left), () => more(left - chunk.length));
    };
    more(bytes);
  });
}

describe('a body of 10 MB is refused while it is sent', () => {
  it.each<[string, boolean]>([
    ['its length was told', false],
    ['it comes in chunks', true],
  ])('%s', async (_what, chunked) => {
    const before = process.memoryUsage().arrayBuffers;
    const { status, text } = await upload(chunked, 10_000_000);
    expect(status).toBe(413);
    expect(JSON.parse(text)).toMatchObject({ code: 'body-too-large' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8_000_000);
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
  const at = await listening(stopping);
  const answer = fetch(`http://127.0.0.1:${at}/v1/accounts/ACC/commands/register-account`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'A', country: 'US' }),
  });
  await isStarted;
  const stopped = stopping.close();
  await untilRefused(`http://127.0.0.1:${at}/v1/health/live`);
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
