import { Money } from '@tenure/kernel';
import { type AccountState, type Book, emptyBook, type Shelves } from '@tenure/account';

/**
 * Changes whenever the state or the folding does: snapshots of other code are then folded anew.
 */
export const FOLD = 'account/2';

type Books = Pick<AccountState, 'charges' | 'invoices' | 'payments' | 'data'>;
const BOOKS = ['charges', 'invoices', 'payments', 'data'] as const;
type Cold = { [K in keyof Books]: Shelves<Entry<Books[K]>> };
type Entry<B> = B extends Book<infer T> ? T : never;

/**
 * The state as two texts: what every decision needs, and the settled past, which is decoded when something asks for it.
 */
export function encodeState(state: AccountState): { hot: string; cold: string } {
  const hot = { ...state, ...Object.fromEntries(BOOKS.map((book) => [book, state[book].hot])) };
  const cold = Object.fromEntries(BOOKS.map((book) => [book, state[book].cold.read()]));
  return { hot: JSON.stringify(hot, tagged), cold: JSON.stringify(cold, tagged) };
}

export function decodeState(hot: string, cold: string): AccountState {
  const state = JSON.parse(hot, untagged) as AccountState & Record<keyof Books, ReadonlyMap<string, never>>;
  let decoded: Cold | undefined;
  const past = (): Cold => (decoded ??= JSON.parse(cold, untagged) as Cold);
  const books = BOOKS.map((book) => [book, { ...emptyBook(), hot: state[book], cold: { read: () => past()[book] } }]);
  return { ...state, ...(Object.fromEntries(books) as Books) };
}

function tagged(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const original = this[key];
  if (original instanceof Money) return { $money: original.toString() };
  if (original instanceof Map) return { $map: [...original] };
  return value;
}

function untagged(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('$money' in value) return Money.of(value.$money as string);
  if ('$map' in value) return new Map(value.$map as [string, unknown][]);
  return value;
}
