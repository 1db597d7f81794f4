import type { RecordedEvent } from '@tenure/kernel';
import type { TermsBook } from '../../lapse';
import { defined } from '../defined';
import { sentenceOfRecorded } from '../sentences';
import { compare, listOf } from '../wording';
import { described } from './described';
import type { Explanation } from './explanation';
import { groundsOf } from './explainers';
import { isSameCharge } from './invoice-log';
import { all, type AccountEvent, before, causesOf, type Log, versionOf } from './log';

/** Facts derived earlier that something recorded later took back or put in another way (reading 7). */
const CORRECTIONS: readonly string[] = [
  'DeemedConsentUndone',
  'LateChargeReversed',
  'AllocationReleased',
  'CurePeriodLapseUndone',
  'CureUndone',
  'ServiceResumed',
];

/**
 * Why an event of the account happened. `events` are all events of the account, in order; what came after the event is
 * not looked at. Undefined when the account has no such event.
 */
export function explainEvent(
  events: readonly RecordedEvent[],
  eventId: string,
  terms: TermsBook,
): Explanation | undefined {
  const whole: Log = { events: events as readonly AccountEvent[], terms };
  const event = whole.events.find(({ id }) => id === eventId);
  if (!event) return undefined;
  const log = before(whole, event);
  const { metadata } = event;
  const grounds = groundsOf(event, log);
  const causes = isCorrection(event, log) ? causesOf(log, event) : [];
  const isLate = !metadata.derived && metadata.effectiveOn < metadata.recordedOn;
  return {
    subject: { kind: 'event', id: event.id, type: event.type, effectiveOn: metadata.effectiveOn },
    sentence: `${sentenceOfRecorded(event)}${becauseOf(causes)}`,
    ...described(log, versionOf(whole, event), {
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

function isCorrection(event: AccountEvent, log: Log): boolean {
  if (event.metadata.derived !== true) return false;
  if (event.type === 'LateChargePosted') return replacesReversed(event, log);
  return CORRECTIONS.includes(event.type);
}

/** A late charge posted again, with another amount, after the same command had it reversed. */
function replacesReversed({ data, metadata }: AccountEvent<'LateChargePosted'>, log: Log): boolean {
  const isSameCommand = (event: Pick<AccountEvent, 'metadata'>) => event.metadata.commandId === metadata.commandId;
  return (
    all(log, 'LateChargeReversed', (reversed, event) => isSameCharge(reversed, data) && isSameCommand(event)).length > 0
  );
}

function becauseOf(causes: readonly AccountEvent[]): string {
  if (causes.length === 0) return '';
  const facts = causes.map(({ type, metadata }) => `${type} of ${metadata.effectiveOn}`).sort(compare);
  const [{ metadata }] = causes as readonly [AccountEvent];
  return ` It follows from ${listOf([...new Set(facts)])}, recorded on ${metadata.recordedOn}.`;
}
