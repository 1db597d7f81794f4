import { readFileSync } from 'node:fs';
import { exampleLedger, openDesk } from '../test-support/import-run';

const lines = readFileSync(exampleLedger, 'utf8').trimEnd().split('\n');

type Damage = (copy: string[]) => string | Buffer;
const joined = (copy: readonly string[]): string => `${copy.join('\n')}\n`;
const changed =
  (line: number, from: string, to: string): Damage =>
  (copy) =>
    joined(copy.map((text, at) => (at === line - 1 ? text.replace(from, to) : text)));

const reported: readonly (readonly [why: string, damage: Damage, faults: readonly string[], rowsIn: number])[] = [
  ['a date that does not exist', changed(2, '2024-01-03', '2024-13-03'), ['2 invoiceDate "2024-13-03"'], 11],
  ['a negative amount', changed(3, '1250.00', '-1250.00'), ['3 amount "-1250.00"'], 11],
  ['a fraction of a cent', changed(5, '980.4', '980.405'), ['5 amount "980.405"'], 11],
  ['an absurd amount', changed(5, '980.4', '98040000000'), ['5 amount "98040000000"'], 11],
  ['a number twice', changed(8, 'BH-79', 'BH-77'), ['8 invoice "BH-77"'], 11],
  ['a whole line twice', (copy) => joined([...copy, copy[1] ?? '']), ['14 invoice "AF-1001"'], 12],
  ['the last line cut off', (copy) => joined(copy).slice(0, -30), ['13  "75.0"'], 11],
  ['cut off within quotes', (copy) => joined(copy.slice(0, 6)).slice(0, -90), ['6  ""'], 4],
  ['a quote that is never closed', changed(4, 'Alder', '"Alder'), ['4  ""'], 11],
  [
    'paid before it was invoiced',
    changed(12, '2024-01-02,75.00,,', '2024-01-01,75.00,,'),
    ['12 paidOn "2024-01-01"'],
    11,
  ],
  ['paid in the future', changed(11, '2024-04-19', '2034-04-19'), ['11 paidOn "2034-04-19"'], 11],
  ['a method that nobody takes', changed(13, 'paypal', 'cowries'), ['13 method "cowries"'], 11],
  ['an outcome that is none', changed(6, 'rejected', 'maybe'), ['6 disputeOutcome "maybe"'], 11],
  ['an id with a slash', changed(9, 'BH-80', 'BH/80'), ['9 invoice "BH/80"'], 11],
  ['an account in two countries', changed(4, ',US,', ',GB,'), ['4 country "GB"'], 11],
  ['an account with two names', changed(4, 'Freight', 'Fright'), ['4 name "Alder Fright Inc."'], 11],
  [
    'a byte order mark, CRLF and empty lines',
    (copy) => `\ufeff${copy.join('\r\n\r\n')}\r\n\r\n,,,,,,,,,,,,\r\n`,
    [],
    12,
  ],
  ['only a header', (copy) => joined(copy.slice(0, 1)), [], 0],
];

test.each(reported)('%s is reported, and stops nothing else', async (_why, damage, faults, rowsIn) => {
  const desk = openDesk();
  const { code, report } = await desk.totals('ledger', desk.file('x.csv', damage([...lines])));
  const found = report['faults'].map((fault) => `${fault.line} ${fault.column} ${JSON.stringify(fault.found)}`);
  expect(found).toEqual(faults);
  expect(report).toMatchObject({
    invoices: rowsIn,
    rowsBad: faults.length,
    rowsRead: rowsIn + faults.length,
    refused: [],
  });
  expect(report['file']['billed']).toBe(report['billed']);
  expect(code).toBe(faults.length > 0 ? 1 : 0);
  desk.remove();
});

const refused: readonly (readonly [why: string, damage: Damage, message: string])[] = [
  ['a missing column', (copy) => joined(copy.map((text) => text.split(',').slice(1).join(','))), 'no column "account"'],
  ['no header', (copy) => joined(copy.slice(1)), 'the first line must name the columns; it says: ALDER-1'],
  ['a column named twice', changed(1, 'country', 'account'), 'the header names "account" twice'],
  ['semicolons', (copy) => joined(copy).replaceAll(',', ';'), 'separated by ";"; a mapping file can say so'],
  ['a binary file', () => Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x08, 0x00]), 'is not text'],
  ['an empty file', () => '', 'is empty'],
  ['only empty lines', () => '\n\n\n', 'holds no line'],
  ['Latin-1', (copy) => Buffer.from(joined(copy), 'latin1'), 'not UTF-8 text (line 10)'],
  ['a header cut off within quotes', () => '"account,invoice\n', 'no header that can be read'],
];

test.each(refused)('%s: refused before anything is written', async (_why, damage, message) => {
  const desk = openDesk();
  const { code, err, out } = await desk.run('ledger', desk.file('x.csv', damage([...lines])));
  expect(code).toBe(1);
  expect(err).toContain(message);
  expect(err).toContain('Nothing was imported.');
  expect(out).toBe('');
  await expect(desk.events()).rejects.toThrow('there is no event store');
  desk.remove();
});
