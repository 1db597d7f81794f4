import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** The wire between client and server: a forwarder whose connections can be cut at any moment. */
export interface Cable {
  readonly port: number;
  /** How many clients are connected. */
  connections(): number;
  /** Resets every connection, as a crashing server or a failing router does. */
  reset(): void;
  close(): Promise<void>;
}

/** Listens on a free loopback port and forwards to `targetPort`. */
export async function createCable(targetPort: number): Promise<Cable> {
  const sockets = new Set<Socket>();
  let connections = 0;
  // Small writes at once: put together they would wait for each other's acknowledgement, 40 ms a call.
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ port: targetPort, host: '127.0.0.1', noDelay: true });
    connections += 1;
    near.on('close', () => (connections -= 1));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  function reset(): void {
    for (const socket of sockets) socket.resetAndDestroy();
  }
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    reset,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        reset();
      }),
  };
}
