import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';

/**
 * Where an answer is ready before the body has come in, such as 413, the rest is read and thrown away, and the connection
 * is closed only then: a close while something still comes in is a reset, by which a client that is still sending loses the
 * answer. The server's time for a request limits that.
 */
export function readUnreadBodies(server: FastifyInstance): void {
  server.addHook('onSend', (request, reply, payload, done) => {
    const { raw } = request;
    if (!raw.complete && hasBody(raw)) {
      if (!reply.raw.shouldKeepAlive) closeAfterBoth(raw, reply.raw);
      // Otherwise Node closes with the last byte of the answer. Who did not ask for that may send the next request.
      reply.removeHeader('connection');
      reply.raw.shouldKeepAlive = true;
      raw.resume();
    }
    done(null, payload);
  });
}

function closeAfterBoth(request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request;
  const close = (): void => {
    if (request.complete && response.writableFinished) socket.destroySoon();
  };
  request.once('end', close);
  response.once('finish', close);
}

function hasBody({ headers }: IncomingMessage): boolean {
  return 'transfer-encoding' in headers || Number(headers['content-length'] ?? 0) > 0;
}
