import { openDesk } from '../../test-support/import-run';
import { RefusedFile } from '../refused-file';
import { canonicalMapping } from './ledger-mapping';
import { readMapping } from './read-mapping';
import { recognisedBy, shippedMappings } from './shipped-mappings';

const desk = openDesk();
afterAll(() => {
  desk.remove();
});

const good = {
  name: 'mine',
  dateFormat: 'dd.MM.yyyy',
  columns: { account: 'Kunde', invoice: 'Nr', invoiceDate: 'Datum', amount: 'Betrag' },
};

test('a mapping with what it must have', async () => {
  expect(await readMapping(desk.file('m.json', JSON.stringify(good)))).toEqual(good);
});

const wrong: readonly (readonly [mapping: unknown, detail: string, why: string])[] = [
  ['{', 'is not JSON', 'cut off'],
  ['[]', 'the mapping: must be object', 'a list'],
  [{ ...good, columns: { ...good.columns, amount: undefined } }, 'columns.amount: is missing', 'no amount'],
  [{ ...good, colums: {} }, 'colums: is not a field of a mapping', 'misspelt'],
  [{ ...good, columns: { ...good.columns, due: 'x' } }, 'columns.due: is not a field', 'no such field'],
  [{ ...good, separator: '|' }, 'separator: must be one of ",", ";", "\\t"', 'a separator that is not read'],
  [{ ...good, constants: { method: 'cash' } }, 'constants.method: must be one of "ach"', 'not accepted'],
  [{ ...good, dateFormat: 'YYYY-MM-DD' }, 'does not tell one day from another', 'tokens of another library'],
  [{ ...good, dateFormat: 'MM/yyyy' }, 'does not tell one day from another', 'no day in it'],
];
test.each(wrong)('%j: %s (%s)', async (mapping, detail) => {
  const text = typeof mapping === 'string' ? mapping : JSON.stringify(mapping);
  const refused = await readMapping(desk.file('m.json', text)).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(RefusedFile);
  const { message, details } = refused as RefusedFile;
  expect([message, ...details].join('\n')).toContain(detail);
});

describe('recognised by the header', () => {
  test.each([
    [['account', 'invoice', 'invoiceDate', 'amount'], 'canonical', 'the canonical columns'],
    [['x', 'y'], 'canonical', 'nothing that is known'],
    [
      ['customerID', 'invoiceNumber', 'InvoiceDate', 'InvoiceAmount', 'Disputed'],
      'ar-ledger',
      'most of one that ships',
    ],
  ])('%j: %s (%s)', async (header, name) => {
    expect(recognisedBy(header, await shippedMappings()).name).toBe(name);
  });

  test('none ships under the name of the canonical columns', async () => {
    expect((await shippedMappings()).map((mapping) => mapping.name)).not.toContain(canonicalMapping.name);
  });
});
