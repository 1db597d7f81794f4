import { ANSWERS } from './answer-records';
import { tailOf } from './append';
import { asUnavailable } from './calls';
import type { Esdb } from './connection';
import { within } from './patience';

/**
 * Lets the server drop the records of a stream before `revision` at its next scavenge; they are not read from now on.
 *
 * For streams of the adapter's own only, where the last record decides and the ones before it are void: throws
 * `RangeError` for any other stream, because an account without its first events is no account, and for a revision
 * beyond the last record, which would drop an answer that must be given for ever.
 */
export async function truncateBefore(esdb: Esdb, stream: string, revision: number): Promise<void> {
  if (!stream.startsWith(ANSWERS)) {
    throw new RangeError(`${stream} is never truncated: only the streams ${ANSWERS}… of kept answers are`);
  }
  const last = await tailOf(esdb, stream);
  if (!Number.isSafeInteger(revision) || revision < 0 || revision > last) {
    throw new RangeError(`${stream} can be truncated before a revision from 0 to ${last}, not ${revision}`);
  }
  const { connection, settings } = esdb;
  const options = { credentials: connection.credentials, deadline: settings.callTimeoutMs };
  try {
    const written = connection.client.setStreamMetadata(stream, { truncateBefore: revision }, options);
    await within(settings.callTimeoutMs, written);
  } catch (error) {
    throw asUnavailable(error);
  }
}
