import { createCable } from './cable';
import { createFakeCluster } from './cluster';
import type { FakeCluster } from './cluster';
import { createFakeLog } from './log';
import type { FakeLog } from './log';
import { createFaults } from './node';
import type { Node } from './node';
import { serve } from './server';
import type { Tls } from './server';

export { createFakeCluster } from './cluster';
export type { FakeCluster } from './cluster';
export type { AppendFault, ReadFault, SubscriptionFault } from './faults';
export { createFakeLog } from './log';
export type { FakeLog, LoggedEvent } from './log';
export { seededRandom, sometimes } from './random';

/** An EventStoreDB server in this process, for tests: what the real client needs of one, and faults on purpose. */
export interface EsdbFake extends Node {
  readonly host: string;
  readonly port: number;
  /** For a single node; with TLS it names neither a user nor an authority. */
  readonly connectionString: string;
  /** How many clients are connected. */
  connections(): number;
  close(): Promise<void>;
}

export interface FakeOptions {
  /** Shared between servers that are nodes of one cluster. */
  readonly log?: FakeLog;
  readonly cluster?: FakeCluster;
  readonly tls?: Tls;
  readonly user?: Node['user'];
}

export async function startEsdbFake(options: FakeOptions = {}): Promise<EsdbFake> {
  const timers = new Set<NodeJS.Timeout>();
  const node: Node = {
    log: options.log ?? createFakeLog(),
    faults: createFaults(),
    calls: { append: 0, batchAppend: 0, read: 0, raced: 0, subscribed: [] },
    cluster: options.cluster ?? createFakeCluster(),
    user: options.user,
    endpoint: () => ({ host: '127.0.0.1', port: cable.port }),
    after: (ms, work) => void timers.add(setTimeout(work, ms)),
    resetConnections: () => cable.reset(),
  };
  const { server, port } = await serve(node, options.tls);
  const cable = await createCable(port);
  node.cluster.join(node.endpoint());
  return {
    ...node,
    host: '127.0.0.1',
    port: cable.port,
    connectionString: `esdb://127.0.0.1:${cable.port}?tls=${options.tls ? 'true' : 'false'}`,
    connections: cable.connections,
    close: async () => {
      for (const timer of timers) clearTimeout(timer);
      server.forceShutdown();
      await cable.close();
    },
  };
}
