import { join } from 'node:path';
import { type CommandRequest, type CommandResult, openSystem, simulatedClock, type System } from '@tenure/application';
import { addMonths, type LegalDay, legalDay } from '@tenure/kernel';
import { type Act, actsOfMonth, dayIn, firstActs, type Habits, inFlight, steady } from '@tenure/stories';

/** Accounts that live side by side in the embedded store, a month at a time, under a simulated clock. */
export interface Customers {
  readonly system: System;
  readonly ids: readonly string[];
  /** Of the events. */
  readonly path: string;
  /**
   * Brings the next month for these accounts, or for all: what lapsed is derived. Answers what they do in it, the first
   * of each, then the second of each, and so on.
   */
  nextMonth(only?: ReadonlySet<string>): Promise<readonly CommandRequest[]>;
}

/** Their habits differ, so that their logs do not grow, and their snapshots are not taken, in step. */
export interface Settlers {
  readonly accounts: number;
  /** The month in which customer n comes, from 0. */
  readonly joins: (n: number) => number;
  readonly habits?: (n: number) => Habits;
  readonly from: LegalDay;
}

/** Invoices of the 1st are due later, so that who pays on this day pays in time. */
const DAY_OF_MONTH = 20;
const SIDE_BY_SIDE = 64;

export async function openCustomers(dataDir: string, settlers: Settlers): Promise<Customers> {
  const { accounts, joins, from, habits = usual } = settlers;
  const clock = simulatedClock(from, 'America/Los_Angeles');
  const system = await openSystem(configurationFor(dataDir, from), { clock });
  const ids = Array.from({ length: accounts }, (_, n) => `C${String(n + 1).padStart(4, '0')}`);
  let month = -1;

  async function nextMonth(only: ReadonlySet<string> = new Set(ids)): Promise<readonly CommandRequest[]> {
    month += 1;
    const first = addMonths(from, month);
    clock.advanceTo(dayIn(first, DAY_OF_MONTH));
    const here = ids.filter((id, n) => joins(n) < month && only.has(id));
    await runAll(
      system,
      here.map((id) => request(id, advance)),
      SIDE_BY_SIDE,
    );
    const plans = await Promise.all(ids.map(async (id, n) => (only.has(id) ? actsOf(id, n, first) : [])));
    return inTurns(plans);
  }

  async function actsOf(id: string, n: number, first: LegalDay): Promise<readonly CommandRequest[]> {
    if (joins(n) > month) return [];
    if (joins(n) === month) return firstActs(id, first, habits(n)).map((act) => request(id, act));
    const { state } = await system.accounts.load(id);
    return actsOfMonth(state, first, habits(n)).map((act) => request(id, act));
  }

  return { system, ids, path: join(dataDir, 'events.db'), nextMonth };
}

/** Everything is done on the day it is: the acts of a month on one day, as a busy account's would be. */
function request(accountId: string, { command, body }: Pick<Act, 'command' | 'body'>): CommandRequest {
  return { accountId, command, body, actor: 'operator' };
}

const advance = { command: 'advance', body: {} };

function usual(n: number): Habits {
  return { ...steady, charges: 2 + (n % 5) };
}

function configurationFor(dataDir: string, from: LegalDay): Parameters<typeof openSystem>[0] {
  const stores = { eventStore: 'sqlite', readStore: 'sqlite', dataDir };
  return { ...stores, port: 0, host: '127.0.0.1', clock: { simulatedFrom: from } };
}

function inTurns<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1))).flat();
}

/** Runs commands, so many at a time. Rejects when one is not accepted, which is a bug of the measurement. */
export async function runAll(system: System, requests: readonly CommandRequest[], width: number): Promise<void> {
  await inFlight(requests, width, async (one) => void accepted(await system.run(one)));
}

export function accepted(result: CommandResult): CommandResult & { readonly kind: 'accepted' } {
  if (result.kind !== 'accepted') throw new Error(`a command was not accepted: ${JSON.stringify(result)}`);
  return result;
}

const HISTORY_FROM = legalDay('2022-01-01');
const HISTORY_MONTHS = 12;

/** So many accounts with up to a year behind them; they came in different months. */
export async function settledCustomers(dataDir: string, accounts: number): Promise<Customers> {
  const joins = (n: number): number => n % (HISTORY_MONTHS - 2);
  const customers = await openCustomers(dataDir, { accounts, joins, from: HISTORY_FROM });
  for (let month = 0; month < HISTORY_MONTHS; month++) {
    await runAll(customers.system, await customers.nextMonth(), SIDE_BY_SIDE);
  }
  return customers;
}
