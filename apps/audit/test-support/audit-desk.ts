import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Configuration,
  openReadSide,
  openSystem,
  readConfiguration,
  silentLogger,
  simulatedClock,
  type System,
} from '@tenure/application';
import { addDays, legalDay } from '@tenure/kernel';
import Sqlite from 'better-sqlite3';
import { runCommandLine } from '../src/cli/command-line';

/** Where the machine has such a folder: these tests are about the audit, and not about the disk. */
const IN_MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const ZONE = 'America/Los_Angeles';

/** A data directory, and the command line on it. */
export interface AuditDesk {
  readonly folder: string;
  /** Runs the command line as the shell would. */
  run(...args: readonly string[]): Promise<{ code: number; out: string; err: string }>;
  /** As `run` with `--json`, and its answer parsed. */
  json(...args: readonly string[]): Promise<{ code: number; found: unknown }>;
  /** A copy to change by hand. */
  copy(): AuditDesk;
  /** Runs SQL on one of its databases, past what the stores allow. */
  alter(file: 'events.db' | 'read.db', ...statements: readonly string[]): void;
  remove(): void;
}

export function deskAt(folder: string, env: Record<string, string> = {}): AuditDesk {
  const settings = { DATA_DIR: folder, CLOCK: 'simulated:2024-06-15', ...env };
  const run: AuditDesk['run'] = async (...args) => {
    const lines = { out: [] as string[], err: [] as string[] };
    const terminal = { out: (line: string) => lines.out.push(line), err: (line: string) => lines.err.push(line) };
    const code = await runCommandLine(args, settings, terminal);
    return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
  };
  return {
    folder,
    run,
    async json(...args) {
      const { code, out } = await run(...args, '--json');
      return { code, found: JSON.parse(out) };
    },
    copy() {
      const other = newFolder();
      cpSync(folder, other, { recursive: true });
      return deskAt(other, env);
    },
    alter(file, ...statements) {
      const db = new Sqlite(join(folder, file));
      for (const statement of statements) db.exec(statement);
      db.close();
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function newFolder(): string {
  return mkdtempSync(join(IN_MEMORY, 'tenure-audit-'));
}

export function configurationOf(folder: string, readStore = 'sqlite'): Configuration {
  const settings = { DATA_DIR: folder, CLOCK: 'simulated:2024-06-15', READ_STORE: readStore };
  return readConfiguration(settings) as Configuration;
}

/** Runs commands on a data directory on a day; throws on one that is not accepted. */
export async function onDay(folder: string, today: string, work: (say: Say) => Promise<void>): Promise<void> {
  const system = await openSystem(configurationOf(folder), { clock: simulatedClock(legalDay(today), ZONE) });
  try {
    await work(sayTo(system));
  } finally {
    await system.close();
  }
}

export type Say = (account: string, command: string, effectiveOn: string, data?: object) => Promise<void>;

function sayTo(system: System): Say {
  return async (accountId, command, effectiveOn, data = {}) => {
    const result = await system.run({ accountId, command, body: { ...data, effectiveOn }, actor: 'clerk' });
    if (result.kind !== 'accepted') throw new Error(`${command}: ${JSON.stringify(result)}`);
  };
}

/** Brings the read models up to the log, as the API does while it runs. */
export async function project(folder: string, readStore?: string): Promise<void> {
  const system = await openSystem(configurationOf(folder));
  const readSide = await openReadSide(configurationOf(folder, readStore), system.events, silentLogger);
  const head = await system.events.head();
  if (head !== undefined && !(await readSide.projector.waitFor(head, 30_000)))
    throw new Error('projecting takes too long');
  await readSide.close();
  await system.close();
}

/**
 * Three accounts. ALDER: a past typed in on 14 June, with a late charge, and a payment recorded a day later. BIRCH: a
 * life of its own with a notice, open. CEDAR: long enough for a snapshot.
 */
export async function threeAccounts(): Promise<AuditDesk> {
  const folder = newFolder();
  await onDay(folder, '2024-06-14', async (say) => {
    await say('ALDER', 'register-account', '2024-01-03', {
      name: 'Alder Inc.',
      country: 'US',
      lateCharges: 'automatic',
    });
    await say('ALDER', 'import-invoice', '2024-01-03', { invoice: 'A-1', amount: '100.00' });
    await say('ALDER', 'receive-payment', '2024-03-20', {
      amount: '101.50',
      method: 'ach',
      reference: 'wax-seal-4711',
    });
    await say('ALDER', 'import-invoice', '2024-04-01', { invoice: 'A-2', amount: '200.00' });
    await say('ALDER', 'dispute-invoice', '2024-04-10', { invoice: 'A-2', amount: '50.00', detail: 'never delivered' });
    const contacts = { legal: { email: 'legal@birch.example' } };
    await say('BIRCH', 'register-account', '2024-02-01', { name: 'Birch LLC', country: 'US', contacts });
    await say('BIRCH', 'accept-terms', '2024-02-01', { acceptedBy: 'B. Birch', authorityAttested: true });
    await say('BIRCH', 'import-invoice', '2024-05-01', { invoice: 'B-1', amount: '300.00' });
    await say('BIRCH', 'give-notice-of-non-payment', '2024-06-13', { method: 'e-mail', breach: 'notice-1' });
    await say('CEDAR', 'register-account', '2023-01-01', { name: 'Cedar Co.', country: 'US', lateCharges: 'off' });
    for (let n = 0; n < 60; n++) {
      const on = addDays(legalDay('2023-01-02'), n);
      await say('CEDAR', 'import-invoice', on, { invoice: `C-${n}`, amount: '10.00' });
      await say('CEDAR', 'receive-payment', on, { amount: '10.00', method: 'check', forInvoice: `C-${n}` });
    }
  });
  await onDay(folder, '2024-06-15', async (say) => {
    await say('ALDER', 'receive-payment', '2024-05-01', { amount: '40.00', method: 'wire', forInvoice: 'A-2' });
  });
  await project(folder);
  return deskAt(folder);
}
