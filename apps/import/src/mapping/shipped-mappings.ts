import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { canonicalMapping, columnsNeededBy, type LedgerMapping } from './ledger-mapping';
import { readMapping } from './read-mapping';

/** Beside the sources; seen from `dist`, where only code is put, it is the same folder further up. */
const FOLDERS = [resolve(__dirname, '../../mappings'), resolve(__dirname, '../../../../../apps/import/mappings')];

/** The mappings that come with the importer. */
export async function shippedMappings(): Promise<readonly LedgerMapping[]> {
  const folder = FOLDERS.find((path) => existsSync(path));
  if (folder === undefined) return [];
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(files.map((file) => readMapping(join(folder, file))));
}

/** The mapping that finds most of its columns in `header`; the canonical one where none finds more. */
export function recognisedBy(header: readonly string[], shipped: readonly LedgerMapping[]): LedgerMapping {
  const found = (mapping: LedgerMapping): number => {
    const named = mapping.mayLackColumns ? Object.values(mapping.columns) : columnsNeededBy(mapping);
    return named.filter((column) => header.includes(column)).length;
  };
  return shipped.reduce((best, mapping) => (found(mapping) > found(best) ? mapping : best), canonicalMapping);
}
