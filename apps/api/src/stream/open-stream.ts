import type { FastifyReply, FastifyRequest } from 'fastify';
import { positionIn } from '../http/headers';
import { ProblemError } from '../http/problem';
import { queryOf } from '../http/query';
import type { ChangeFeed } from './change-feed';

const noQuery = queryOf({});

/** A proxy that collects what it passes on would hold changes back. */
const handedOnAtOnce = { 'x-accel-buffering': 'no' };

/** Takes the connection over and resolves when it has ended. Throws `ProblemError` before that. */
export async function openStream(feed: ChangeFeed, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  noQuery.parse(request.query);
  const resumed = positionIn(request.headers, 'Last-Event-ID');
  if (feed.isFull) throw new ProblemError(noRoom);
  reply.headers({ 'content-type': 'text/event-stream; charset=utf-8', ...handedOnAtOnce });
  if (request.method === 'HEAD') return void reply.send('');
  const after = resumed ?? (await feed.now());
  reply.hijack();
  reply.raw.writeHead(200, reply.getHeaders() as Record<string, string>);
  reply.raw.write(': follows the read models\n\n');
  await feed.follow(reply.raw, after);
}

const noRoom = {
  status: 503,
  code: 'too-many-streams',
  detail: 'too many clients follow already, or the server is stopping',
  headers: { 'retry-after': '5' },
};
