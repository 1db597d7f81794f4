import type { EventStore } from '../event-store';
import { type AnswersDigest, answersHasher, textOfAnswer } from './answers-digest';
import type { CopyOptions } from './copy-options';

/** Keys are independent of each other, whatever the store. */
const AT_ONCE = 64;

/** Keeps every answer of `source` in `target`, after the events that they rest on are there. */
export async function copyAnswers(
  source: EventStore,
  target: EventStore,
  { onProgress }: CopyOptions,
): Promise<AnswersDigest | { readonly why: string }> {
  const hasher = answersHasher();
  let count = 0;
  for await (const batch of source.answers()) {
    for (let at = 0; at < batch.length; at += AT_ONCE) {
      const some = batch.slice(at, at + AT_ONCE);
      const kept = await Promise.all(some.map(({ key, answer }) => target.keepAnswer(key, answer)));
      const other = some.find(({ key, answer }, index) => {
        return textOfAnswer({ key, answer }) !== textOfAnswer({ key, answer: kept[index] ?? answer });
      });
      if (other) return { why: `the target keeps another answer under ${JSON.stringify(other.key)}` };
      some.forEach(hasher.add);
      count += some.length;
      onProgress?.(() => `copied ${count} answers`);
    }
  }
  return hasher.digest();
}
