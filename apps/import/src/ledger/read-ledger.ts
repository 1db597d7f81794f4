import { stat } from 'node:fs/promises';
import type { LegalDay } from '@tenure/kernel';
import type { LedgerMapping } from '../mapping/ledger-mapping';
import { recognisedBy, shippedMappings } from '../mapping/shipped-mappings';
import { RefusedFile } from '../refused-file';
import { type DayReader, dayReader } from './cells';
import { type CsvFault, type CsvRecord, readCsv } from './csv-records';
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
  const taken = { rows: [] as LedgerRow[], rowsRead: 0, rowsBad: 0, faults: [] as RowFault[] };
  const check = acrossRows();

  function takeHeader({ fields }: CsvRecord): void {
    const header = fields.map((name) => name.trim());
    const mapping = mappingFor(header);
    reading = { layout: layoutOf(header, mapping), readDay: dayReader(mapping.dateFormat, today) };
  }

  function takeRow({ line, fields }: CsvRecord, { layout, readDay }: Reading): void {
    if (fields.every((field) => field.trim() === '')) return;
    const row = readRow(line, fields, layout, readDay);
    const faults = 'faults' in row ? row.faults : check(row, layout);
    if ('faults' in row || faults.length > 0) takeFaults(faults);
    else taken.rows.push(row);
    count();
  }

  function takeFaults(faults: readonly RowFault[]): void {
    taken.rowsBad += 1;
    taken.faults.push(...faults.slice(0, Math.max(0, MOST_FAULTS - taken.faults.length)));
  }

  function count(): void {
    taken.rowsRead += 1;
    onProgress?.(taken.rowsRead);
  }

  return {
    onRecord(record: CsvRecord): void {
      if (reading) takeRow(record, reading);
      else takeHeader(record);
    },
    onFault({ line, detail }: CsvFault): void {
      if (!reading) throw new RefusedFile(`the file has no header that can be read: ${detail}`);
      takeFaults([{ line, column: '', found: '', detail }]);
      count();
    },
    finish: (): Ledger => finished(taken, reading),
  };
}

function finished(taken: Pick<Ledger, 'rows' | 'rowsRead' | 'rowsBad' | 'faults'>, reading?: Reading): Ledger {
  if (!reading) throw new RefusedFile('the file holds no line');
  const { mapping, ignored: ignoredColumns } = reading.layout;
  return { ...taken, mapping, ignoredColumns };
}
