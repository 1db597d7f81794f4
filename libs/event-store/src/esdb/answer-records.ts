import { createHash, randomUUID } from 'node:crypto';
import type { NewEvent, RecordedEvent } from '@tenure/kernel';
import { StoreDamaged } from '../errors';
import type { AppendRequest, KeptAnswer } from '../event-store';
import type { Storable } from './codec';
import type { Esdb } from './connection';
import { readPage } from './read';

/** Stands in every record: the name of the stream has only its hash. */
interface Keyed {
  readonly key: string;
}

/** That a request will append these events at this revision and nowhere else; written before it does. */
export interface Claim {
  readonly stream: string;
  /** The target stream's last revision, or `NONE`. */
  readonly expected: number;
  readonly bodyHash: string;
  readonly events: readonly NewEvent[];
}

/** The last record of an answer stream; the ones before it are void. */
export type AnswerRecord = { readonly revision: number } & (
  | { readonly kind: 'claimed'; readonly claim: Claim }
  | { readonly kind: 'voided' }
  | { readonly kind: 'kept'; readonly answer: KeptAnswer }
);

// Stored names: never to be changed.
const CLAIMED = 'AnswerClaimed';
const VOIDED = 'AnswerVoided';
const KEPT = 'AnswerKept';

/** What the names of answer streams begin with. */
export const ANSWERS = '~answer-';

/** Keys are whatever callers like; their hash is safe in a stream's name. */
export function answerStream(key: string): string {
  return `${ANSWERS}${createHash('sha256').update(key).digest('hex')}`;
}

/**
 * Records carry ids of their own, unlike events: two writers of the same record must not be taken for one, because one
 * of them has to lose.
 */
export function claimed(key: string, request: AppendRequest, bodyHash: string, expected: number): Storable {
  const claim: Claim & Keyed = { key, stream: request.stream, expected, bodyHash, events: request.events };
  return { id: randomUUID(), type: CLAIMED, data: claim };
}

export function voided(key: string): Storable {
  const data: Keyed = { key };
  return { id: randomUUID(), type: VOIDED, data };
}

export function kept(key: string, answer: KeptAnswer): Storable {
  const data: KeptAnswer & Keyed = { key, ...answer };
  return { id: randomUUID(), type: KEPT, data };
}

export async function lastRecord(esdb: Esdb, key: string): Promise<AnswerRecord | undefined> {
  const [last] = await readPage(esdb, answerStream(key), 1, { backwards: true });
  return last && recordOf(last);
}

function recordOf({ type, data, revision, stream }: RecordedEvent): AnswerRecord {
  switch (type) {
    case CLAIMED:
      return { kind: 'claimed', revision, claim: data as Claim };
    case VOIDED:
      return { kind: 'voided', revision };
    case KEPT:
      return { kind: 'kept', revision, answer: withoutKey(data as KeptAnswer & Keyed) };
    default:
      throw new StoreDamaged(`${stream}: unknown record ${type}`);
  }
}

function withoutKey({ key: _key, ...answer }: KeptAnswer & Keyed): KeptAnswer {
  return answer;
}

/** The key that a record stands under. Throws `StoreDamaged` on what is no record of ours. */
export function keyOf({ data, stream }: RecordedEvent): string {
  const { key } = data as Partial<Keyed>;
  if (key === undefined || answerStream(key) !== stream) throw new StoreDamaged(`${stream}: a record of another key`);
  return key;
}
