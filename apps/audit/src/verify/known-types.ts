import { accountSchemas, isAccountEventType } from '@tenure/account';
import { PROGRAMME_STREAM } from '@tenure/application';
import type { RecordedEvent } from '@tenure/kernel';
import { isProgrammeEventType, programmeSchemas } from '@tenure/programme';
import { accountOfStream } from '../log/accounts';

/** What this program knows of the streams of one kind. */
interface StreamKind {
  readonly isKnownType: (type: string) => boolean;
  /** The latest version of the shape of the data of an event of this type. */
  readonly schemaOf: (type: string) => number;
}

/** What this program knows of an event's stream; undefined for a stream of a kind that it does not know. */
export function kindOfStream({ stream }: Pick<RecordedEvent, 'stream'>): StreamKind | undefined {
  if (accountOfStream(stream) !== undefined) {
    return { isKnownType: isAccountEventType, schemaOf: accountSchemas.versionOf };
  }
  if (stream === PROGRAMME_STREAM) {
    return { isKnownType: isProgrammeEventType, schemaOf: programmeSchemas.versionOf };
  }
  return undefined;
}
