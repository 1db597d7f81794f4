import type { Socket } from 'node:net';
import { answerClientError } from './client-error';

interface FakeSocket {
  readonly destroyed: boolean;
  readonly writable: boolean;
  end(text: string): void;
}

function answerTo(code: string, state: { destroyed?: boolean; writable?: boolean } = {}): string {
  let answer = '';
  const socket: FakeSocket = { destroyed: false, writable: true, ...state, end: (text) => void (answer += text) };
  answerClientError(Object.assign(new Error('of the parser'), { code }), socket as unknown as Socket);
  return answer;
}

it.each<[string, string, string]>([
  ['ERR_HTTP_REQUEST_TIMEOUT', 'HTTP/1.1 408 Request Timeout', 'it was sent too slowly'],
  ['HPE_HEADER_OVERFLOW', 'HTTP/1.1 431 Request Header Fields Too Large', 'more headers than are read'],
  ['HPE_INVALID_METHOD', 'HTTP/1.1 400 Bad Request', 'whatever else the parser refuses'],
])('%s: %s, %s', (code, line) => {
  const [head = '', body = ''] = answerTo(code).split('\r\n\r\n');
  expect(head.split('\r\n')[0]).toBe(line);
  expect(head).toContain(`Content-Length: ${Buffer.byteLength(body)}`);
  expect(JSON.parse(body)).toMatchObject({
    status: Number(line.slice(9, 12)),
    type: expect.stringMatching(/^\/problems\//),
  });
});

it('answers nobody who has left', () => {
  expect(answerTo('ECONNRESET')).toBe('');
  expect(answerTo('HPE_INVALID_METHOD', { destroyed: true })).toBe('');
  expect(answerTo('HPE_INVALID_METHOD', { writable: false })).toBe('');
});
