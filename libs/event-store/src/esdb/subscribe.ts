import { comparePositions } from '@tenure/kernel';
import type { Position } from '@tenure/kernel';
import { createDelivery } from '../delivery';
import type { SubscribeOptions, Subscription } from '../event-store';
import { openFeed } from './feed';
import type { Feed } from './feed';
import type { EsdbSettings } from './options';

/**
 * Follows the log from `options.after`. The client does not come back by itself, so when a subscription call fails or
 * goes silent it is given up, and after a pause another one starts behind what was handled last.
 */
export function subscribe(settings: EsdbSettings, options: SubscribeOptions): Subscription {
  const delivery = createDelivery(options, { firstMs: settings.backOffMs, maxMs: settings.maxBackOffMs });
  let feed: Feed | undefined;
  let handled = options.after;

  async function run(): Promise<void> {
    while (!delivery.stopped) {
      const current = openFeed(settings, handled, options.streamPrefix);
      feed = current;
      try {
        while (!delivery.stopped) handled = await deliverNext(current, handled);
      } catch (error) {
        if (!delivery.stopped) await delivery.pauseAfter(error);
      }
      await current.close();
    }
  }

  async function deliverNext(from: Feed, after: Position | undefined): Promise<Position | undefined> {
    const items = await from.take(options.maxBatch ?? settings.pageSize);
    const isNew = ({ position }: { position: Position }) =>
      after === undefined || comparePositions(position, after) > 0;
    const events = items.filter(isNew).flatMap(({ event }) => event ?? []);
    if (events.length > 0) await delivery.deliver(events);
    if (delivery.stopped) return after;
    delivery.recovered();
    return items.at(-1)?.position;
  }

  const running = run();
  return {
    close: () => {
      delivery.stop();
      feed?.interrupt();
      return running;
    },
  };
}
