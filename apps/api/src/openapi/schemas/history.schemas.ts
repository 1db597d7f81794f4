import {
  anyOf,
  anything,
  count,
  day,
  days,
  flag,
  instant,
  list,
  nullable,
  position,
  ref,
  shape,
  some,
  text,
  texts,
} from './shape';

const event = {
  eventId: text,
  type: text,
  effectiveOn: day,
  recordedAt: instant,
  clauses: texts,
};

const explainedEvent = shape({ kind: anyOf('event'), id: text, type: text, effectiveOn: day });
const explainedDeadline = shape({
  kind: anyOf('deadline'),
  id: text,
  of: text,
  lastDay: day,
  lapsesOn: day,
  state: anyOf('open', 'last-day', 'passed', 'held', 'closed'),
});

/** What happened, why, and what will. */
export const historySchemas = {
  AnsweredEvent: shape({ ...event, data: anything }, { reason: text }),
  CommandAnswer: shape(
    { accountId: text, revision: count, position: nullable(position), events: list(ref('AnsweredEvent')) },
    { state: ref('Account') },
  ),
  TimelineEntry: shape({ ...event, revision: count, actor: text, derived: flag, sentence: text }, { reason: text }),
  Event: shape(
    {
      ...event,
      data: anything,
      revision: count,
      position,
      recordedOn: day,
      derived: flag,
      ...some(['actor', 'termsVersion', 'command', 'commandId', 'correlationId', 'causationId'], text),
      schema: count,
    },
    { reason: text },
  ),
  Explanation: shape(
    {
      subject: { oneOf: [explainedEvent, explainedDeadline] },
      sentence: text,
      clauses: list(shape(some(['ref', 'title', 'summary'], text))),
      readings: list(
        shape(
          { number: count, title: text, summary: text, rivals: texts },
          { policy: text, value: { type: ['string', 'boolean'] } },
        ),
      ),
      inputs: list(shape({ eventId: text, type: text, effectiveOn: day, what: text })),
      termsVersion: text,
      derived: flag,
    },
    {
      days: shape({
        from: day,
        count: text,
        lastDay: day,
        lapsesOn: day,
        counted: days,
        skipped: list(shape({ day, why: text })),
      }),
      formula: shape({ text, values: { type: 'object', additionalProperties: text } }),
      recordedLate: shape({ effectiveOn: day, recordedOn: day }),
      causedBy: texts,
    },
  ),
  ForecastEntry: shape({ on: day, type: text, clauses: texts, data: anything, sentence: text }),
  Change: shape({ from: position, to: position, accounts: texts, models: texts }),
};
