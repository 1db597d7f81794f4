import { mkdirSync, writeFileSync } from 'node:fs';
import { type Desk, exampleLedger, openDesk } from '../../test-support/import-run';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => {
  desk.remove();
});

const wrong: readonly (readonly [args: readonly string[], message: string])[] = [
  [[], 'nothing to import'],
  [['invoices', 'x.csv'], '"invoices" cannot be imported'],
  [['ledger'], 'which file?'],
  [['ledger', 'a.csv', 'b.csv'], 'one file at a time'],
  [['ledger', 'a.csv', '--maping', 'x'], "Unknown option '--maping'"],
  [['ledger', 'a.csv', '--late-charges', 'always'], '--late-charges must be one of automatic, manual, off'],
  [['ledger', '/no/such/file.csv'], 'there is no file /no/such/file.csv'],
  [['ledger', exampleLedger, '--mapping', '/no/such/mapping.json'], 'there is no file /no/such/mapping.json'],
];
test.each(wrong)('%j: wrong usage, %s', async (args, message) => {
  const { code, err, out } = await desk.run(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
  expect(err).not.toContain('    at ');
});

test('help', async () => {
  const { code, out } = await desk.run('--help');
  expect(code).toBe(0);
  expect(out).toContain('usage: npm run import -- ledger FILE.csv');
});

test('a configuration that is wrong', async () => {
  const odd = openDesk({ CLOCK: 'tomorrow' });
  const { code, err } = await odd.run('ledger', exampleLedger);
  expect([code, err]).toEqual([2, 'CLOCK must be "system" or "simulated:YYYY-MM-DD", not tomorrow']);
  odd.remove();
});

test('a folder is refused', async () => {
  expect(await desk.run('ledger', desk.folder)).toMatchObject({ code: 1, err: expect.stringContaining('is a folder') });
});

test('a mapping that is wrong is refused', async () => {
  const mapping = desk.file('m.json', '{ "name": "x" }');
  const { code, err } = await desk.run('ledger', exampleLedger, '--mapping', mapping);
  expect(code).toBe(1);
  expect(err).toContain('dateFormat: is missing');
});

test('a store that cannot be opened is said in one line', async () => {
  mkdirSync(`${desk.folder}/data`);
  writeFileSync(`${desk.folder}/data/events.db`, 'this is no database, and never was one: it is a text of some length');
  const { code, err } = await desk.run('ledger', exampleLedger);
  expect(code).toBe(1);
  expect(err).toContain('the event store failed');
  expect(err).toContain('Run the same command again');
});

test('faults, refusals and totals as text', async () => {
  const header = 'account,invoice,invoiceDate,amount,paidOn,disputedOn,memo';
  const rows = ['A,1,2024-01-03,1000,2024-04-01,2024-03-15,x', 'A,2,2024-02-30,5,,,y', 'A,3,2024-03-01'];
  const { code, out } = await desk.run('ledger', desk.file('x.csv', [header, ...rows].join('\n')));
  expect(code).toBe(1);
  expect(out.split('\n').slice(0, -1)).toEqual([
    'Rows that are wrong, and were left out (2):',
    '  line 3, column invoiceDate: "2024-02-30" must be a day that exists, as yyyy-MM-dd',
    '  line 4: "2024-03-01" the line has 3 fields where the header has 7 (is it cut off?)',
    '',
    'Commands that were refused (1):',
    '  line 2: dispute-invoice (account A, invoice 1): the last day to dispute invoice 1 was 2024-03-03; it is consented to [dispute-period-over, §4.6]',
    '',
    '                               in the file  in the log',
    'accounts                                 1           1',
    'invoices                                 1           1',
    'billed                            1,000.00    1,000.00',
    'paid                              1,000.00    1,000.00',
    'disputed                          1,000.00        0.00',
    'credited                                          0.00',
    'late charges                                      0.00',
    'outstanding                                       0.00',
    '',
    'rows read                                3',
    'rows wrong                               2',
    'commands refused                         1',
    'events added                                         4',
    'commands that changed nothing                        0',
    '',
    'Columns not read: memo',
  ]);
});

test('another ledger by a mapping of its own', async () => {
  const mapping = {
    name: 'buchhaltung',
    separator: ';',
    dateFormat: 'd.M.yyyy',
    invoiceNumbers: 'per-account',
    columns: { account: 'Kunde', invoice: 'Nr', invoiceDate: 'Datum', amount: 'Betrag', paidOn: 'Bezahlt' },
    constants: { country: 'FR', method: 'wire' },
    controls: { dueOn: 'Fällig' },
  };
  const ledger =
    'Kunde;Nr;Datum;Betrag;Bezahlt;Fällig\nA;1;15.1.2024;10;;15.3.2024\nB;1;1.2.2024;20.5;3.2.2024;1.1.2024\n';
  const { report } = await desk.totals(
    ...['ledger', desk.file('b.csv', ledger), '--mapping', desk.file('m.json', JSON.stringify(mapping))],
  );
  expect(report).toMatchObject({ mapping: 'buchhaltung', invoices: 2, billed: '30.50', paid: '20.50', rowsBad: 0 });
  // France: the earlier of the end of the month + 45 days and 60 days: 16 Mar less a day, and 31 Mar.
  expect(report['controls']).toEqual({
    dueDates: {
      equal: 1,
      different: 1,
      differences: [{ line: 3, invoice: '1', ledger: '2024-01-01', here: '2024-04-01' }],
    },
  });
});
