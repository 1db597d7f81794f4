import type { EventStore } from '@tenure/event-store';
import type { Position } from '@tenure/kernel';
import { listAccounts, type ReadStore } from '@tenure/read-store';
import { streamOf } from '../account-repository';

const ACCOUNTS_A_PAGE = 500;

/** Every account that the read models know, by id. */
export async function* everyAccount(readStore: ReadStore): AsyncIterable<string> {
  let after: string | undefined;
  do {
    const page = await listAccounts(readStore, { limit: ACCOUNTS_A_PAGE, after });
    for (const { id } of page.items) yield id;
    after = page.next;
  } while (after !== undefined);
}

/** The accounts that something happened to after a position of the log. */
export async function* accountsTouchedAfter(events: EventStore, after: Position | undefined): AsyncIterable<string> {
  const prefix = streamOf('');
  const streams = new Set<string>();
  for await (const batch of events.readAll({ streamPrefix: prefix, ...(after === undefined ? {} : { after }) })) {
    for (const event of batch) streams.add(event.stream);
  }
  for (const stream of streams) yield stream.slice(prefix.length);
}
