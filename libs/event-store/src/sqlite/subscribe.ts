import { createDelivery } from '../delivery';
import type { SubscribeOptions, Subscription } from '../event-store';
import { nextTurn, type Signal } from '../signal';
import { fromPosition } from './event-text';
import { type Page, PAGE, type Reader } from './read';
import { readAhead } from './read-ahead';

/**
 * Follows the log from `options.after`. Wakes at once when this process commits, and looks every `pollMs` for what
 * other processes have committed.
 */
function subscribe(reader: Reader, commits: Signal, pollMs: number, options: SubscribeOptions): Subscription {
  const delivery = createDelivery(options);
  const size = options.maxBatch ?? PAGE;
  let ahead: Page | undefined;
  let after = options.after === undefined ? 0 : fromPosition(options.after);

  async function step(page: Page): Promise<void> {
    // Nothing is awaited between the read and the wait, so no commit of this process falls between them.
    if (page.upTo === after) return commits.wait(pollMs);
    const next = { after: page.upTo, size, streamPrefix: options.streamPrefix };
    // Only while it catches up: behind a page that is not full nothing has come yet.
    const reading = page.upTo - after < size ? undefined : readAhead(reader, next, () => delivery.stopped);
    if (page.events.length > 0) await delivery.deliver(page.events);
    after = page.upTo;
    ahead = await reading;
    await nextTurn();
  }

  async function run(): Promise<void> {
    await nextTurn();
    while (!delivery.stopped) {
      try {
        const page = ahead ?? reader.page(after, size, options.streamPrefix);
        ahead = undefined;
        delivery.recovered();
        await step(page);
      } catch (error) {
        await delivery.pauseAfter(error);
      }
    }
  }

  const running = run();
  return {
    close: () => {
      delivery.stop();
      commits.notify();
      return running;
    },
  };
}

/** The subscriptions of a store, so that they can end with it. */
export interface Subscriptions {
  open(options: SubscribeOptions): Subscription;
  closeAll(): Promise<void>;
}

export function createSubscriptions(reader: Reader, commits: Signal, pollMs: number): Subscriptions {
  const running = new Set<Subscription>();
  return {
    open: (options) => {
      const subscription = subscribe(reader, commits, pollMs, options);
      running.add(subscription);
      return {
        close: () => {
          running.delete(subscription);
          return subscription.close();
        },
      };
    },
    closeAll: async () => {
      await Promise.all([...running].map((subscription) => subscription.close()));
    },
  };
}
