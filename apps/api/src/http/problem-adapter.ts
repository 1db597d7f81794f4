import type { IncomingMessage } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Logger } from '@tenure/application';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerClientError } from './client-error';
import { correlationIdOf } from './headers';
import { BODY_LIMIT, readJsonBodies } from './json-body';
import { internalProblem, problemOf } from './problem-of';
import { unknownRoutes } from './routes';
import { sendProblem } from './send';
import { readUnreadBodies } from './unread-bodies';

/** Answers an error as a problem; what nobody outside should read about is logged under the correlation id. */
export function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  logger: Logger,
): FastifyReply {
  const problem = problemOf(error);
  if (problem && problem.status < 500) return sendProblem(reply, problem);
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  logger.error(`${request.method} ${request.url} [${request.id}]: ${what}`);
  return sendProblem(reply, problem ?? internalProblem);
}

/** For a request to arrive whole: nobody may hold connections by sending slowly. */
const REQUEST_TIMEOUT_MS = 30_000;

/** Fastify for Nest, with every error, its own included, answered as a problem. */
export class ProblemAdapter extends FastifyAdapter {
  private readonly answerUnknownRoute: (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

  constructor(private readonly log: Logger) {
    super({
      bodyLimit: BODY_LIMIT,
      requestTimeout: REQUEST_TIMEOUT_MS,
      genReqId: (request: IncomingMessage) => correlationIdOf(request.headers),
      clientErrorHandler: answerClientError,
      frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
        reply.header('x-correlation-id', request.id);
        answerError(error, request, reply, log);
      },
      // A request that is under way on a connection when the server stops is answered, and the connection then closed.
      return503OnClosing: false,
      // Longer parts reach the checks of ids, which say what would be right.
      routerOptions: { maxParamLength: 5_000 },
      skipMiddie: true,
    });
    const server = this.getInstance<FastifyInstance>();
    this.answerUnknownRoute = unknownRoutes(server);
    readJsonBodies(server);
    readUnreadBodies(server);
    server.addHook('onRequest', (request, reply, done) => {
      reply.headers({
        'x-correlation-id': request.id,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
      done();
    });
  }

  /** Bodies are read as `readJsonBodies` says, and in no other form. */
  override registerParserMiddleware(): void {
    return undefined;
  }

  override setErrorHandler(): FastifyInstance {
    return this.getInstance<FastifyInstance>().setErrorHandler((error, request, reply) =>
      answerError(error, request, reply, this.log),
    );
  }

  override setNotFoundHandler(): FastifyInstance {
    return this.getInstance<FastifyInstance>().setNotFoundHandler(this.answerUnknownRoute);
  }
}
