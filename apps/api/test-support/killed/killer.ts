import { setTimeout as pause } from 'node:timers/promises';
import type { Killable } from './killable';

/** Kills one process after the other, at random. */
export interface Killer {
  /** To be told of every call that is sent: now and then somebody dies while it is under way. */
  onSent(): void;
  /** It is not killed any more. */
  spare(one: Killable): void;
  /** Resolves when whoever was killed has been started again. */
  settled(): Promise<void>;
}

/** On the average. */
const CALLS_A_KILL = 10;
/** Calls take about so long: a kill comes before, amid, or after what a call does. */
const A_CALL_MS = 30;

export function killer(all: readonly Killable[], random: () => number): Killer {
  const spared = new Set<Killable>();
  const upTo = (most: number): number => Math.floor(random() * most);
  let calls = upTo(CALLS_A_KILL);
  let killing: Promise<void> = Promise.resolve();
  return {
    onSent() {
      calls -= 1;
      if (calls >= 0) return;
      calls = upTo(2 * CALLS_A_KILL);
      const victim = all[upTo(all.length)];
      const afterMs = upTo(A_CALL_MS);
      if (!victim) return;
      killing = Promise.all([
        killing,
        pause(afterMs).then(() => (spared.has(victim) ? undefined : victim.kill())),
      ]).then();
    },
    spare: (one) => void spared.add(one),
    settled: () => killing,
  };
}
