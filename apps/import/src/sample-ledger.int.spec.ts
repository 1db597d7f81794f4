import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Configuration, openReadSide, openSystem, readConfiguration, silentLogger } from '@tenure/application';
import {
  addDays,
  compareTexts,
  endOfMonth,
  firstOfNextMonth,
  type LegalDay,
  legalDay,
  Money,
  type RecordedEvent,
} from '@tenure/kernel';
import { balanceRules } from '@tenure/read-models';
import { listBalances, type ReadStore } from '@tenure/read-store';
import { type Desk, openDesk } from '../test-support/import-run';

const sample = resolve(__dirname, '../../../../shared/data/ar-ledger/WA_Fn-UseC_-Accounts-Receivable.csv');
const isThere = existsSync(sample);
if (!isThere) process.stderr.write('left out: the sample ledger is not here\n');

let desk: Desk;
let first: Awaited<ReturnType<Desk['totals']>>;
let events: readonly RecordedEvent[] = [];

beforeAll(async () => {
  desk = openDesk();
  if (!isThere) return;
  first = await desk.totals('ledger', sample);
  events = await desk.events();
}, 120_000);
afterAll(() => {
  desk.remove();
});

(isThere ? describe : describe.skip)('the sample ledger', () => {
  test('is in, to the cent', () => {
    expect(first.code).toBe(0);
    expect(first.report).toMatchObject({
      ...{ mapping: 'ar-ledger', rowsRead: 2466, rowsBad: 0, refused: [], ignoredColumns: [] },
      ...{ accounts: 100, invoices: 2466, billed: '147703.18', paid: '147703.18', outstanding: '0.00' },
      ...{ lateCharges: '0.00', credited: '0.00', eventsAdded: events.length, alreadyThere: 0 },
    });
    expect(first.report['disputed']).toBe(first.report.file['disputed']);
  });

  test('every Due Date, and the days each invoice was late, are as in the file', () => {
    const same = { equal: 2466, different: 0, differences: [] };
    expect(first.report['controls']).toEqual({ dueDates: same, daysLate: same });
  });

  test('running it again adds nothing', async () => {
    const { code, report } = await desk.totals('ledger', sample);
    expect(code).toBe(0);
    expect(report).toMatchObject({ eventsAdded: 0, alreadyThere: 6154, head: first.report['head'], paid: '147703.18' });
  }, 120_000);

  test('every balance at every month end of the two years is what the file implies', async () => {
    const lines = linesOf(sample);
    const days = monthEnds('2012-01-31', '2013-12-31');
    expect(days).toHaveLength(24);
    await withReadModels(desk.folder, async (store, today) => {
      for (const day of days) {
        const { items } = await listBalances(store, balanceRules, { asOf: day, today, limit: 1_000 });
        const kept = items.map(({ account, outstanding }) => [account, outstanding.toString()] as const);
        expect([day, nonZero(kept)]).toEqual([day, nonZero(impliedOn(lines, day))]);
      }
    });
  }, 120_000);
});

/** The read models of a data directory, brought up to its log. */
async function withReadModels(
  folder: string,
  work: (store: ReadStore, today: LegalDay) => Promise<void>,
): Promise<void> {
  const configuration = readConfiguration({
    DATA_DIR: `${folder}/data`,
    CLOCK: 'simulated:2026-01-15',
  }) as Configuration;
  const system = await openSystem(configuration);
  const readSide = await openReadSide(configuration, system.events, silentLogger);
  try {
    const head = await system.events.head();
    if (head === undefined || !(await readSide.projector.waitFor(head, 60_000)))
      throw new Error('projecting takes too long');
    await work(readSide.store, system.today());
  } finally {
    await readSide.close();
    await system.close();
  }
}

interface Line {
  readonly account: string;
  readonly cents: number;
  readonly invoicedOn: LegalDay;
  readonly settledOn: LegalDay;
}

/** Read by other means than the importer's. */
function linesOf(path: string): readonly Line[] {
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\r\n');
  return lines.map((line) => {
    const cells = line.split(',');
    const [whole = '', places = ''] = (cells[6] ?? '').split('.');
    const cents = Number(whole) * 100 + Number(places.padEnd(2, '0'));
    return { account: cells[1] ?? '', cents, invoicedOn: dayOf(cells[4]), settledOn: dayOf(cells[8]) };
  });
}

function dayOf(text = ''): LegalDay {
  const [month = '', day = '', year = ''] = text.split('/');
  return legalDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Invoiced by then, and settled after it. */
function impliedOn(lines: readonly Line[], day: LegalDay): readonly (readonly [string, string])[] {
  const owed = new Map<string, number>();
  for (const { account, cents, invoicedOn, settledOn } of lines) {
    if (invoicedOn <= day && settledOn > day) owed.set(account, (owed.get(account) ?? 0) + cents);
  }
  return [...owed].map(([account, cents]) => [account, Money.ofCents(cents).toString()]);
}

function nonZero(balances: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  return balances.filter(([, amount]) => amount !== '0.00').sort(([a], [b]) => compareTexts(a, b));
}

function monthEnds(from: string, through: string): readonly LegalDay[] {
  const days: LegalDay[] = [];
  for (let day = legalDay(from); day <= through; day = endOfMonth(addDays(firstOfNextMonth(day), 1))) days.push(day);
  return days;
}
