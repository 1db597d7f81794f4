import { Money } from '@tenure/kernel';
import type { AccountState, Book, ShelvedBefore, Shelves } from '@tenure/account';

/**
 * Changes whenever the state or the folding does: snapshots of other code are then folded anew.
 */
export const FOLD = 'account/10';

const BOOKS = ['charges', 'invoices', 'payments', 'data'] as const;
type BookName = (typeof BOOKS)[number];
type Books = Pick<AccountState, BookName>;
type AnyShelves = Shelves<unknown>;

/**
 * The state as two texts: what every decision needs, and the settled past. The past is lines of shelves, and later lines
 * add to earlier ones: a snapshot writes what was settled since the last one behind what that one held.
 */
export function encodeState(state: AccountState): { hot: string; cold: string } {
  const hot = { ...state, ...Object.fromEntries(BOOKS.map((book) => [book, state[book].hot])) };
  const cold = BOOKS.map((book) => linesOf(book, state[book].shelved)).join('');
  return { hot: JSON.stringify(hot, tagged), cold: textBefore(state.invoices.base) + cold };
}

/** `readCold` is called when something asks for the settled past, which most commands do not. */
export function decodeState(hot: string, readCold: () => string): AccountState {
  const state = JSON.parse(hot, untagged) as AccountState & Record<BookName, ReadonlyMap<string, never>>;
  let cold: string | undefined;
  const text = (): string => (cold ??= readCold());
  const books = BOOKS.map((name): [BookName, Book<never>] => {
    return [name, { hot: state[name], shelved: new Map(), base: shelvedBefore(name, text) as ShelvedBefore<never> }];
  });
  return { ...state, ...(Object.fromEntries(books) as unknown as Books) };
}

/** The text that the books of one state were decoded from. */
const sources = new WeakMap<ShelvedBefore<unknown>, () => string>();

function textBefore(base: ShelvedBefore<unknown>): string {
  return sources.get(base)?.() ?? '';
}

function shelvedBefore(name: BookName, text: () => string): ShelvedBefore<unknown> {
  let shelves: AnyShelves | undefined;
  const base: ShelvedBefore<unknown> = {
    // An id stands in the text as it is: it has no character that JSON would write in another way.
    mayHold: (id) => shelves !== undefined || text().includes(`"${id}"`),
    read: () =>
      (shelves ??= decodeLines(
        text()
          .split('\n')
          .filter((line) => line.startsWith(`${name} `)),
      )),
  };
  sources.set(base, text);
  return base;
}

function decodeLines(lines: readonly string[]): AnyShelves {
  const shelves = new Map<string, Map<string, unknown>>();
  for (const line of lines) {
    const [, name = '', json = ''] = /^\S+ (\S+) (.*)$/.exec(line) ?? [];
    const shelf = shelves.get(name) ?? new Map<string, unknown>();
    for (const [id, entry] of JSON.parse(json, untagged) as [string, unknown][]) shelf.set(id, entry);
    shelves.set(name, shelf);
  }
  return shelves;
}

/** A shelf is immutable, and most of them change no more: their lines are kept. */
const encoded = new WeakMap<ReadonlyMap<string, unknown>, string>();

function linesOf(book: BookName, shelves: AnyShelves): string {
  let lines = '';
  for (const [name, shelf] of shelves) {
    const json = encoded.get(shelf) ?? JSON.stringify([...shelf], tagged);
    encoded.set(shelf, json);
    lines += `${book} ${name} ${json}\n`;
  }
  return lines;
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
