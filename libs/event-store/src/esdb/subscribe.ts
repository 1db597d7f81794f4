import { comparePositions } from '@tenure/kernel';
import type { Position, RecordedEvent } from '@tenure/kernel';
import { createDelivery } from '../delivery';
import type { SubscribeOptions, Subscription } from '../event-store';
import { openFeed } from './feed';
import type { Feed } from './feed';
import type { EsdbSettings } from './options';

/**
 * Follows the log from `options.after`. The client does not come back by itself, so when a subscription call fails or
 * goes silent it is given up, and after a pause another one starts behind what was handled last. Positions only grow:
 * what a server says again is not delivered again, and an old checkpoint takes nothing back.
 */
export function subscribe(settings: EsdbSettings, options: SubscribeOptions): Subscription {
  const delivery = createDelivery(options, { firstMs: settings.backOffMs, maxMs: settings.maxBackOffMs });
  let feed: Feed | undefined;
  let handled = options.after;
  let delivered = options.after;

  async function run(): Promise<void> {
    while (!delivery.stopped) {
      const current = openFeed(settings, handled, options.streamPrefix);
      feed = current;
      try {
        while (!delivery.stopped) await deliverNext(current);
      } catch (error) {
        if (!delivery.stopped) await delivery.pauseAfter(error);
      }
      await current.close();
    }
  }

  async function deliverNext(from: Feed): Promise<void> {
    const items = await from.take(options.maxBatch ?? settings.pageSize);
    const events = items.flatMap(({ event }) => event ?? []).filter(newsAfter(delivered));
    if (events.length > 0) await delivery.deliver(events);
    delivery.recovered();
    delivered = events.at(-1)?.position ?? delivered;
    for (const { position } of items) if (isBehind(position, handled)) handled = position;
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

function isBehind(position: Position, other: Position | undefined): boolean {
  return other === undefined || comparePositions(position, other) > 0;
}

/** True of each event behind all before it. Compared with events only: a checkpoint is no reason to leave one out. */
function newsAfter(delivered: Position | undefined): (event: RecordedEvent) => boolean {
  let last = delivered;
  return ({ position }) => {
    const isNew = isBehind(position, last);
    if (isNew) last = position;
    return isNew;
  };
}
