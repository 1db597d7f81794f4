import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { CannotStart, measureWorker, processRegistry, readiness, type Worker } from '@tenure/application';

/** Where a worker tells how it is. */
export interface Teller {
  /** The port that was found where 0 was asked for. */
  readonly port: number;
  close(): Promise<void>;
}

/** What is told under a path; rejects where the worker is not well. */
type Tale = () => Promise<{ readonly type: string; readonly text: string }>;

/**
 * Serves `/metrics`, `/v1/health/live` and `/v1/health/ready` under the same names as the API does, for probes and
 * collectors on the inside: it needs no token and shows nothing of any account. Rejects with `CannotStart` where the port
 * cannot be listened on.
 */
export async function tellMetrics(worker: Worker, { host, port }: { host: string; port: number }): Promise<Teller> {
  const tales = talesOf(worker);
  const server = createServer((request, response) => {
    const tale = request.method === 'GET' || request.method === 'HEAD' ? tales.get(request.url ?? '') : undefined;
    if (tale) void tell(tale, response);
    else answer(response, 404, 'text/plain', `there is ${[...tales.keys()].join(', ')}\n`);
  });
  server.listen({ host, port });
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    throw new CannotStart(`METRICS_PORT cannot be listened on: ${code} (${host}:${port})`, { cause: error });
  }
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function talesOf(worker: Worker): ReadonlyMap<string, Tale> {
  const registry = processRegistry();
  measureWorker(registry, worker);
  const json = (value: unknown) => ({ type: 'application/json; charset=utf-8', text: JSON.stringify(value) });
  return new Map<string, Tale>([
    ['/metrics', async () => ({ type: registry.contentType, text: await registry.metrics() })],
    ['/v1/health/live', () => Promise.resolve(json({ status: 'live' }))],
    ['/v1/health/ready', async () => json(await readiness(worker))],
  ]);
}

async function tell(tale: Tale, response: ServerResponse): Promise<void> {
  try {
    const { type, text } = await tale();
    answer(response, 200, type, text);
  } catch {
    // No more than that: an error may name hosts and users.
    answer(response, 503, 'text/plain', 'a store cannot be reached\n');
  }
}

function answer(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) }).end(text);
}
