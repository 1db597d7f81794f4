import type { AccountState, Book } from '../src';

/** An account's state as plain values, to be compared: books with what is at hand and what is on which shelf. */
export function plainState(state: AccountState): unknown {
  return Object.fromEntries(
    Object.entries(state).map(([field, value]) => [field, isBook(value) ? shelves(value) : value]),
  );
}

function isBook(value: unknown): value is Book<unknown> {
  return typeof value === 'object' && value !== null && 'hot' in value && 'cold' in value;
}

function shelves({ hot, cold }: Book<unknown>): unknown {
  return { hot: [...hot], cold: [...cold.read()].map(([shelf, entries]) => [shelf, [...entries]]) };
}
