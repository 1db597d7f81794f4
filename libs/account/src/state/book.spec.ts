import { type Book, emptyBook, entriesOf, findIn, put } from './book';

const add = (book: Book<string>, id: string, shelf?: string) => put(book, id, `entry ${id}`, shelf);
const shelvesOf = (book: Book<string>) => [...book.cold.read()].map(([shelf, entries]) => [shelf, [...entries.keys()]]);

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
    [
      shelvesOf(add(three, 'a', '2024')),
      [
        ['2023', []],
        ['2024', ['b', 'a']],
      ],
      'or goes to another shelf, and stands on one only',
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

  test('a shelf is not read until something asks for it', () => {
    let reads = 0;
    const book: Book<string> = { hot: new Map([['h', 'entry h']]), cold: { read: () => (reads++, new Map()) } };
    findIn(book, 'h');
    put(book, 'h', 'other', undefined);
    expect(reads).toBe(0);
    findIn(book, 'x');
    expect(reads).toBe(1);
  });
});
