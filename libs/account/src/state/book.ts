/**
 * Entries of an account by id: the few that can still change (hot), and the rest on shelves, one per year or month. A
 * long life has thousands of settled invoices; folding an event copies only the hot map, or one shelf, and what a
 * snapshot holds of the settled past is left undecoded until something asks for it. An entry always goes to the same
 * shelf. Immutable.
 */
export interface Book<T> {
  readonly hot: ReadonlyMap<string, T>;
  /** Put away since the base was made. An entry that is hot again stands here still, and does not count. */
  readonly shelved: Shelves<T>;
  readonly base: ShelvedBefore<T>;
}

export type Shelves<T> = ReadonlyMap<string, ReadonlyMap<string, T>>;

export interface ShelvedBefore<T> {
  /** False when there is surely no entry of that id; cheap, unlike reading. */
  mayHold(id: string): boolean;
  read(): Shelves<T>;
}

const nothing: ShelvedBefore<never> = { mayHold: () => false, read: () => new Map() };

export function emptyBook<T>(): Book<T> {
  return { hot: new Map(), shelved: new Map(), base: nothing };
}

export function findIn<T>(book: Book<T>, id: string): T | undefined {
  return (
    book.hot.get(id) ?? onShelf(book.shelved, id) ?? (book.base.mayHold(id) ? onShelf(book.base.read(), id) : undefined)
  );
}

function onShelf<T>(shelves: Shelves<T>, id: string): T | undefined {
  for (const shelf of shelves.values()) {
    const found = shelf.get(id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `book` with `entry` under `id`: hot when `shelf` is undefined, else on that shelf. */
export function put<T>(book: Book<T>, id: string, entry: T, shelf: string | undefined): Book<T> {
  if (shelf === undefined) return { ...book, hot: new Map(book.hot).set(id, entry) };
  let hot = book.hot;
  if (hot.has(id)) {
    const fewer = new Map(hot);
    fewer.delete(id);
    hot = fewer;
  }
  const shelved = new Map(book.shelved).set(shelf, new Map(book.shelved.get(shelf)).set(id, entry));
  return { ...book, hot, shelved };
}

/** What is put away, by shelf: reads the base. */
export function shelvesOf<T>({ hot, shelved, base }: Book<T>): Shelves<T> {
  const shelves = new Map<string, Map<string, T>>();
  for (const part of [base.read(), shelved]) {
    for (const [name, entries] of part) {
      const shelf = shelves.get(name) ?? new Map<string, T>();
      for (const [id, entry] of entries) if (!hot.has(id)) shelf.set(id, entry);
      shelves.set(name, shelf);
    }
  }
  return shelves;
}

/** All entries, those on shelves first. */
export function* entriesOf<T>(book: Book<T>): Iterable<T> {
  for (const shelf of shelvesOf(book).values()) yield* shelf.values();
  yield* book.hot.values();
}
