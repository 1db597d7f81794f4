import { createSignal } from '../signal';

/** Between a producer that calls and a consumer that asks. */
export interface Inbox<T> {
  readonly size: number;
  put(items: readonly T[]): void;
  /** The producer lives, though it has nothing to put. */
  hear(): void;
  /** What is here already is still handed out; then every `take` rejects with the first failure. */
  fail(error: Error): void;
  /** The next items, at least one and at most `max`. Rejects when nothing is heard for `silenceMs`. */
  take(max: number): Promise<readonly T[]>;
}

/** Silence counts only while the consumer waits: while it works, the producer may have been told to pause. */
export function createInbox<T>(silenceMs: number): Inbox<T> {
  const heard = createSignal();
  const items: T[] = [];
  let failure: Error | undefined;
  let hearings = 0;

  function hear(): void {
    hearings += 1;
    heard.notify();
  }
  async function take(max: number): Promise<readonly T[]> {
    while (items.length === 0) {
      if (failure) throw failure;
      const before = hearings;
      await heard.wait(silenceMs);
      if (hearings === before) throw new Error(`nothing heard for ${silenceMs} ms`);
    }
    return items.splice(0, max);
  }
  return {
    get size() {
      return items.length;
    },
    put: (more) => {
      for (const item of more) items.push(item);
      hear();
    },
    hear,
    fail: (error) => {
      failure ??= error;
      hear();
    },
    take,
  };
}
