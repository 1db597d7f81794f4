import type { LedgerField } from '../mapping/ledger-mapping';
import type { Cell } from './cells';
import type { Column, Layout } from './layout';
import type { RowFault } from './ledger-row';

/** The cells of one line, with what is wrong with them as they are read. */
export interface LineCells {
  readonly line: number;
  readonly faults: readonly RowFault[];
  /** The cell's text without blanks around it; empty where the file has no such column. */
  text(field: LedgerField): string;
  textOf(column: Column | undefined): string;
  /** What the cell says; undefined, with a fault, where it cannot be read, and without one where it is empty. */
  read<T>(field: LedgerField, reader: (text: string) => Cell<T>): T | undefined;
  /** As `read`, but an empty cell is a fault. */
  need<T>(field: LedgerField, reader: (text: string) => Cell<T>): T | undefined;
  fault(field: LedgerField, detail: string): void;
  faultIn(column: Column | undefined, detail: string): void;
}

export function lineCells(line: number, fields: readonly string[], layout: Layout): LineCells {
  const faults: RowFault[] = [];
  const textOf = (column: Column | undefined): string => (column && fields[column.at]?.trim()) ?? '';
  const faultIn = (column: Column | undefined, detail: string): void => {
    const name = column?.name ?? '';
    // One column may be read for two fields, such as an amount that is what was billed and what was paid.
    if (faults.some((known) => known.column === name && known.detail === detail)) return;
    faults.push({ line, column: name, found: textOf(column), detail });
  };
  const read = <T>(field: LedgerField, reader: (text: string) => Cell<T>): T | undefined => {
    const column = layout.columnOf(field);
    const text = textOf(column);
    if (text === '') return undefined;
    const cell = reader(text);
    if ('value' in cell) return cell.value;
    faultIn(column, cell.fault);
    return undefined;
  };
  return {
    line,
    faults,
    text: (field) => textOf(layout.columnOf(field)),
    textOf,
    read,
    need: (field, reader) => {
      const column = layout.columnOf(field);
      if (textOf(column) === '') faultIn(column, 'is missing');
      return read(field, reader);
    },
    fault: (field, detail) => {
      faultIn(layout.columnOf(field), detail);
    },
    faultIn,
  };
}
