import { RefusedFile } from '../refused-file';
import { columnsNeededBy, type LedgerField, type LedgerMapping } from '../mapping/ledger-mapping';

/** Where in a line of this file everything stands. */
export interface Layout {
  readonly mapping: LedgerMapping;
  /** How many fields a line has. */
  readonly width: number;
  /** Columns the mapping does not speak of. */
  readonly ignored: readonly string[];
  /** Name and place of the column that holds a field; undefined where the file has none. */
  columnOf(field: LedgerField): Column | undefined;
  /** The same by the column's name. */
  columnNamed(name: string | undefined): Column | undefined;
}

export interface Column {
  readonly name: string;
  readonly at: number;
}

/** Finds the mapping's columns in the file's header. Throws `RefusedFile` where it cannot be read by this mapping. */
export function layoutOf(header: readonly string[], mapping: LedgerMapping): Layout {
  const missing = columnsNeededBy(mapping).filter((name) => !header.includes(name));
  if (missing.length > 0) {
    throw new RefusedFile(`the file has no column ${quoted(missing)}`, [
      `read as: ${mapping.name === 'canonical' ? 'a ledger with the canonical columns' : `the mapping ${mapping.name}`}`,
      `the first line must name the columns; it says: ${header.join(', ')}`,
      ...separatedOtherwise(header),
    ]);
  }
  const repeated = header.filter((name, at) => name !== '' && header.indexOf(name) !== at);
  if (repeated.length > 0) throw new RefusedFile(`the header names ${quoted(repeated)} twice`);
  const columnNamed = (name: string | undefined): Column | undefined => {
    const at = name === undefined ? -1 : header.indexOf(name);
    return name === undefined || at < 0 ? undefined : { name, at };
  };
  const spokenOf = new Set([
    ...columnsNeededBy(mapping),
    ...Object.values(mapping.columns),
    ...(mapping.ignored ?? []),
  ]);
  return {
    mapping,
    width: header.length,
    ignored: header.filter((name) => name !== '' && !spokenOf.has(name)),
    columnOf: (field) => columnNamed(mapping.columns[field]),
    columnNamed,
  };
}

function separatedOtherwise([whole = '', ...others]: readonly string[]): readonly string[] {
  const separator = others.length > 0 ? undefined : [';', '\t'].find((sign) => whole.includes(sign));
  if (separator === undefined) return [];
  return [`its columns seem to be separated by ${JSON.stringify(separator)}; a mapping file can say so ("separator")`];
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
