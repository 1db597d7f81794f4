import { accountSchemas, termsOf, termsOn } from '@tenure/account';
import { addMonths, type EventMetadata, instant, type LegalDay, legalDay, type NewEvent } from '@tenure/kernel';
import { shippedProgramme } from '@tenure/terms';
import { dice, habitsOf, type Lived, liveInMemory } from '@tenure/stories';

/** What one command of a life appended, as text that becomes any account's when the id is put in. */
export interface Template {
  readonly on: LegalDay;
  /** Which life it is of. */
  readonly life: number;
  /** Of its events, as JSON; they have no ids yet. */
  readonly events: string;
  readonly count: number;
}

/** Stands for the id of the account; nothing else in a life reads like it. */
const PLACEHOLDER = 'ACCOUNT-WITHOUT-ID';
/** These lives accept the shipped terms and no others. */
const TERMS = termsOf(shippedProgramme, { acceptances: [] });
const END = legalDay('2021-01-01');
const LONGEST_MONTHS = 48;

/** So many lives that differ in start and habits and go on to the same end, as one list in the order of days. */
export function templates(lives: number): readonly Template[] {
  const all = Array.from({ length: lives }, (_, life) => {
    const months = 6 + dice(life)(LONGEST_MONTHS - 5);
    const from = addMonths(END, -months);
    const lived = liveInMemory(PLACEHOLDER, { from, months, habits: habitsOf(life), programme: shippedProgramme });
    return lived.map((one) => templateOf(one, life));
  });
  return all.flat().toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function templateOf({ on, command, facts }: Lived, life: number): Template {
  // About noon in the provider's zone.
  const recordedAt = instant(`${on}T20:00:00Z`);
  const events = facts.map(({ type, data, effectiveOn, clauses, reason, derived }): Omit<NewEvent, 'id'> => {
    const metadata: EventMetadata = {
      effectiveOn,
      recordedAt,
      recordedOn: on,
      ...(derived ? { derived } : {}),
      actor: derived ? 'terms' : 'operator',
      ...(reason === undefined ? {} : { reason }),
      clauses,
      terms: termsOn(TERMS, effectiveOn).id,
      commandId: '',
      command,
      correlationId: '',
      causationId: '',
      schema: accountSchemas.versionOf(type),
    };
    return { type, data, metadata };
  });
  return { on, life, events: JSON.stringify(events), count: facts.length };
}

/** The template's events as those of an account; `eventIdOf` gives the id of the n-th. */
export function eventsOf(
  template: Template,
  account: string,
  commandId: string,
  eventIdOf: (n: number) => string,
): readonly NewEvent[] {
  const events = JSON.parse(template.events.replaceAll(PLACEHOLDER, account)) as readonly Omit<NewEvent, 'id'>[];
  const ids = { commandId, correlationId: commandId, causationId: commandId };
  return events.map((event, n) => ({ id: eventIdOf(n), ...event, metadata: { ...event.metadata, ...ids } }));
}
