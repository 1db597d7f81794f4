import { schema } from '@tenure/kernel';
import type { SchemaObject } from '../json-schema';
import { accountSchemas } from './account.schemas';
import { claimSchemas } from './claim.schemas';
import { custodySchemas } from './custody.schemas';
import { historySchemas } from './history.schemas';
import { partSchemas } from './part.schemas';
import { receivableSchemas } from './receivable.schemas';
import { taxSchemas } from './tax.schemas';
import { count, day, flag, instant, list, nullable, position, ref, said, shape, some, text, texts } from './shape';

/** Every schema that the description names. Tests hold each answer against its own. */
export const schemas = {
  Id: { ...schema.id.json, examples: ['ACME-1'] },
  Position: said('A place in the log: opaque, and ordered by number', {
    type: 'string',
    pattern: '^\\d+$',
  }),
  ...accountSchemas,
  ...partSchemas,
  ...claimSchemas,
  ...custodySchemas,
  ...historySchemas,
  ...receivableSchemas,
  ...taxSchemas,
  Clause: shape({
    ...some(['ref', 'title', 'summary'], text),
    kinds: texts,
    readings: list(count),
    parameters: { type: 'object' },
    ...some(['commands', 'events', 'deadlines'], texts),
    refusals: list(shape({ command: text, code: text })),
    tests: list(shape({ file: text, title: text })),
  }),
  Command: shape({ ...some(['name', 'subject', 'summary'], text), clauses: texts, body: { type: 'object' } }),
  Programme: shape({ versions: list({ type: 'object' }), rateCards: list({ type: 'object' }) }),
  ProgrammeAnswer: shape({ revision: count, position: nullable(position), events: list(ref('AnsweredEvent')) }),
  Clock: shape({ today: day, now: instant, zone: text, isSimulated: flag, advancedThrough: nullable(day) }),
  Readiness: shape({
    status: text,
    projection: shape({
      position: nullable(position),
      head: nullable(position),
      lag: count,
      halted: list(shape({ model: text, position: nullable(position) })),
      parkedStreams: count,
    }),
  }),
  FieldProblem: shape({
    field: said('JSON pointer into the body, or the name of a header or parameter', text),
    detail: text,
  }),
  Problem: problem(),
} as Record<string, SchemaObject>;

function problem(): SchemaObject {
  return {
    ...shape(
      { type: text, title: text, status: count, detail: text, code: text },
      {
        clause: said('The clause that refuses', text),
        notBefore: said('The first day on which the same command would be accepted', day),
        errors: list(ref('FieldProblem')),
        similar: texts,
        revision: count,
        lag: count,
      },
    ),
    additionalProperties: true,
  };
}
