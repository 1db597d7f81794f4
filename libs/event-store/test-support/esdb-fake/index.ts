import { createCable } from './cable';
import { createFakeLog } from './log';
import type { FakeLog } from './log';
import { createFaults } from './node';
import type { Node } from './node';
import { serve } from './server';

export type { AppendFault, ReadFault, SubscriptionFault } from './faults';
export { createFakeLog } from './log';
export type { FakeLog, LoggedEvent } from './log';
export { seededRandom, sometimes } from './random';

/** An EventStoreDB server in this process, for tests: what the real client needs of one, and faults on purpose. */
export interface EsdbFake extends Node {
  readonly host: string;
  readonly port: number;
  /** For a single node, without TLS. */
  readonly connectionString: string;
  /** How many clients are connected. */
  connections(): number;
  close(): Promise<void>;
}

/** `log`: share it between two servers and they are two nodes of a cluster. */
export async function startEsdbFake(options: { readonly log?: FakeLog } = {}): Promise<EsdbFake> {
  const timers = new Set<NodeJS.Timeout>();
  const node: Node = {
    log: options.log ?? createFakeLog(),
    faults: createFaults(),
    calls: { append: 0, batchAppend: 0, read: 0, raced: 0, subscribed: [] },
    after: (ms, work) => void timers.add(setTimeout(work, ms)),
    resetConnections: () => cable.reset(),
  };
  const { server, port } = await serve(node, () => cable.port);
  const cable = await createCable(port);
  return {
    ...node,
    host: '127.0.0.1',
    port: cable.port,
    connectionString: `esdb://127.0.0.1:${cable.port}?tls=false`,
    connections: cable.connections,
    close: async () => {
      for (const timer of timers) clearTimeout(timer);
      server.forceShutdown();
      await cable.close();
    },
  };
}
