import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Configuration,
  openSystem,
  readConfiguration,
  simulatedClock,
  startWorker,
  silentLogger,
  type System,
} from '@tenure/application';
import { legalDay } from '@tenure/kernel';
import { runCommandLine } from '../src/cli/command-line';

/** A folder of a test's own, and the command line on it. */
export interface StoreDesk {
  readonly folder: string;
  file(name: string): string;
  /** Runs the command line as the shell would, with DATA_DIR at `dataDir` (default: `data` in the folder). */
  run(args: readonly string[], env?: Record<string, string>): Promise<{ code: number; out: string; err: string }>;
  /** As `run` with `--json`, and its answer parsed. */
  json(args: readonly string[], env?: Record<string, string>): Promise<Record<string, unknown>>;
  remove(): void;
}

export function storeDesk(): StoreDesk {
  const folder = mkdtempSync(join(tmpdir(), 'tenure-store-'));
  const file = (name: string): string => join(folder, name);
  const run: StoreDesk['run'] = async (args, env = {}) => {
    const lines = { out: [] as string[], err: [] as string[] };
    const terminal = { out: (line: string) => lines.out.push(line), err: (line: string) => lines.err.push(line) };
    const code = await runCommandLine(args, { DATA_DIR: file('data'), ...env }, terminal);
    return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
  };
  return {
    folder,
    file,
    run,
    json: async (args, env) => {
      const { code, out, err } = await run([...args, '--json'], env);
      if (code !== 0) throw new Error(`${args.join(' ')} ends with ${code}: ${err}`);
      return JSON.parse(out) as Record<string, unknown>;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const TODAY = '2024-06-14';

export function configurationFor(dataDir: string, eventStore = 'sqlite'): Configuration {
  const env = { DATA_DIR: dataDir, EVENT_STORE: eventStore, CLOCK: `simulated:${TODAY}` };
  return readConfiguration(env) as Configuration;
}

/** Opens the system, works with it, and closes it. */
export async function inSystem<T>(
  dataDir: string,
  work: (system: System) => Promise<T>,
  eventStore = 'sqlite',
): Promise<T> {
  const clock = simulatedClock(legalDay(TODAY), 'America/Los_Angeles');
  const system = await openSystem(configurationFor(dataDir, eventStore), { clock });
  try {
    return await work(system);
  } finally {
    await system.close();
  }
}

/** Lets the read models come up to the log and the deadlines lapse, as the API does while it runs. */
export async function runWorkerOnce(dataDir: string): Promise<void> {
  const worker = await startWorker(configurationFor(dataDir), silentLogger);
  const head = await worker.system.events.head();
  if (head !== undefined) await worker.readSide.projector.waitFor(head, 30_000);
  await worker.close();
}

/** Registers an account and imports invoices; the second half of the commands comes under idempotency keys. */
export async function liveAccount({ run }: System, accountId: string, invoices: number): Promise<void> {
  const say = async (command: string, body: Record<string, unknown>, key?: string): Promise<void> => {
    const result = await run({ accountId, command, body, actor: 'clerk', ...(key ? { idempotencyKey: key } : {}) });
    if (result.kind !== 'accepted') throw new Error(`${command}: ${JSON.stringify(result)}`);
  };
  await say('register-account', { name: `${accountId} Inc.`, country: 'US', effectiveOn: '2024-01-03' });
  for (let n = 1; n <= invoices; n += 1) {
    const body = { invoice: `${accountId}-${n}`, amount: '100.00', effectiveOn: '2024-02-01' };
    await say('import-invoice', body, n % 2 === 0 ? `invoice ${n}` : undefined);
  }
}
