import type { FastifyReply } from 'fastify';
import { type Problem, PROBLEM_TYPE, problemText } from './problem';

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.headers) reply.headers(problem.headers);
  return reply.code(problem.status).header('content-type', PROBLEM_TYPE).send(problemText(problem));
}
