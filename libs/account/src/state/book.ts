/**
 * Entries of an account by id: the few that can still change (hot), and the rest (cold) on shelves, one per year. A
 * long life has thousands of settled invoices; folding an event copies only the hot map, or one shelf, and a snapshot
 * leaves the cold part unread until something asks for an old entry. Immutable.
 */
export interface Book<T> {
  readonly hot: ReadonlyMap<string, T>;
  readonly cold: ColdPart<T>;
}

export type Shelves<T> = ReadonlyMap<string, ReadonlyMap<string, T>>;

/** Read through a function, so that what a snapshot holds is decoded at the first need. */
export interface ColdPart<T> {
  read(): Shelves<T>;
}

const nothing: ColdPart<never> = { read: () => new Map() };

export function emptyBook<T>(): Book<T> {
  return { hot: new Map(), cold: nothing };
}

export function findIn<T>(book: Book<T>, id: string): T | undefined {
  const hot = book.hot.get(id);
  if (hot !== undefined) return hot;
  for (const shelf of book.cold.read().values()) {
    const found = shelf.get(id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `book` with `entry` under `id`: hot when `shelf` is undefined, else on that shelf. */
export function put<T>(book: Book<T>, id: string, entry: T, shelf: string | undefined): Book<T> {
  if (shelf === undefined) {
    const cold = book.hot.has(id) ? book.cold : without(book.cold, id);
    return { hot: new Map(book.hot).set(id, entry), cold };
  }
  let hot = book.hot;
  let cold = book.cold;
  if (hot.has(id)) {
    const fewer = new Map(hot);
    fewer.delete(id);
    hot = fewer;
  } else {
    cold = without(cold, id);
  }
  const shelves = new Map(cold.read());
  shelves.set(shelf, new Map(shelves.get(shelf)).set(id, entry));
  return { hot, cold: { read: () => shelves } };
}

/** All entries, cold ones first. */
export function* entriesOf<T>(book: Book<T>): Iterable<T> {
  for (const shelf of book.cold.read().values()) yield* shelf.values();
  yield* book.hot.values();
}

function without<T>(cold: ColdPart<T>, id: string): ColdPart<T> {
  for (const [name, shelf] of cold.read()) {
    if (!shelf.has(id)) continue;
    const fewer = new Map(shelf);
    fewer.delete(id);
    const shelves = new Map(cold.read()).set(name, fewer);
    return { read: () => shelves };
  }
  return cold;
}
