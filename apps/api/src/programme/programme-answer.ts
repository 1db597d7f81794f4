import type { CommandResult } from '@tenure/application';
import { programmeCommands } from '@tenure/programme';
import type { FastifyReply } from 'fastify';
import { problemOfResult, unknownCommand } from '../commands/command-answer';
import { sendProblem } from '../http/send';

const names = programmeCommands.map(({ name }) => name);

/** Answers a command on the programme: as one on an account, but for the account. */
export function sendProgrammeResult(reply: FastifyReply, result: CommandResult): FastifyReply {
  if (result.kind === 'unknown-command') {
    return sendProblem(reply, unknownCommand(result.command, names, 'GET /v1/programme shows what was published'));
  }
  if (result.kind !== 'accepted') return sendProblem(reply, problemOfResult(result));
  const { accountId: _none, ...answer } = result.answer;
  return reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(answer));
}
