import { comparePositions, type Position } from '@tenure/kernel';

/** Callers that wait until a position is reached. */
export interface Waiters {
  /** True once `reached` was told of `position` or a later one; false when that took longer, or never comes. */
  wait(position: Position, timeoutMs: number): Promise<boolean>;
  reached(position: Position | undefined): void;
  /** Nobody will be told any more. */
  close(): void;
}

export function waiters(start: Position | undefined): Waiters {
  const waiting = new Set<{ readonly position: Position; readonly end: (isReached: boolean) => void }>();
  let latest = start;
  const isReached = (position: Position): boolean => latest !== undefined && comparePositions(position, latest) <= 0;
  return {
    wait: (position, timeoutMs) =>
      new Promise((resolve) => {
        if (isReached(position)) return resolve(true);
        const timer = setTimeout(() => waiter.end(false), timeoutMs);
        const waiter = {
          position,
          end(answer: boolean): void {
            clearTimeout(timer);
            waiting.delete(waiter);
            resolve(answer);
          },
        };
        waiting.add(waiter);
      }),
    reached(position) {
      latest = position;
      for (const waiter of waiting) if (isReached(waiter.position)) waiter.end(true);
    },
    close() {
      for (const waiter of waiting) waiter.end(false);
    },
  };
}
