import { type Book, emptyBook, entriesOf, findIn, put, shelvesOf as shelves } from './book';

const add = (book: Book<string>, id: string, shelf?: string) => put(book, id, `entry ${id}`, shelf);
const shelvesOf = (book: Book<string>) => [...shelves(book)].map(([shelf, entries]) => [shelf, [...entries.keys()]]);

const empty = emptyBook<string>();
const three = add(add(add(empty, 'a', '2023'), 'b', '2024'), 'c');

describe('a book keeps what can change at hand and the rest on shelves', () => {
  const rows: readonly (readonly [actual: unknown, expected: unknown, why: string])[] = [
    [[...entriesOf(empty)], [], 'an empty book'],
    [findIn(empty, 'a'), undefined, 'has no entry'],
    [findIn(three, 'c'), 'entry c', 'an entry at hand is found'],
    [findIn(three, 'a'), 'entry a', 'and one on a shelf'],
    [findIn(three, 'x'), undefined, 'another is not'],
    [[...entriesOf(three)], ['entry a', 'entry b', 'entry c'], 'all entries, each once'],
    [
      [[...add(three, 'c', '2024').hot.keys()], shelvesOf(add(three, 'c', '2024'))],
      [
        [],
        [
          ['2023', ['a']],
          ['2024', ['b', 'c']],
        ],
      ],
      'an entry that can change no more goes to its shelf',
    ],
    [
      [[...add(three, 'a').hot.keys()], shelvesOf(add(three, 'a'))],
      [
        ['c', 'a'],
        [
          ['2023', []],
          ['2024', ['b']],
        ],
      ],
      'and comes back when it changes after all',
    ],
    [[...put(three, 'c', 'other', undefined).hot], [['c', 'other']], 'an entry put again replaces the one before'],
    [findIn(put(three, 'a', 'other', '2023'), 'a'), 'other', 'on its shelf as well'],
  ];
  for (const [actual, expected, why] of rows) {
    test(why, () => {
      expect(actual).toEqual(expected);
    });
  }

  test('a book is a value: what was put afterwards is not in it', () => {
    const before = [[...three.hot], shelvesOf(three)];
    for (const shelf of [undefined, '2023', '2025']) for (const id of ['a', 'b', 'c', 'd']) add(three, id, shelf);
    expect([[...three.hot], shelvesOf(three)]).toEqual(before);
  });

  test('what a snapshot holds is not read until it may have what is asked for', () => {
    let reads = 0;
    const before = new Map([['2023', new Map([['old', 'entry old']])]]);
    const base = { mayHold: (id: string) => id.startsWith('o'), read: () => (reads++, before) };
    const book: Book<string> = { ...empty, hot: new Map([['h', 'entry h']]), base };
    const changed = add(put(book, 'h', 'other', undefined), 'h', '2024');
    expect([findIn(changed, 'h'), findIn(changed, 'x'), reads]).toEqual(['entry h', undefined, 0]);
    expect([findIn(changed, 'old'), findIn(changed, 'odd'), reads]).toEqual(['entry old', undefined, 2]);
    expect([...entriesOf(add(changed, 'old'))]).toEqual(['entry h', 'entry old']);
  });
});
