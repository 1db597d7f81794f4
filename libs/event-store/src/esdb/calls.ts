import { StreamNotFoundError } from '@eventstore/db-client';
import type { ResolvedEvent, StreamingRead } from '@eventstore/db-client';
import { StoreDamaged, StoreUnavailable } from '../errors';
import type { EsdbSettings } from './options';
import { pauseAfter, within } from './patience';

/**
 * All events of one read call; none of a stream that does not exist. Opened again up to `settings.attempts` times,
 * because the call that meets a broken connection is also the one that mends it. Rejects with `StoreUnavailable`.
 */
export async function collect<E extends ResolvedEvent>(
  open: () => StreamingRead<E>,
  settings: EsdbSettings,
): Promise<E[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await collectOnce(open(), settings.callTimeoutMs);
    } catch (error) {
      if (attempt >= settings.attempts) throw asUnavailable(error);
    }
    await pauseAfter(attempt, settings);
  }
}

/** The client itself waits for ever. */
async function collectOnce<E extends ResolvedEvent>(read: StreamingRead<E>, timeoutMs: number): Promise<E[]> {
  try {
    return await within(timeoutMs, toArray(read));
  } catch (error) {
    if (error instanceof StreamNotFoundError) return [];
    // Errors of a call that nobody waits for any more have nowhere to go.
    read.on('error', () => undefined);
    read.cancel().catch(() => undefined);
    throw error;
  }
}

function toArray<E>(read: StreamingRead<E>): Promise<E[]> {
  return new Promise((resolve, reject) => {
    const events: E[] = [];
    read.on('data', (event: E) => void events.push(event));
    read.on('end', () => resolve(events));
    read.on('error', reject);
  });
}

/** What the port promises instead of an error of the client or the transport. */
export function asUnavailable(error: unknown): Error {
  if (error instanceof StoreUnavailable || error instanceof StoreDamaged) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new StoreUnavailable(`EventStoreDB: ${message}`, { cause: error });
}
