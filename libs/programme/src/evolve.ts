import type { RecordedEvent } from '@tenure/kernel';
import { type Programme, shippedProgramme } from '@tenure/terms';
import { type ProgrammeEvents, type ProgrammeEventType, type ProgrammeFact, programmeSchemas } from './events';

/** The programme after one more event. An event of an unknown type changes nothing. */
export function evolve(programme: Programme, fact: Pick<ProgrammeFact, 'type' | 'data'>): Programme {
  switch (fact.type) {
    case 'TermsVersionPublished': {
      const { version } = fact.data as ProgrammeEvents['TermsVersionPublished'];
      return { ...programme, versions: [...programme.versions, version] };
    }
    case 'RatesPublished': {
      const { card } = fact.data as ProgrammeEvents['RatesPublished'];
      return { ...programme, rateCards: [...programme.rateCards, card] };
    }
    default:
      return programme;
  }
}

/** Whether this program folds events of this type. */
export function isProgrammeEventType(type: string): type is ProgrammeEventType {
  return type === 'TermsVersionPublished' || type === 'RatesPublished';
}

/**
 * From the terms that ship with this program and what was published since. Throws `NewerEvent` where a newer program
 * published it.
 */
export function programmeOf(events: Iterable<RecordedEvent>, from: Programme = shippedProgramme): Programme {
  let programme = from;
  for (const stored of events) {
    const { type, data } = isProgrammeEventType(stored.type) ? programmeSchemas.current(stored) : stored;
    programme = evolve(programme, { type, data } as ProgrammeFact);
  }
  return programme;
}
