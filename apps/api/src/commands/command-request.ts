import type { FastifyRequest } from 'fastify';
import { actorOf } from '../access/access.guard';
import { idempotencyKeyOf, ifMatchOf } from '../http/headers';
import { accountIdOf } from '../http/path';
import { flag, queryOf } from '../http/query';
import { RunAccountCommand } from './run-account-command';

export const commandQuery = queryOf({
  dryRun: flag('true: answers what would happen, and writes nothing'),
});

interface CommandPath {
  readonly accountId: string;
  readonly command: string;
}

/** The command that an HTTP request asks for. Throws `ProblemError` where it does not ask well. */
export function commandOf(request: FastifyRequest): RunAccountCommand {
  const { accountId, command } = request.params as CommandPath;
  const { dryRun } = commandQuery.parse(request.query);
  const idempotencyKey = idempotencyKeyOf(request.headers);
  const ifMatch = ifMatchOf(request.headers);
  const asked = {
    accountId: accountIdOf(accountId),
    command,
    body: request.body,
    actor: actorOf(request).name,
    correlationId: request.id,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    ...(typeof ifMatch === 'number' ? { ifRevision: ifMatch } : {}),
    ...(dryRun ? { dryRun } : {}),
  };
  return new RunAccountCommand(asked, ifMatch === '*');
}
