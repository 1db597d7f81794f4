import { Command } from '@nestjs/cqrs';
import type { CommandResult, ProgrammeRequest } from '@tenure/application';
import type { FastifyRequest } from 'fastify';
import { actorOf } from '../access/access.guard';
import { commandQuery } from '../commands/command-request';
import { idempotencyKeyOf } from '../http/headers';

/** One command on the programme, as it was asked for. */
export class RunProgrammeCommand extends Command<CommandResult> {
  constructor(readonly request: ProgrammeRequest) {
    super();
  }
}

/** The command that an HTTP request asks for. Throws `ProblemError` where it does not ask well. */
export function programmeCommandOf(request: FastifyRequest): RunProgrammeCommand {
  const { command } = request.params as { readonly command: string };
  const { dryRun } = commandQuery.parse(request.query);
  const idempotencyKey = idempotencyKeyOf(request.headers);
  return new RunProgrammeCommand({
    command,
    body: request.body,
    actor: actorOf(request).name,
    correlationId: request.id,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    ...(dryRun ? { dryRun } : {}),
  });
}
