import type { FieldProblem } from '@tenure/application';

/** An answer that says what is wrong (RFC 9457), before it is written out. */
export interface Problem {
  readonly status: number;
  /** Stable, kebab-case; the same problem has the same code wherever it appears. */
  readonly code: string;
  /** One sentence: what was found, and what would be right. */
  readonly detail: string;
  /** As `§4.6`: the clause that refuses. */
  readonly clause?: string;
  /** The first day on which the same command would be accepted. */
  readonly notBefore?: string;
  /** One entry per field, header or parameter that is wrong. */
  readonly errors?: readonly FieldProblem[];
  /** What else helps, by name. */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** A problem on its way out of a guard, a parser or a handler. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
  }
}

/** The body; the same problem gives the same text. */
export function problemText({ status, code, detail, clause, notBefore, errors, more }: Problem): string {
  return JSON.stringify({
    type: `/problems/${code}`,
    title: titleOf(code),
    status,
    detail,
    code,
    clause,
    notBefore,
    errors,
    ...more,
  });
}

/** `dispute-window-over` → `Dispute window over`. */
function titleOf(code: string): string {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Something about the request that can be read, but is not as it must be. */
export function malformed(errors: readonly FieldProblem[]): Problem {
  const [first] = errors;
  const named = first === undefined || first.field === '' ? '' : `${first.field} `;
  const others = errors.length > 1 ? `, and ${errors.length - 1} more` : '';
  return { status: 400, code: 'malformed-request', detail: `${named}${first?.detail ?? ''}${others}`, errors };
}

export function notFound(code: string, detail: string): Problem {
  return { status: 404, code, detail };
}
