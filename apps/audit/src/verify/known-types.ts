import { isAccountEventType, SCHEMA_VERSION } from '@tenure/account';
import { PROGRAMME_STREAM } from '@tenure/application';
import type { RecordedEvent } from '@tenure/kernel';
import { isProgrammeEventType, PROGRAMME_SCHEMA_VERSION } from '@tenure/programme';
import { accountOfStream } from '../log/accounts';

/** What this program knows of the streams of one kind. */
interface StreamKind {
  readonly isKnownType: (type: string) => boolean;
  /** The latest version of the shape of its events' data. */
  readonly schema: number;
}

/** What this program knows of an event's stream; undefined for a stream of a kind that it does not know. */
export function kindOfStream({ stream }: Pick<RecordedEvent, 'stream'>): StreamKind | undefined {
  if (accountOfStream(stream) !== undefined) return { isKnownType: isAccountEventType, schema: SCHEMA_VERSION };
  if (stream === PROGRAMME_STREAM) return { isKnownType: isProgrammeEventType, schema: PROGRAMME_SCHEMA_VERSION };
  return undefined;
}
