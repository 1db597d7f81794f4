import { EventStoreDBClient } from '@eventstore/db-client';
import type { Credentials } from '@eventstore/db-client';
import type { Channel, ClientOptions } from '@grpc/grpc-js';
import { callGuard } from './call-guard';
import { appendCredentials } from './credentials';

import type { EsdbSettings } from './options';
import { within } from './patience';

/** What every operation needs: a connection, and how patient to be with it. */
export interface Esdb {
  readonly connection: Connection;
  readonly settings: EsdbSettings;
}

export interface Connection {
  readonly client: EventStoreDBClient;
  /** To be passed with every append; see `appendCredentials`. */
  readonly credentials: Credentials;
  /** Cancels what is under way and gives the connection back. Never rejects, never hangs. */
  close(): Promise<void>;
}

const CLOSE_TIMEOUT_MS = 1_000;

/** What the client (version 6.2.1, pinned) has and its types hide: the two places where calls meet the transport. */
interface Internals {
  getChannel(): Promise<Channel>;
  createGRPCClient(stub: new (address: null, credentials: null, options: ClientOptions) => unknown): Promise<unknown>;
}

/** Connects at the first call. Throws on a connection string that cannot be meant. */
export function connect(connectionString: string): Connection {
  const credentials = appendCredentials(connectionString);
  const client = EventStoreDBClient.connectionString(connectionString);
  const internals = client as unknown as Internals;
  internals.createGRPCClient = async (Stub) =>
    new Stub(null, null, { channelOverride: await internals.getChannel(), interceptors: [callGuard] });

  async function close(): Promise<void> {
    await client.dispose();
    // `dispose` ends the calls only; the channel would keep its socket.
    (await internals.getChannel()).close();
  }
  return { client, credentials, close: () => within(CLOSE_TIMEOUT_MS, close()).catch(() => undefined) };
}
