import type { AnyCommand } from '@tenure/account';
import { type LegalDay, schema } from '@tenure/kernel';
import { type FieldProblem, problemsOf } from './validation';

/** What every command takes beside its own data. */
export const envelope = {
  effectiveOn: schema.describe('The legal day on which it counts; today if absent; never later than today', schema.day),
  reason: schema.describe('Why, in your words; kept with the events', schema.text(1000)),
};

/** A body that is as its command's schema says, taken apart. */
export interface ParsedBody {
  readonly data: object;
  readonly effectiveOn?: LegalDay;
  readonly reason?: string;
}

export function parseBody(
  command: Pick<AnyCommand, 'body'>,
  body: unknown,
): ParsedBody | { problems: readonly FieldProblem[] } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { problems: [{ field: '', detail: 'must be a JSON object' }] };
  }
  const { effectiveOn, reason, ...data } = body as Record<string, unknown>;
  const problems = [
    ...(effectiveOn === undefined ? [] : within('/effectiveOn', problemsOf(envelope.effectiveOn, effectiveOn))),
    ...(reason === undefined ? [] : within('/reason', problemsOf(envelope.reason, reason))),
    ...problemsOf(command.body, data),
  ];
  if (problems.length > 0) return { problems };
  return {
    data,
    ...(effectiveOn === undefined ? {} : { effectiveOn: effectiveOn as LegalDay }),
    ...(reason === undefined ? {} : { reason: reason as string }),
  };
}

function within(field: string, problems: readonly FieldProblem[]): readonly FieldProblem[] {
  return problems.map((problem) => ({ ...problem, field: `${field}${problem.field}` }));
}
