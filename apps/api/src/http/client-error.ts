import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type Problem, PROBLEM_TYPE, problemText } from './problem';

const problems: Readonly<Record<string, Problem>> = {
  HPE_HEADER_OVERFLOW: { status: 431, code: 'headers-too-large', detail: 'the headers have more than 16 KiB' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: 'request-timeout', detail: 'the request did not arrive in time' },
};

const malformedRequest: Problem = {
  status: 400,
  code: 'malformed-http',
  detail: 'what was sent is not an HTTP/1.1 request that can be read',
};

/** Answers what is so wrong that it never becomes a request; nothing but the bare connection is there to answer on. */
export function answerClientError(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const problem = problems[error.code ?? ''] ?? malformedRequest;
  const body = problemText(problem);
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? 'Error'}\r\n` +
      `Content-Type: ${PROBLEM_TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
