import type { EventStore } from '@tenure/event-store';
import { followProjections, type Projections, type Projector, startProjector } from '@tenure/projector';
import type { ReadModel } from '@tenure/read-models';
import { type Lease, type ReadStore, requireLease } from '@tenure/read-store';
import type { LeaseHolder } from './leases/lease-holder';
import { PROJECTIONS } from './leases/share-out';
import type { Logger } from './logger';

export interface LeasedProjectorOptions {
  readonly events: EventStore;
  readonly readStore: ReadStore;
  readonly models: readonly ReadModel[];
  readonly logger: Logger;
  /** Absent: this process never keeps them, and follows whoever does. */
  readonly leases?: LeaseHolder | undefined;
  readonly otherVersions: 'rebuild' | 'halt';
}

/**
 * Keeps the read models while this process has their lease, and follows them all the while. Who waits for a position
 * need not know who keeps them.
 */
export async function startLeasedProjector(options: LeasedProjectorOptions): Promise<Projections> {
  const { events, readStore, models, logger, leases } = options;
  const following = await followProjections({ events, readStore, models, logger });
  let active: { readonly lease: Lease; readonly projector: Projector } | undefined;
  let isClosed = false;

  async function settle(): Promise<void> {
    const lease = isClosed ? undefined : leases?.held(PROJECTIONS);
    if (active && active.lease.epoch !== lease?.epoch) {
      const { projector } = active;
      active = undefined;
      await projector.close();
    }
    if (!lease || active) return;
    const projector = await startProjector({ ...options, guard: (tx) => requireLease(tx, lease) });
    projector.onProjected(following.look);
    active = { lease, projector };
  }

  let last = settle();
  // The first failure is the caller's; later ones are tried again with the next look.
  await last.catch(async (error: unknown) => {
    await following.close();
    throw error;
  });
  const stop = leases?.onLooked(() => {
    last = last.then(settle).catch((error: unknown) => {
      logger.warn(`read models: ${error instanceof Error ? error.message : String(error)}; trying again`);
    });
  });
  return {
    ...following,
    async close() {
      stop?.();
      isClosed = true;
      await last.then(settle);
      await following.close();
    },
  };
}
