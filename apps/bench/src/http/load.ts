import { percentile } from '../statistics';
import { type Connection, connect, post } from './connection';

/** What the client is to do. */
export interface LoadOrder {
  readonly host: string;
  readonly port: number;
  readonly token: string;
  readonly connections: number;
  readonly seconds: number;
  readonly accounts: readonly string[];
  /** Makes the bodies of this round differ from those of all others. */
  readonly round: number;
}

export interface LoadResult {
  /** Answered with 200. */
  readonly commands: number;
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of the client, for each command. */
  readonly cpuMicros: number;
  readonly errors: number;
  readonly firstError?: string;
}

/** Sends one command after another on each connection, to one account after another, until the time is over. */
export async function load(order: LoadOrder): Promise<LoadResult> {
  const connections = await Promise.all(
    Array.from({ length: order.connections }, () => connect(order.host, order.port)),
  );
  const millis: number[] = [];
  const errors: string[] = [];
  const nextRequest = requests(order);
  const [startedAt, cpu] = [performance.now(), process.cpuUsage()];
  const until = startedAt + order.seconds * 1_000;
  const keepSending = async (connection: Connection): Promise<void> => {
    while (performance.now() < until) {
      const sentAt = performance.now();
      const { status, body } = await connection.send(nextRequest());
      if (status === 200) millis.push(performance.now() - sentAt);
      else errors.push(`${status} ${body}`);
    }
  };
  await Promise.all(connections.map((one) => keepSending(one).catch((error: unknown) => errors.push(String(error)))));
  const [seconds, { user, system }] = [(performance.now() - startedAt) / 1_000, process.cpuUsage(cpu)];
  for (const connection of connections) connection.close();
  const [firstError] = errors;
  return {
    commands: millis.length,
    seconds,
    ...{ p50Ms: percentile(millis, 50), p99Ms: percentile(millis, 99) },
    cpuMicros: (user + system) / millis.length,
    errors: errors.length,
    ...(firstError === undefined ? {} : { firstError }),
  };
}

/** No two are alike: each charge has its own id and amount. */
function requests({ host, port, token, accounts, round }: LoadOrder): () => string {
  const headers = { host: `${host}:${port}`, authorization: `Bearer ${token}` };
  let sent = 0;
  return () => {
    const account = accounts[sent % accounts.length] ?? '';
    sent += 1;
    const amount = `${1 + (sent % 900)}.${String(sent % 100).padStart(2, '0')}`;
    const charge = `usage-${round}-${sent}`;
    const body = { charge, kind: 'transactional', description: `messages sent, batch ${sent} of ${round}`, amount };
    return post(`/v1/accounts/${account}/commands/record-charges`, headers, JSON.stringify(body));
  };
}
