import { connect as connectSocket } from 'node:net';

/** One connection of HTTP/1.1 that is kept alive; one request at a time. */
export interface Connection {
  /** Sends a whole request, as text; resolves with its answer. Rejects when the connection breaks. */
  send(request: string): Promise<HttpAnswer>;
  close(): void;
}

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

/**
 * So little of HTTP that the client does not take the processor that the server needs: answers must have a length.
 */
export async function connect(host: string, port: number): Promise<Connection> {
  const socket = connectSocket({ host, port, noDelay: true });
  socket.setEncoding('latin1');
  let received = '';
  let waiting: { resolve(answer: HttpAnswer): void; reject(error: Error): void } | undefined;

  socket.on('data', (chunk: string) => {
    received += chunk;
    const answer = answerIn(received);
    if (!answer) return;
    received = '';
    waiting?.resolve(answer);
    waiting = undefined;
  });
  const fail = (error: Error): void => {
    waiting?.reject(error);
    waiting = undefined;
  };
  socket.on('error', fail);
  socket.on('close', () => {
    fail(new Error('the server closed the connection'));
  });

  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => void socket.destroy(),
  };
}

/** Undefined while it is not whole. `received` holds one byte a character. */
export function answerIn(received: string): HttpAnswer | undefined {
  const headEnd = received.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const length = /\r\ncontent-length: *(\d+)/i.exec(received.slice(0, headEnd))?.[1];
  if (length === undefined) throw new Error(`an answer without a length: ${received.slice(0, headEnd)}`);
  const body = received.slice(headEnd + 4);
  if (body.length < Number(length)) return undefined;
  return { status: Number(received.slice(9, 12)), body: Buffer.from(body, 'latin1').toString() };
}

/** The text of a GET. */
export function get(path: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

/** The text of a POST of JSON; `body` in ASCII. */
export function post(path: string, headers: Readonly<Record<string, string>>, body: string): string {
  const all = { ...headers, 'content-type': 'application/json', 'content-length': String(body.length) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
}
