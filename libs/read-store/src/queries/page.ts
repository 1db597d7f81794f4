import { type RawBuilder, sql } from 'kysely';
import { InvalidCursor } from '../errors';

export interface PageRequest {
  /** At most so many rows. */
  readonly limit: number;
  /** The cursor of the page before. */
  readonly after?: string | undefined;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Opaque; undefined on the last page. */
  readonly next: string | undefined;
}

/** What a row is placed by: the value it is sorted by, if any, and its key. Amounts are bigints. */
export type Place = readonly (string | bigint)[];

/** `rows` holds one more than was asked for, where there is one more. `order` names the sort, so that cursors do not mix. */
export function pageOf<R, T>(
  rows: readonly R[],
  request: PageRequest,
  order: string,
  shape: { place(row: R): Place; view(row: R): T },
): Page<T> {
  const items = rows.slice(0, request.limit);
  const last = items.at(-1);
  const isLast = rows.length <= request.limit || last === undefined;
  return { items: items.map(shape.view), next: isLast ? undefined : cursor(order, shape.place(last)) };
}

/** The place that a cursor names, or undefined on the first page. Throws `InvalidCursor` for another order's cursor. */
export function placeAfter(request: PageRequest, order: string): Place | undefined {
  if (request.after === undefined) return undefined;
  const parts = parsed(request.after);
  if (parts[0] !== order || parts.length < 2) throw new InvalidCursor();
  return parts.slice(1).map((part) => (part.startsWith('#') ? amountIn(part) : part.slice(1)));
}

/** The rows beyond a place; `columns` are those the query is sorted by, all in one direction. */
export function beyond(columns: readonly string[], place: Place, descending = false): RawBuilder<boolean> {
  const refs = sql.join(columns.map((column) => sql.ref(column)));
  return sql<boolean>`(${refs}) ${sql.raw(descending ? '<' : '>')} (${sql.join(place)})`;
}

function cursor(order: string, place: Place): string {
  const parts = place.map((part) => (typeof part === 'bigint' ? `#${part}` : `:${part}`));
  return Buffer.from(JSON.stringify([order, ...parts])).toString('base64url');
}

function parsed(text: string): readonly string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(parts) && parts.every((part) => typeof part === 'string')) return parts;
  } catch {
    // Not base64 of JSON: somebody's own invention.
  }
  throw new InvalidCursor();
}

function amountIn(part: string): bigint {
  if (!/^#-?\d{1,18}$/.test(part)) throw new InvalidCursor();
  return BigInt(part.slice(1));
}
