import { type Instant, type LegalDay, Money, type Position } from '@tenure/kernel';

/** What a database holds: amounts and counts as integers, everything else as text. */
export type StoredValue = string | bigint | number | null;

/** How a field of a row is stored. Reading back what was written gives an equal value. */
export interface Column<T> {
  readonly storage: 'text' | 'integer';
  readonly isNullable: boolean;
  encode(value: T): StoredValue;
  decode(stored: StoredValue): T;
}

/** The row that columns describe. */
export type RowOf<C> = { readonly [F in keyof C]: C[F] extends Column<infer V> ? V : never };

/** Ids, names and other words. */
export const text = textOf<string>();
export const day = textOf<LegalDay>();
export const instant = textOf<Instant>();
export const position = textOf<Position>();

/** One of a few words. */
export function oneOf<const T extends string>(..._words: readonly T[]): Column<T> {
  return textOf<T>();
}

/** Half a character, which JSON can hold and UTF-8 cannot, is replaced here, so that no database does it its own way. */
function textOf<T extends string>(): Column<T> {
  return {
    storage: 'text',
    isNullable: false,
    encode: (value) => (HALF.test(value) ? value.replace(HALVES, '\uFFFD') : value),
    decode: (stored) => String(stored) as T,
  };
}

const HALF = /\p{Surrogate}/u;
const HALVES = /\p{Surrogate}/gu;

export const count: Column<number> = {
  storage: 'integer',
  isNullable: false,
  encode: (value) => value,
  decode: Number,
};

/** Whole cents: a database adds and compares them exactly, and no float ever holds one. */
export const money: Column<Money> = {
  storage: 'integer',
  isNullable: false,
  encode: (value) => value.toCents(),
  decode: (stored) => Money.ofCents(BigInt(stored ?? 0)),
};

/** An amount inside a list, where JSON has no exact integers. */
export const moneyText: Column<Money> = {
  storage: 'text',
  isNullable: false,
  encode: (value) => value.toString(),
  decode: (stored) => Money.of(String(stored)),
};

export function optional<T>(column: Column<T>): Column<T | undefined> {
  return {
    storage: column.storage,
    isNullable: true,
    encode: (value) => (value === undefined ? null : column.encode(value)),
    decode: (stored) => (stored === null ? undefined : column.decode(stored)),
  };
}

/** A list of words, as JSON. */
export function listOf<T extends string>(_element: Column<T>): Column<readonly T[]> {
  return {
    storage: 'text',
    isNullable: false,
    encode: (values) => (values.length === 0 ? EMPTY : JSON.stringify(values)),
    decode: (stored) => (stored === EMPTY ? [] : (JSON.parse(String(stored)) as T[])),
  };
}

/** A list of small records, as JSON with the fields in the order given here, so that equal lists are equal texts. */
export function recordsOf<C extends object>(fields: C): Column<readonly RowOf<C>[]> {
  const entries = Object.entries(fields) as [keyof C & string, Column<unknown>][];
  const encodeOne = (value: RowOf<C>): Record<string, StoredValue> =>
    Object.fromEntries(entries.map(([name, column]) => [name, column.encode(value[name])]));
  const decodeOne = (stored: Record<string, StoredValue>): RowOf<C> =>
    Object.fromEntries(entries.map(([name, column]) => [name, column.decode(stored[name] ?? null)])) as RowOf<C>;
  return {
    storage: 'text',
    isNullable: false,
    encode: (values) => (values.length === 0 ? EMPTY : JSON.stringify(values.map(encodeOne))),
    decode: (stored) =>
      stored === EMPTY ? [] : (JSON.parse(String(stored)) as Record<string, StoredValue>[]).map(decodeOne),
  };
}

const EMPTY = '[]';
