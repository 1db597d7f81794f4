import { stat } from 'node:fs/promises';
import type { LegalDay } from '@tenure/kernel';
import type { LedgerMapping } from '../mapping/ledger-mapping';
import { recognisedBy, shippedMappings } from '../mapping/shipped-mappings';
import { RefusedFile } from '../refused-file';
import { type DayReader, dayReader } from './cells';
import { type CsvRecord, readCsv } from './csv-records';
import { type Layout, layoutOf } from './layout';
import type { LedgerRow, RowFault } from './ledger-row';
import { readRow } from './read-row';
import { acrossRows } from './across-rows';

/** A ledger as it was read: the good rows, and what is wrong with the others. */
export interface Ledger {
  readonly mapping: LedgerMapping;
  readonly rows: readonly LedgerRow[];
  readonly rowsRead: number;
  readonly rowsBad: number;
  /** The first `MOST_FAULTS` of them. */
  readonly faults: readonly RowFault[];
  readonly ignoredColumns: readonly string[];
}

export interface ReadLedgerOptions {
  /** Absent: the shipped mapping that the header is for, else the canonical columns. */
  readonly mapping: LedgerMapping | undefined;
  /** Nothing can have happened after it. */
  readonly today: LegalDay;
  onProgress?(rowsRead: number): void;
}

/** A file of which nothing is right should not fill the screen, or the memory. */
export const MOST_FAULTS = 1_000;

/** Reads and checks the whole file. Rejects with `RefusedFile` when it is no ledger at all. */
export async function readLedger(path: string, options: ReadLedgerOptions): Promise<Ledger> {
  await requireFile(path);
  const shipped = options.mapping ? [] : await shippedMappings();
  const ledger = collector(options, (header) => options.mapping ?? recognisedBy(header, shipped));
  await readCsv(path, { separator: options.mapping?.separator ?? ',', ...ledger });
  return ledger.finish();
}

async function requireFile(path: string): Promise<void> {
  const found = await stat(path);
  if (found.isDirectory()) throw new RefusedFile(`${path} is a folder, not a file`);
  if (found.isFile() && found.size === 0) throw new RefusedFile(`${path} is empty`);
}

interface Reading {
  readonly layout: Layout;
  readonly readDay: DayReader;
}

function collector({ today, onProgress }: ReadLedgerOptions, mappingFor: (header: readonly string[]) => LedgerMapping) {
  let reading: Reading | undefined;
  let rowsRead = 0;
  let rowsBad = 0;
  const rows: LedgerRow[] = [];
  const faults: RowFault[] = [];
  const check = acrossRows();

  function takeHeader({ fields }: CsvRecord): void {
    const header = fields.map((name) => name.trim());
    const mapping = mappingFor(header);
    reading = { layout: layoutOf(header, mapping), readDay: dayReader(mapping.dateFormat, today) };
  }

  function takeFaults(found: readonly RowFault[]): void {
    rowsBad += 1;
    faults.push(...found.slice(0, Math.max(0, MOST_FAULTS - faults.length)));
  }

  function takeRow({ line, fields }: CsvRecord, { layout, readDay }: Reading): void {
    if (fields.every((field) => field.trim() === '')) return;
    rowsRead += 1;
    onProgress?.(rowsRead);
    const row = readRow(line, fields, layout, readDay);
    const found = 'faults' in row ? row.faults : check(row, layout);
    if (found.length > 0) takeFaults(found);
    else if (!('faults' in row)) rows.push(row);
  }

  return {
    onRecord: (record: CsvRecord) => {
      if (reading) takeRow(record, reading);
      else takeHeader(record);
    },
    onFault: ({ line, detail }: { line: number; detail: string }) => {
      if (!reading) throw new RefusedFile(`the file has no header that can be read: ${detail}`);
      rowsRead += 1;
      takeFaults([{ line, column: '', found: '', detail }]);
    },
    finish: (): Ledger => {
      if (!reading) throw new RefusedFile('the file holds no line');
      const { mapping, ignored: ignoredColumns } = reading.layout;
      return { mapping, rows, rowsRead, rowsBad, faults, ignoredColumns };
    },
  };
}
