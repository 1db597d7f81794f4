import type { RecordedEvent } from '@tenure/kernel';
import type { SubscribeOptions } from './event-store';
import { createSignal } from './signal';

export interface BackOff {
  readonly firstMs: number;
  readonly maxMs: number;
}

const DEFAULT_BACK_OFF: BackOff = { firstMs: 50, maxMs: 5_000 };

/**
 * The part of a subscription that every adapter shares: hands a batch over until it is taken, with a growing pause
 * after each failure, and stops when told to.
 */
export interface Delivery {
  readonly stopped: boolean;
  /** Resolves when the handler has taken the batch, or when stopped. */
  deliver(events: readonly RecordedEvent[]): Promise<void>;
  /** Reports a failure and waits: the longer, the more failures came in a row. */
  pauseAfter(error: unknown): Promise<void>;
  /** Something went well: the next pause is a short one again. */
  recovered(): void;
  stop(): void;
}

export function createDelivery(options: SubscribeOptions, backOff: BackOff = DEFAULT_BACK_OFF): Delivery {
  const stopping = createSignal();
  let stopped = false;
  let failures = 0;

  async function pauseAfter(error: unknown): Promise<void> {
    report(options, error);
    const longest = Math.min(backOff.maxMs, backOff.firstMs * 2 ** failures);
    failures += 1;
    // Half of it at random, so that subscriptions that failed together do not come back together.
    if (!stopped) await stopping.wait((longest * (1 + Math.random())) / 2);
  }

  async function deliver(events: readonly RecordedEvent[]): Promise<void> {
    while (!stopped) {
      try {
        await options.onEvents(events);
        failures = 0;
        return;
      } catch (error) {
        await pauseAfter(error);
      }
    }
  }

  return {
    get stopped() {
      return stopped;
    },
    deliver,
    pauseAfter,
    recovered: () => {
      failures = 0;
    },
    stop: () => {
      stopped = true;
      stopping.notify();
    },
  };
}

/** A listener that throws must not end the subscription it listens to. */
function report(options: SubscribeOptions, error: unknown): void {
  try {
    options.onTrouble?.(error instanceof Error ? error : new Error(String(error)));
  } catch {
    // There is nobody left to tell.
  }
}
