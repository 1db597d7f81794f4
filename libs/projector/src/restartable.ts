import type { Subscription } from '@tenure/event-store';

/** A subscription that can begin anew further back; one after another, and none once it is closed. */
export function restartable(subscribe: () => Subscription): { restart(): Promise<void>; close(): Promise<void> } {
  let current: Subscription | undefined = subscribe();
  let isClosed = false;
  let last: Promise<void> = Promise.resolve();
  const next = (open: () => Subscription | undefined): Promise<void> =>
    (last = last.then(async () => {
      await current?.close();
      current = isClosed ? undefined : open();
    }));
  return {
    restart: () => next(subscribe),
    close() {
      isClosed = true;
      return next(() => undefined);
    },
  };
}
