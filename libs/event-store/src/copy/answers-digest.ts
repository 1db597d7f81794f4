import { hash } from 'node:crypto';
import type { EventStore, KeptAnswer, KeyedAnswer } from '../event-store';

export interface AnswersDigest {
  readonly answers: number;
  /** Hex; the same whatever order the store lists them in. */
  readonly digest: string;
}

/** An answer as one text, with its fields in one order. */
export function textOfAnswer({ key, answer }: KeyedAnswer): string {
  return JSON.stringify([key, ...partsOf(answer)]);
}

function partsOf(answer: KeptAnswer): readonly (string | number)[] {
  if (answer.kind === 'body') return [answer.kind, answer.bodyHash, answer.body];
  return [answer.kind, answer.bodyHash, answer.stream, answer.firstRevision, answer.lastRevision];
}

/** Makes the digest answer by answer; keeps 64 characters of each. */
export function answersHasher(): { add(answer: KeyedAnswer): void; digest(): AnswersDigest } {
  const hashes: string[] = [];
  return {
    add: (answer) => void hashes.push(hash('sha256', textOfAnswer(answer))),
    digest: () => ({ answers: hashes.length, digest: hash('sha256', hashes.sort().join('\n')) }),
  };
}

/** The digest of all answers of a store. Rejects as `answers` does. */
export async function answersDigest(
  store: Pick<EventStore, 'answers'>,
  onProgress?: (answers: number) => void,
): Promise<AnswersDigest> {
  const hasher = answersHasher();
  let count = 0;
  for await (const batch of store.answers()) {
    for (const answer of batch) hasher.add(answer);
    count += batch.length;
    onProgress?.(count);
  }
  return hasher.digest();
}
