import { parseLegalDay, type LegalDay } from '@tenure/kernel';
import { readConnectionString } from '@tenure/read-store';
import type { FieldProblem } from './validation';

export interface Configuration {
  readonly port: number;
  readonly host: string;
  /** Where the embedded stores keep their files. */
  readonly dataDir: string;
  /** `sqlite`, or an EventStoreDB connection string. */
  readonly eventStore: string;
  /** `sqlite`, or a PostgreSQL connection string. */
  readonly readStore: string;
  /** `off`: read models and deadlines are the work of other processes. Absent: on. */
  readonly background?: 'on' | 'off';
  /** Where a worker of its own tells its metrics and its health. Absent: nowhere. */
  readonly metricsPort?: number;
  /** Absent: made at the first start. */
  readonly operatorToken?: string;
  /** `system`, or the day that a simulated clock starts on. */
  readonly clock: 'system' | { readonly simulatedFrom: LegalDay };
}

/** The configuration that the environment asks for, or everything that is wrong with it and what would be right. */
export function readConfiguration(
  env: Readonly<Record<string, string | undefined>>,
): Configuration | { readonly problems: readonly FieldProblem[] } {
  const { PORT = '3000', HOST = '127.0.0.1', DATA_DIR = './data', CLOCK = 'system', OPERATOR_TOKEN } = env;
  const { EVENT_STORE = 'sqlite', READ_STORE = 'sqlite', BACKGROUND = 'on', METRICS_PORT } = env;
  const port = portOf(PORT);
  const metricsPort = METRICS_PORT === undefined ? undefined : portOf(METRICS_PORT);
  const clock = clockOf(CLOCK);
  const problems: FieldProblem[] = [];
  const check = (isRight: boolean, field: string, detail: string): void => {
    if (!isRight) problems.push({ field, detail });
  };
  check(port !== undefined, 'PORT', `must be a port from 0 to 65535, not ${PORT}`);
  const isMetricsPort = METRICS_PORT === undefined || metricsPort !== undefined;
  check(isMetricsPort, 'METRICS_PORT', `must be a port from 0 to 65535, not ${METRICS_PORT}`);
  check(HOST !== '', 'HOST', 'must be an address to listen on, such as 127.0.0.1');
  check(DATA_DIR !== '', 'DATA_DIR', 'must be a directory');
  check(ESDB.test(EVENT_STORE), 'EVENT_STORE', 'must be "sqlite" or an esdb:// connection string');
  const isReadStore = READ_STORE === 'sqlite' || readConnectionString(READ_STORE) !== undefined;
  check(isReadStore, 'READ_STORE', `must be "sqlite" or ${POSTGRES}`);
  check(clock !== undefined, 'CLOCK', `must be "system" or "simulated:YYYY-MM-DD", not ${CLOCK}`);
  const background = BACKGROUND === 'on' || BACKGROUND === 'off' ? BACKGROUND : undefined;
  check(background !== undefined, 'BACKGROUND', `must be "on", or "off" beside a worker of its own, not ${BACKGROUND}`);
  const isAlone = background === 'off' && typeof clock === 'object';
  check(!isAlone, 'BACKGROUND', 'must be "on" with a simulated clock, which moves in its own process only');
  check((OPERATOR_TOKEN?.length ?? 16) >= 16, 'OPERATOR_TOKEN', 'must have at least 16 characters');
  if (problems.length > 0 || port === undefined || clock === undefined || !background) return { problems };
  const token = OPERATOR_TOKEN === undefined ? {} : { operatorToken: OPERATOR_TOKEN };
  const metrics = metricsPort === undefined ? {} : { metricsPort };
  const stores = { dataDir: DATA_DIR, eventStore: EVENT_STORE, readStore: READ_STORE };
  return { port, host: HOST, ...stores, clock, ...(background === 'off' ? { background } : {}), ...metrics, ...token };
}

/** The schema is named where several systems share a database. */
const POSTGRES = 'a connection string as postgres://user:password@host:5432/database, with ?schema=name at need';

const ESDB = /^(sqlite|esdb(\+discover)?:\/\/\S+)$/;

function portOf(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  return port >= 0 && port <= 65_535 ? port : undefined;
}

function clockOf(text: string): Configuration['clock'] | undefined {
  if (text === 'system') return 'system';
  const from = /^simulated:(.+)$/.exec(text)?.[1];
  const day = from === undefined ? undefined : parseLegalDay(from);
  return day && { simulatedFrom: day };
}
