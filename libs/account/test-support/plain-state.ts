import { type AccountState, type Book, shelvesOf } from '../src';

/** An account's state as plain values, to be compared: books with what is at hand and what is on which shelf. */
export function plainState(state: AccountState): unknown {
  return Object.fromEntries(
    Object.entries(state).map(([field, value]) => [field, isBook(value) ? shelves(value) : value]),
  );
}

function isBook(value: unknown): value is Book<unknown> {
  return typeof value === 'object' && value !== null && 'hot' in value && 'shelved' in value;
}

function shelves(book: Book<unknown>): unknown {
  return { hot: [...book.hot], cold: [...shelvesOf(book)].map(([shelf, entries]) => [shelf, [...entries]]) };
}
