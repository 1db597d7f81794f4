/** Wakes whoever waits at the moment of `notify`; nobody waits longer than the time given. */
export interface Signal {
  notify(): void;
  /** Resolves at the next `notify` or after `timeoutMs`. The timer does not keep the process alive. */
  wait(timeoutMs: number): Promise<void>;
}

export function createSignal(): Signal {
  let waiting: (() => void)[] = [];
  return {
    notify() {
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
    wait(timeoutMs) {
      return new Promise((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(() => {
          waiting = waiting.filter((other) => other !== wake);
          resolve();
        }, timeoutMs);
        timer.unref();
        waiting.push(wake);
      });
    },
  };
}

/** Lets timers and I/O have their turn; work on a long log must not starve the requests of the same process. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
