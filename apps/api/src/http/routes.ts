import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from './problem';
import { sendProblem } from './send';

/** Answers what no route fits: with 405 where only the method does not fit. */
export function unknownRoutes(server: FastifyInstance): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  const routes: { readonly path: RegExp; readonly methods: readonly string[] }[] = [];
  server.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return;
    routes.push({ path: pathPattern(url), methods: Array.isArray(method) ? method : [method] });
  });
  return (request, reply) => {
    const path = request.url.replace(/\?.*$/s, '');
    const allowed = [...new Set(routes.filter((route) => route.path.test(path)).flatMap((route) => route.methods))];
    const { method } = request;
    if (allowed.length === 0) return sendProblem(reply, notFound('unknown-route', `there is no ${method} ${path}`));
    const allow = allowed.join(', ');
    const detail = `${path} can be called with ${allow}, not with ${method}`;
    return sendProblem(reply, { status: 405, code: 'method-not-allowed', detail, headers: { allow } });
  };
}

function pathPattern(url: string): RegExp {
  const parts = url
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${parts.join('/')}$`);
}
