import { findClause, findReading, type TermsVersion } from '@tenure/terms';
import { defined } from '../../defined';
import { sentenceOfRecorded } from '../sentences';
import type { ExplainedClause, ExplainedReading, Explanation, Grounds } from './explanation';
import { type Log, policyValue } from './log';

/** The grounds as records: each clause, reading and input once, with what the catalogues and the log say of it. */
export function described(
  log: Log,
  t: TermsVersion,
  grounds: Grounds,
): Pick<Explanation, 'clauses' | 'readings' | 'inputs' | 'days' | 'formula' | 'termsVersion'> {
  const inputs = new Set(grounds.inputs.map(({ id }) => id));
  return {
    clauses: [...new Set(grounds.clauses)].map(clauseOf),
    readings: [...new Set(grounds.readings)].flatMap((number) => readingOf(log, t, number)),
    inputs: log.events
      .filter(({ id }) => inputs.has(id))
      .map((event) => ({
        eventId: event.id,
        type: event.type,
        effectiveOn: event.metadata.effectiveOn,
        what: sentenceOfRecorded(event),
      })),
    ...defined({ days: grounds.days, formula: grounds.formula }),
    termsVersion: t.id,
  };
}

function clauseOf(ref: string): ExplainedClause {
  const found = findClause(ref);
  return { ref, title: found?.title ?? ref, summary: found?.summary ?? '' };
}

function readingOf(log: Log, t: TermsVersion, number: number): readonly ExplainedReading[] {
  const found = findReading(number);
  if (!found) return [];
  const { title, summary, rivals, policy } = found;
  const value = policy && policyValue(log, t, policy);
  return [defined({ number, title, summary, rivals, policy, value })];
}
