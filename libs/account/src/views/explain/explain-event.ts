import { compareTexts, type RecordedEvent } from '@tenure/kernel';
import type { Programme } from '@tenure/terms';
import { currentEvent, evolveRecorded } from '../../evolve/recorded';
import { termsOf } from '../../lapse';
import { unknownAccount } from '../../state/account-state';
import { defined } from '../../defined';
import { sentenceOfRecorded } from '../sentences';
import { listOf } from '../wording';
import { causesOf } from './corrections';
import { described } from './described';
import type { Explanation } from './explanation';
import { groundsOf } from './explainers';
import { type AccountEvent, before, type Log, versionOf } from './log';

/**
 * Why an event of the account happened. `events` are all events of the account, in order; what other commands recorded
 * after the event is not looked at. Undefined when the account has no such event.
 */
export function explainEvent(
  events: readonly RecordedEvent[],
  eventId: string,
  programme: Programme,
): Explanation | undefined {
  const terms = termsOf(programme, events.reduce(evolveRecorded, unknownAccount('')));
  const whole: Log = { events: events.map(currentEvent) as readonly AccountEvent[], terms };
  const event = whole.events.find(({ id }) => id === eventId);
  if (!event) return undefined;
  const { metadata } = event;
  const grounds = groundsOf(event, before(whole, event));
  const causes = causesOf(whole, event);
  const isLate = !metadata.derived && metadata.effectiveOn < metadata.recordedOn;
  return {
    subject: { kind: 'event', id: event.id, type: event.type, effectiveOn: metadata.effectiveOn },
    sentence: `${sentenceOfRecorded(event)}${becauseOf(causes)}`,
    ...described(whole, versionOf(whole, event), {
      ...grounds,
      clauses: [...metadata.clauses, ...(grounds.clauses ?? [])],
      readings: isLate ? [...grounds.readings, 7] : grounds.readings,
      inputs: [...grounds.inputs, ...causes],
    }),
    derived: metadata.derived === true,
    ...defined({
      recordedLate: isLate ? { effectiveOn: metadata.effectiveOn, recordedOn: metadata.recordedOn } : undefined,
      causedBy: causes.length > 0 ? causes.map(({ id }) => id) : undefined,
    }),
  };
}

function becauseOf(causes: readonly AccountEvent[]): string {
  if (causes.length === 0) return '';
  const facts = causes.map(({ type, metadata }) => `${type} of ${metadata.effectiveOn}`).sort(compareTexts);
  const [{ metadata }] = causes as readonly [AccountEvent];
  return ` It follows from ${listOf([...new Set(facts)])}, recorded on ${metadata.recordedOn}.`;
}
