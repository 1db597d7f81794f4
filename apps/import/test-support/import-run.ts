import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openSqliteEventStore } from '@tenure/event-store';
import type { RecordedEvent } from '@tenure/kernel';
import { runCommandLine } from '../src/cli/command-line';
import type { RefusedStep } from '../src/commands/run-steps';
import type { RowFault } from '../src/ledger/ledger-row';

/** What `--json` prints, as far as tests look into it. */
interface Report {
  readonly [field: string]: unknown;
  readonly faults: readonly RowFault[];
  readonly refused: readonly RefusedStep[];
  readonly file: Readonly<Record<string, string>>;
}

/** A data directory of a test's own, with a clock that stands still. */
export interface Desk {
  readonly folder: string;
  /** Writes a file beside the data. */
  file(name: string, content: string | Buffer): string;
  /** Runs the command line as the shell would. */
  run(...args: readonly string[]): Promise<{ code: number; out: string; err: string }>;
  /** As `run` with `--json`, and its answer parsed. */
  totals(...args: readonly string[]): Promise<{ code: number; err: string; report: Report }>;
  /** Every event of the log, in its order. */
  events(): Promise<readonly RecordedEvent[]>;
  remove(): void;
}

/** Where the machine has such a folder: these tests are about the import, and not about the disk. */
const IN_MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export function openDesk(env: Record<string, string> = {}): Desk {
  const folder = mkdtempSync(join(IN_MEMORY, 'tenure-import-'));
  const settings = { DATA_DIR: join(folder, 'data'), CLOCK: 'simulated:2026-01-15', ...env };
  const run: Desk['run'] = async (...args) => {
    const lines = { out: [] as string[], err: [] as string[] };
    const terminal = { out: (line: string) => lines.out.push(line), err: (line: string) => lines.err.push(line) };
    const code = await runCommandLine(args, settings, terminal);
    return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
  };
  return {
    folder,
    run,
    file(name, content) {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    async totals(...args) {
      const { code, out, err } = await run(...args, '--json');
      return { code, err, report: JSON.parse(out === '' ? '{}' : out) as Report };
    },
    async events() {
      const store = openSqliteEventStore({ path: join(settings.DATA_DIR, 'events.db'), readonly: true });
      const all: RecordedEvent[] = [];
      for await (const batch of store.readAll()) all.push(...batch);
      await store.close();
      return all;
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The small ledger of the project's own. */
export const exampleLedger = resolve(__dirname, '../examples/ledger.csv');
