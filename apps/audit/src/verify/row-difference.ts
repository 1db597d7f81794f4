import type { RowDifference } from '@tenure/projector';
import { tables } from '@tenure/read-store';

/** The row by its key, and what differs in it. */
export function differenceText({ table, kept, recomputed, fields }: RowDifference): string {
  const row = kept ?? recomputed ?? {};
  const key = (tables[table].key as readonly string[]).map((field) => `${field} ${row[field] ?? ''}`).join(', ');
  const place = `table ${table}, row ${key}`;
  if (!kept) return `${place}: is missing, and comes out of the log`;
  if (!recomputed) return `${place}: is kept, and does not come out of the log`;
  const keyFields: readonly string[] = tables[table].key;
  if (fields.some((field) => keyFields.includes(field))) {
    const due = keyFields.map((field) => `${field} ${recomputed[field] ?? ''}`).join(', ');
    return `${place}: stands where the log gives ${due}`;
  }
  const values = fields.map((field) => `${field} is ${quoted(kept[field])} and should be ${quoted(recomputed[field])}`);
  return `${place}: ${values.join('; ')}`;
}

function quoted(value = ''): string {
  return JSON.stringify(value);
}
