import { createFaultQueue } from './faults';
import type { AppendFault, FaultQueue, ReadFault, SubscriptionFault } from './faults';
import type { FakeLog } from './log';

/** What the handlers of one server share. */
export interface Node {
  readonly log: FakeLog;
  readonly faults: Faults;
  /** How often each kind of call came in. */
  readonly calls: { append: number; batchAppend: number; read: number; subscribe: number; raced: number };
  /** Runs `work` later, unless the server is closed before. */
  after(ms: number, work: () => void): void;
  resetConnections(): void;
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
