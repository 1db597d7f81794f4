import { createFaultQueue } from './faults';
import type { AppendFault, FaultQueue, ReadFault, SubscriptionFault } from './faults';
import type { Endpoint, FakeCluster } from './cluster';
import type { FakeLog } from './log';

/** What the handlers of one server share. */
export interface Node {
  readonly log: FakeLog;
  readonly faults: Faults;
  readonly calls: Calls;
  readonly cluster: FakeCluster;
  /** The only one that may do anything; undefined: everybody may. */
  readonly user: { readonly name: string; readonly password: string } | undefined;
  /** Where the node itself listens. */
  endpoint(): Endpoint;
  /** Runs `work` later, unless the server is closed before. */
  after(ms: number, work: () => void): void;
  resetConnections(): void;
}

/** What came in so far. */
export interface Calls {
  append: number;
  batchAppend: number;
  read: number;
  raced: number;
  /** For each subscription the position that it started behind, or undefined for the beginning. */
  readonly subscribed: (bigint | undefined)[];
}

export interface Faults {
  readonly appends: FaultQueue<AppendFault>;
  readonly reads: FaultQueue<ReadFault>;
  readonly subscriptions: FaultQueue<SubscriptionFault>;
  clear(): void;
}

export function createFaults(): Faults {
  const appends = createFaultQueue<AppendFault>();
  const reads = createFaultQueue<ReadFault>();
  const subscriptions = createFaultQueue<SubscriptionFault>();
  return {
    appends,
    reads,
    subscriptions,
    clear: () => {
      appends.clear();
      reads.clear();
      subscriptions.clear();
    },
  };
}
