import { hash } from 'node:crypto';

/** An event as it is stored: what is hashed is this text and nothing that was parsed or built again. */
export interface StoredText {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly metadata: string;
  readonly data: string;
}

/** The hash before the first event. */
export const GENESIS = '0'.repeat(64);

/**
 * The hash of the log up to and including an event: SHA-256 over one line of UTF-8 text and the five texts of the event
 * right behind it. The line holds the hash before it (hex), the position, the revision, and the lengths in bytes of
 * stream, id, type, metadata and data, separated by spaces; the texts follow in this order. The lengths leave no doubt
 * where one text ends, so that no two events hash alike.
 */
export function chainHash(previous: string, position: number, event: StoredText): string {
  const { stream, revision, id, type, metadata, data } = event;
  const lengths = `${bytes(stream)} ${bytes(id)} ${bytes(type)} ${bytes(metadata)} ${bytes(data)}`;
  // In one template: strings are joined a single time, which is a third of the cost of joining part by part.
  return hash('sha256', `${previous} ${position} ${revision} ${lengths}\n${stream}${id}${type}${metadata}${data}`);
}

const bytes = Buffer.byteLength;
