import { comparePositions, type Position } from '@tenure/kernel';

/** Callers that wait until a position is reached. */
export interface Waiters {
  /** True once `reached` says so when it is looked; false when that took longer, or never comes. */
  wait(position: Position, timeoutMs: number, model?: string): Promise<boolean>;
  /** Something has moved. */
  look(): void;
  readonly isEmpty: boolean;
  /** Nobody will be told any more. */
  close(): void;
}

interface Waiter {
  readonly position: Position;
  readonly model: string | undefined;
  end(isReached: boolean): void;
}

/** `reached` says how far a model has come, or, without one, all of them. */
export function waiters(reached: (model?: string) => Position | undefined): Waiters {
  const waiting = new Set<Waiter>();
  const isReached = ({ position, model }: Pick<Waiter, 'position' | 'model'>): boolean => {
    const latest = reached(model);
    return latest !== undefined && comparePositions(position, latest) <= 0;
  };
  return {
    wait: (position, timeoutMs, model) =>
      new Promise((resolve) => {
        if (isReached({ position, model })) return resolve(true);
        const timer = setTimeout(() => waiter.end(false), timeoutMs);
        const waiter: Waiter = {
          position,
          model,
          end(answer) {
            clearTimeout(timer);
            waiting.delete(waiter);
            resolve(answer);
          },
        };
        waiting.add(waiter);
      }),
    look() {
      for (const waiter of waiting) if (isReached(waiter)) waiter.end(true);
    },
    get isEmpty() {
      return waiting.size === 0;
    },
    close() {
      for (const waiter of waiting) waiter.end(false);
    },
  };
}
