import type { AllStreamResolvedEvent } from '@eventstore/db-client';
import type { KeyedAnswer, StreamsOptions } from '../event-store';
import { ANSWERS, keyOf } from './answer-records';
import { findAnswer } from './answers';
import { decode } from './codec';
import type { Esdb } from './connection';
import { readAll, readRaw } from './read';

/** The server keeps no list of streams but for its own projections, which may be switched off: a pass over the log. */
export async function* streams(esdb: Esdb, options: StreamsOptions = {}): AsyncGenerator<readonly string[]> {
  for await (const batch of readAll(esdb, options)) {
    const begun = batch.filter(({ revision }) => revision === 0).map(({ stream }) => stream);
    if (begun.length > 0) yield begun;
  }
}

/**
 * A pass over the log for the keys, and what `findAnswer` says of each: a claim whose writer crashed is settled on the
 * way, which may append its events.
 */
export async function* answers(esdb: Esdb): AsyncGenerator<readonly KeyedAnswer[]> {
  // Not by the first record of each stream: that may have been truncated away.
  const seen = new Set<string>();
  for await (const page of readRaw(esdb)) {
    const found: KeyedAnswer[] = [];
    for (const key of page.flatMap(keyIn)) {
      if (seen.has(key)) continue;
      seen.add(key);
      const answer = await findAnswer(esdb, key);
      if (answer) found.push({ key, answer });
    }
    if (found.length > 0) yield found;
  }
}

function keyIn(entry: AllStreamResolvedEvent): string[] {
  return entry.event?.streamId.startsWith(ANSWERS) ? [keyOf(decode(entry))] : [];
}
