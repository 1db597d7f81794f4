import type { EventStore, Subscription } from '@tenure/event-store';
import type { RecordedEvent } from '@tenure/kernel';
import { programmeOf } from '@tenure/programme';
import { type Programme, shippedProgramme } from '@tenure/terms';

/** The stream of the one programme there is: the versions of the terms and the rate cards that were published. */
export const PROGRAMME_STREAM = 'programme-main';

/** What the provider has published, as far as this process has heard. */
export interface ProgrammeRegistry {
  current(): Programme;
  /** Of the last event that is folded in; -1: nothing was published. */
  revision(): number;
  /** Reads what was published since. */
  refresh(): Promise<void>;
  /**
   * Hears of what other processes publish, until closed. That takes a moment, and a moment is early enough: what is
   * published takes effect on a later day, but for carriers' prices.
   */
  follow(onTrouble: (error: Error) => void): Subscription;
}

/** Reads what was published. Rejects with `StoreUnavailable`. */
export async function openProgramme(events: EventStore): Promise<ProgrammeRegistry> {
  let programme: Programme = shippedProgramme;
  let revision = -1;
  const take = (published: readonly RecordedEvent[]): void => {
    const fresh = published.filter((event) => event.revision > revision);
    if (fresh.length === 0) return;
    programme = programmeOf(fresh, programme);
    revision = fresh.at(-1)?.revision ?? revision;
  };
  async function refresh(): Promise<void> {
    const published: RecordedEvent[] = [];
    for await (const event of events.readStream(PROGRAMME_STREAM, { from: revision + 1 })) published.push(event);
    take(published);
  }
  await refresh();
  return {
    current: () => programme,
    revision: () => revision,
    refresh,
    follow: (onTrouble) =>
      events.subscribe({
        streamPrefix: PROGRAMME_STREAM,
        onEvents: (published) => {
          take(published);
          return Promise.resolve();
        },
        onTrouble,
      }),
  };
}
