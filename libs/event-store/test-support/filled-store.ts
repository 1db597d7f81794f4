import { newEvents, range } from '../src/contract/harness';
import type { EventStore } from '../src/event-store';

/** Texts that a copy could spoil: escapes, other planes, half of a pair, numbers at their ends, keys in odd orders. */
const ODD = {
  text: 'ü "\\ \u2028 😀 \ud800',
  n: 1e21,
  small: 5e-324,
  zero: -0,
  '2': 'b',
  '1': 'a',
  none: null,
  deep: [{}],
};

/**
 * Fills a store as commands do: `commands` of one to three events into a few streams by turns, some under a key, some
 * that were refused and kept only an answer.
 */
export async function fillStore(store: EventStore, commands: number): Promise<void> {
  const run = async (n: number): Promise<void> => {
    const [first, ...others] = newEvents(1 + (n % 3), n);
    const events = first ? [{ ...first, data: { ...ODD, n } }, ...others] : others;
    const answer = n % 2 === 0 ? { answer: { key: `account/${n}`, bodyHash: `hash ${n}` } } : {};
    await store.append({ stream: `account-${n % 5}`, expected: 'any', events, ...answer });
    if (n % 7 === 0) {
      await store.keepAnswer(`refused/${n}`, { kind: 'body', bodyHash: `hash ${n}`, body: '{"code":"too-late"}' });
    }
  };
  await Promise.all(range(1, commands).map(run));
}
