import { parseLegalDay, type LegalDay } from '@tenure/kernel';
import type { FieldProblem } from './validation';

export interface Configuration {
  readonly port: number;
  readonly host: string;
  /** Where the embedded stores keep their files. */
  readonly dataDir: string;
  /** `sqlite`, or an EventStoreDB connection string. */
  readonly eventStore: string;
  /** `sqlite`; PostgreSQL comes with a connection string. */
  readonly readStore: string;
  /** Absent: made at the first start. */
  readonly operatorToken?: string;
  /** `system`, or the day that a simulated clock starts on. */
  readonly clock: 'system' | { readonly simulatedFrom: LegalDay };
}

/** The configuration that the environment asks for, or everything that is wrong with it and what would be right. */
export function readConfiguration(
  env: Readonly<Record<string, string | undefined>>,
): Configuration | { readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const wrong = (field: string, detail: string): undefined => void problems.push({ field, detail });
  const configuration = {
    port: portOf(env.PORT ?? '3000') ?? wrong('PORT', `must be a port from 0 to 65535, not ${env.PORT}`),
    host: env.HOST ?? '127.0.0.1',
    dataDir: env.DATA_DIR ?? './data',
    eventStore: env.EVENT_STORE ?? 'sqlite',
    readStore: env.READ_STORE ?? 'sqlite',
    clock:
      clockOf(env.CLOCK ?? 'system') ?? wrong('CLOCK', `must be "system" or "simulated:YYYY-MM-DD", not ${env.CLOCK}`),
    ...(env.OPERATOR_TOKEN === undefined ? {} : { operatorToken: env.OPERATOR_TOKEN }),
  };
  if (!/^(sqlite|esdb(\+discover)?:\/\/\S+)$/.test(configuration.eventStore)) {
    wrong('EVENT_STORE', `must be "sqlite" or an esdb:// connection string, not ${configuration.eventStore}`);
  }
  if (configuration.readStore !== 'sqlite') wrong('READ_STORE', `must be "sqlite", not ${configuration.readStore}`);
  if (configuration.operatorToken !== undefined && configuration.operatorToken.length < 16) {
    wrong('OPERATOR_TOKEN', 'must have at least 16 characters');
  }
  return problems.length > 0 ? { problems } : (configuration as Configuration);
}

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
