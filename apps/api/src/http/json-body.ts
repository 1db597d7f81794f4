import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { jsonFault } from './json-fault';
import { type Problem, ProblemError } from './problem';

/** 1 MiB: more than any command needs, and too little to fill the memory with. */
export const BODY_LIMIT = 1_048_576;

/** JSON in UTF-8, and nothing else, is read as a body. */
export function readJsonBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    const parsed = parseJson(body);
    if ('problem' in parsed) done(new ProblemError(parsed.problem), undefined);
    else done(null, parsed.value);
  });
}

function parseJson(body: Buffer): { readonly value: unknown } | { readonly problem: Problem } {
  if (!isUtf8(body)) return malformedBody('the body is not UTF-8 text');
  const text = body.toString();
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    const fault = jsonFault(text);
    if (!fault) return malformedBody('the body is nested too deeply');
    const { line, column, expected } = fault;
    return malformedBody(`the body is not JSON: line ${line}, column ${column}: expected ${expected}`, {
      line,
      column,
    });
  }
}

function malformedBody(detail: string, more: Problem['more'] = {}): { problem: Problem } {
  return { problem: { status: 400, code: 'malformed-json', detail, more } };
}
