import { accountView, commands } from '@tenure/account';
import type { CommandResult } from '@tenure/application';
import type { FastifyReply } from 'fastify';
import { entityTag } from '../http/headers';
import { malformed, notFound, type Problem } from '../http/problem';
import { sendProblem } from '../http/send';
import type { ApiServices } from '../services';
import { nearNames } from './near-names';

const JSON_TYPE = 'application/json; charset=utf-8';

/** Answers a command: 200 with what was appended, or the problem that it met. */
export function sendResult(reply: FastifyReply, result: CommandResult, services: ApiServices): FastifyReply {
  if (result.kind !== 'accepted') return sendProblem(reply, problemOfResult(result));
  const { answer, state } = result;
  const { today, programme } = services.system;
  const body = state === undefined ? answer : { ...answer, state: accountView(state, today(), programme()) };
  if (answer.revision >= 0) reply.header('etag', entityTag(answer.revision));
  return reply.header('content-type', JSON_TYPE).send(JSON.stringify(body));
}

const commandNames = commands.map((command) => command.name);

/** Total over everything a command can come to but acceptance. */
export function problemOfResult(result: Exclude<CommandResult, { kind: 'accepted' }>): Problem {
  switch (result.kind) {
    case 'refused': {
      const { code, clause, detail, notBefore } = result.refusal;
      const status = code === 'unknown-account' ? 404 : 409;
      return { status, code, clause, detail, ...(notBefore === undefined ? {} : { notBefore }) };
    }
    case 'unknown-command':
      return unknownCommand(result.command);
    case 'malformed':
      return malformed(result.problems);
    case 'stale':
      return staleRevision(result.revision);
    case 'key-reused': {
      const detail = `Idempotency-Key ${result.key} was used with another command or body for this account`;
      return { status: 422, code: 'idempotency-key-reused', detail };
    }
    case 'contended': {
      const detail = `the account was changed by others ${result.attempts} times in a row; nothing was written`;
      return { status: 409, code: 'contended', detail, headers: { 'retry-after': '1' } };
    }
  }
}

/** The caller has not seen the account's last revision; -1: there is none. */
function staleRevision(revision: number): Problem {
  const detail =
    revision < 0 ? 'If-Match names a revision, but there is no such account' : `the account is at revision ${revision}`;
  return { status: 412, code: 'stale-revision', detail, more: { revision } };
}

export function unknownCommand(
  name: string,
  known: readonly string[] = commandNames,
  where = 'GET /v1/commands lists all',
): Problem {
  const similar = nearNames(name, known);
  const hint = similar.length > 0 ? `; similar: ${similar.join(', ')}` : `; ${where}`;
  return { ...notFound('unknown-command', `there is no command ${name.slice(0, 64)}${hint}`), more: { similar } };
}
