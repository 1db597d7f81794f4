import type { RecordedEvent } from './event';

/**
 * Makes the data of the next version out of the data of one version. Pure, and never changed once a log was read with
 * it. Its parameter is the old shape, which nothing else in the program knows any more.
 */
export type Upcaster = (data: never) => object;

/**
 * By type, in order: the first makes version 2 out of version 1. The version that is written today is one more than
 * there are upcasters, so a type without any has version 1 and no version can lack its upcaster.
 */
export type Upcasters = Readonly<Record<string, readonly Upcaster[]>>;

/** The event was written by a newer program: what its data mean is not known here. */
export class NewerEvent extends Error {
  constructor({ type, stream, revision, metadata }: RecordedEvent, known: number) {
    const event = `event ${revision} of ${stream}, ${type}, has data of version ${metadata.schema}`;
    super(`${event}; this program knows them up to version ${known}, and only a newer program can read them`);
    this.name = 'NewerEvent';
  }
}

/** The versions of the shapes of events' data, and how old ones are read. */
export interface EventSchemas {
  /** The version in which the data of an event of this type are written today. */
  versionOf(type: string): number;
  /** The event with its data in today's version; itself where it has it. Throws `NewerEvent` where it is ahead of that. */
  current<E extends RecordedEvent>(event: E): E;
}

/** `upcasters` say what has changed since the first version of each type. */
export function eventSchemas(upcasters: Upcasters): EventSchemas {
  const byType = new Map(Object.entries(upcasters));
  const versionOf = (type: string): number => 1 + (byType.get(type)?.length ?? 0);
  return {
    versionOf,
    current: (event) => {
      const { schema } = event.metadata;
      const today = versionOf(event.type);
      if (schema === today) return event;
      if (schema > today) throw new NewerEvent(event, today);
      const missing = (byType.get(event.type) ?? []).slice(schema - 1);
      const data = missing.reduce<unknown>((older, upcast) => upcast(older as never), event.data);
      return { ...event, data, metadata: { ...event.metadata, schema: today } };
    },
  };
}
