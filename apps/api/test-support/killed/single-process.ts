import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Configuration, movableClock, openSystem, readConfiguration, type System } from '@tenure/application';
import type { EventStore } from '@tenure/event-store';
import { type LegalDay, legalDay } from '@tenure/kernel';
import { actsOfMonth, dayIn, firstActs, habitsOf } from '@tenure/stories';

/** A command as a client sends it, with the key under which it may be sent again. */
export interface Sent {
  readonly account: string;
  readonly command: string;
  readonly body: object;
  readonly key: string;
  /** What came of it. Some are refused, and must be anywhere. */
  readonly outcome: 'accepted' | 'refused';
}

/** What is sent on one day, in the order of each account. */
export interface Day {
  readonly on: LegalDay;
  readonly sent: readonly Sent[];
}

export interface SingleProcess {
  readonly days: readonly Day[];
  readonly logs: ReadonlyMap<string, readonly Logged[]>;
}

/** An event without what another run may have otherwise: ids, positions, instants, and which command derived it. */
export interface Logged {
  readonly type: string;
  readonly data: unknown;
  readonly effectiveOn: LegalDay;
  readonly recordedOn: LegalDay;
  readonly actor: string;
  readonly clauses: readonly string[];
}

/** Nobody does anything in the last one, in which only days lapse. */
const MONTHS = ['2024-01-01', '2024-02-01', '2024-03-01', '2024-06-01'].map(legalDay);
/** On which all of a month is done: invoices of the 1st are due later, so that who pays on this day pays in time. */
const DAY_OF_MONTH = 20;

/**
 * The lives of so many customers in one process on the embedded store: each month all accounts are advanced and their
 * customers do on one day what they do in that month. Says what was sent, so that others can be sent the same.
 */
export async function singleProcess(accounts: number): Promise<SingleProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'tenure-single-'));
  const configuration = readConfiguration({ DATA_DIR: folder, CLOCK: 'simulated:2024-01-01' }) as Configuration;
  const system = await openSystem(configuration);
  const ids = Array.from({ length: accounts }, (_, n) => `C-${n + 1}`);
  const days: Day[] = [];
  for (const [month, first] of MONTHS.entries()) {
    const on = dayIn(first, DAY_OF_MONTH);
    movableClock(system)?.advanceTo(on);
    if (month > 0) for (const account of ids) await run(system, { account, command: 'advance', body: {} });
    const sent: Sent[] = [];
    for (const [n, account] of month < MONTHS.length - 1 ? ids.entries() : []) {
      for (const [index, { command, body }] of (await actsOf(system, account, n, month, first)).entries()) {
        const outcome = await run(system, { account, command, body });
        sent.push({ account, command, body, key: `${on}-${index}`, outcome });
      }
    }
    days.push({ on, sent });
  }
  const logs = await logsOf(system.events);
  await system.close();
  rmSync(folder, { recursive: true, force: true });
  return { days, logs };
}

async function actsOf(system: System, account: string, n: number, month: number, first: LegalDay) {
  if (month === 0) return firstActs(account, first, habitsOf(n));
  return actsOfMonth((await system.accounts.load(account)).state, first, habitsOf(n));
}

async function run(
  system: System,
  { account, command, body }: Pick<Sent, 'account' | 'command' | 'body'>,
): Promise<Sent['outcome']> {
  const { kind } = await system.run({ accountId: account, command, body, actor: 'operator' });
  if (kind !== 'accepted' && kind !== 'refused') throw new Error(`${command} on ${account}: ${kind}`);
  return kind;
}

/** Each account's own, by stream. */
export async function logsOf(events: EventStore): Promise<ReadonlyMap<string, readonly Logged[]>> {
  const logs = new Map<string, Logged[]>();
  for await (const batch of events.readAll({ streamPrefix: 'account-' })) {
    for (const { stream, type, data, metadata } of batch) {
      const { effectiveOn, recordedOn, actor, clauses } = metadata;
      logs.set(stream, [...(logs.get(stream) ?? []), { type, data, effectiveOn, recordedOn, actor, clauses }]);
    }
  }
  return logs;
}
