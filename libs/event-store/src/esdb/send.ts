import {
  AccessDeniedError,
  ANY,
  MaxAppendSizeExceededError,
  NO_STREAM,
  STREAM_EXISTS,
  StreamDeletedError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import type { AppendExpectedRevision, AppendResult, EventData } from '@eventstore/db-client';
import type { Appended, ExpectedRevision } from '../event-store';
import { asUnavailable } from './calls';
import { toPosition } from './codec';
import type { Esdb } from './connection';
import { within } from './patience';

/** The last revision of a stream that does not exist. */
export const NONE = -1;

/** What is known after one append call. */
export type Sent =
  | { readonly kind: 'stored'; readonly revision: number; readonly position: Appended['position'] | undefined }
  /** Not stored; the stream's last revision is `actual`. */
  | { readonly kind: 'refused'; readonly actual: number }
  /** Stored or not, now or a little later. */
  | { readonly kind: 'unknown'; readonly cause: unknown };

/**
 * Sends one append call. Rejects when the server refuses it for good: with `RangeError` what is too large for it, with
 * `StoreUnavailable` where the user may not write or the stream was deleted.
 */
export async function send(
  { connection, settings }: Esdb,
  stream: string,
  expected: ExpectedRevision,
  events: EventData[],
): Promise<Sent> {
  try {
    const { client, credentials } = connection;
    const options = { expectedRevision: toServer(expected), credentials, deadline: settings.callTimeoutMs };
    return sentOf(await within(settings.callTimeoutMs, client.appendToStream(stream, events, options)));
  } catch (error) {
    if (error instanceof WrongExpectedVersionError) return refused(error.actualVersion);
    if (error instanceof MaxAppendSizeExceededError)
      throw new RangeError(`${stream}: ${error.message}`, { cause: error });
    if (error instanceof AccessDeniedError || error instanceof StreamDeletedError) throw asUnavailable(error);
    return { kind: 'unknown', cause: error };
  }
}

function toServer(expected: ExpectedRevision): AppendExpectedRevision {
  if (expected === 'any') return ANY;
  if (expected === 'stream-exists') return STREAM_EXISTS;
  return expected === 'no-stream' || expected === NONE ? NO_STREAM : BigInt(expected);
}

/** A connection string may say `throwOnAppendFailure=false`; a refusal is a result then. */
function sentOf({ success, nextExpectedRevision, position }: AppendResult): Sent {
  if (!success) return refused(nextExpectedRevision);
  return {
    kind: 'stored',
    revision: Number(nextExpectedRevision),
    position: position && toPosition(position.commit),
  };
}

function refused(actual: AppendExpectedRevision): Sent {
  return { kind: 'refused', actual: typeof actual === 'bigint' ? Number(actual) : NONE };
}
