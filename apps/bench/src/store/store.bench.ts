import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Customers, runAll, settledCustomers } from '../customers/in-system';
import type { Figure } from '../figure';
import type { Plan } from '../plan';
import { type BareSqlite, grouped, openBareSqlite } from '../raw/bare-sqlite';
import { byCommand, rowsAfter } from '../raw/log-rows';
import { compared, measuring, median, type Pair } from '../statistics';

const WIDTHS = [1, 32, 256] as const;
type Width = (typeof WIDTHS)[number];
/** Months that nobody measures, in which the code becomes as fast as it gets. */
const WARM_UP_MONTHS = 3;
const RATIO_AIM_AT_32 = 0.6;

interface Round extends Pair {
  readonly cpuMicros: number;
  readonly rawCpuMicros: number;
  readonly eventsACommand: number;
}

/**
 * Commands through the runner into the embedded store, beside the rows that they append stored by bare SQLite: the same
 * bytes in the same groups on the same disk. Every round is another month of the accounts' lives, so that their
 * invoices are paid, consented to and put away as real ones are.
 */
export async function storeBench(folder: string, plan: Plan): Promise<readonly Figure[]> {
  mkdirSync(folder, { recursive: true });
  const customers = await settledCustomers(join(folder, 'data'), plan.accounts);
  const bare = openBareSqlite(join(folder, 'bare.db'));
  const measure = monthMeasurer(customers, bare);
  for (let month = 0; month < WARM_UP_MONTHS; month++) await measure(32);
  const rounds = new Map<Width, Round[]>(WIDTHS.map((width) => [width, []]));
  for (let round = 0; round < plan.rounds; round++) {
    for (const width of WIDTHS) rounds.get(width)?.push(await measure(width));
  }
  await customers.system.close();
  bare.close();
  return [...rounds].flatMap(([width, results]) => figuresOf(width, results));
}

/** Measures a month with so many commands in flight, and right after it the raw rate. */
function monthMeasurer({ system, nextMonth, path }: Customers, bare: BareSqlite): (width: number) => Promise<Round> {
  let mirrored = 0;
  const newRows = () => {
    const rows = rowsAfter(path, mirrored);
    mirrored += rows.length;
    return rows;
  };
  return async (width) => {
    const requests = await nextMonth();
    bare.fill(newRows());
    const measured = await measuring(() => runAll(system, requests, width));
    const rows = newRows();
    const groups = grouped(byCommand(rows), width);
    const raw = await measuring(() => {
      bare.commit(groups);
    });
    return {
      value: requests.length / measured.seconds,
      raw: requests.length / raw.seconds,
      cpuMicros: measured.cpuMicros / requests.length,
      rawCpuMicros: raw.cpuMicros / requests.length,
      eventsACommand: rows.length / requests.length,
    };
  };
}

function figuresOf(width: Width, rounds: readonly Round[]): readonly Figure[] {
  const { value, raw, ratio } = compared(rounds);
  const cpu = median(rounds.map(({ cpuMicros }) => cpuMicros)).toFixed(0);
  const rawCpu = median(rounds.map(({ rawCpuMicros }) => rawCpuMicros)).toFixed(0);
  const events = median(rounds.map(({ eventsACommand }) => eventsACommand)).toFixed(2);
  return [
    {
      name: `raw-commits-${width}`,
      what: `bare SQLite, the rows of ${width === 1 ? 'one command' : `${width} commands`} a commit: commands' rows`,
      unit: '/s',
      value: raw,
    },
    {
      name: `store-commands-${width}`,
      what: `commands through the runner, ${width} in flight`,
      unit: '/s',
      ...{ value, raw, ratio },
      ...(width === 32 ? { aim: { of: 'ratio', atLeast: RATIO_AIM_AT_32 } } : {}),
      note: `${cpu} µs of processor a command, bare SQLite ${rawCpu} µs; ${events} events a command`,
    },
  ];
}
