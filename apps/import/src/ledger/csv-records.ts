import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { lineAfter } from './line-after';
import { utf8Only } from './utf8-only';

/** Fields of one record; `line` is the line of the file, from 1, on which it begins. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

export interface CsvFault {
  readonly line: number;
  readonly detail: string;
}

export interface CsvReader {
  onRecord(record: CsvRecord): void;
  /** A line that is no record. Reading goes on with the line after it. */
  onFault(fault: CsvFault): void;
  /** Between fields. */
  readonly separator: string;
}

/** A record longer than this has lost its closing quote; what it swallowed is read again. */
const LONGEST_RECORD_BYTES = 64 * 1024;

/**
 * Reads a file of CSV record by record; only the records at hand are in memory. After a record that cannot be read it
 * begins anew with the next line, so that one stray quote costs one line. Rejects with `RefusedFile` when the file is
 * not UTF-8 text.
 */
export async function readCsv(path: string, reader: CsvReader): Promise<void> {
  let at: Place | undefined = { offset: 0, line: 1 };
  while (at) at = await readFrom(path, at, reader);
}

interface Place {
  readonly offset: number;
  readonly line: number;
}

/** Undefined when the end was reached; else where to go on after a record that could not be read. */
async function readFrom(path: string, start: Place, reader: CsvReader): Promise<Place | undefined> {
  let end = start;
  let emptyLines = 0;
  const parser = parse({
    delimiter: reader.separator,
    bom: start.offset === 0,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD_BYTES,
    // Called at once for each record, so that those before a fault are not lost with the stream.
    on_record: (fields: string[], { bytes, empty_lines }) => {
      const line = end.line + empty_lines - emptyLines;
      emptyLines = empty_lines;
      end = { offset: start.offset + bytes, line: line + 1 + lineBreaksIn(fields) };
      reader.onRecord({ line, fields });
      return null;
    },
  });
  try {
    await pipeline(createReadStream(path, { start: start.offset }), utf8Only(start.line), parser.resume());
    return undefined;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { line, next } = await lineAfter(path, end.offset, end.line);
    reader.onFault({ line, detail: faultOf(error) });
    return next;
  }
}

function lineBreaksIn(fields: readonly string[]): number {
  let count = 0;
  for (const field of fields) count += field.match(/\r\n|\n|\r/g)?.length ?? 0;
  return count;
}

function faultOf({ code }: CsvError): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
    case 'CSV_MAX_RECORD_SIZE':
      return 'a quote is opened and not closed (is the line cut off?)';
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return 'a quote stands inside a text; a text with quotes is quoted whole, and each quote in it doubled';
    default:
      return `is not CSV (${code})`;
  }
}
