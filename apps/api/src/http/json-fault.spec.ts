import fc from 'fast-check';
import { jsonFault } from './json-fault';

describe('where a text stops being JSON', () => {
  it.each<[string, number, number, string]>([
    ['', 1, 1, 'a value'],
    ['  ', 1, 3, 'a value'],
    ['{', 1, 2, 'a name or }'],
    ['{"a"', 1, 5, ':'],
    ['{"a":', 1, 6, 'a value'],
    ['{"a": 1', 1, 8, ', or }'],
    ['{"a": 1,}', 1, 9, 'a name'],
    ['{"a": 1\n"b": 2}', 2, 1, ', or }'],
    ["{'a': 1}", 1, 2, 'a name or }'],
    ['{a: 1}', 1, 2, 'a name or }'],
    ['[1, 2', 1, 6, ', or ]'],
    ['[1,]', 1, 4, 'a value'],
    ['[1 2]', 1, 4, ', or ]'],
    ['[}', 1, 2, 'a value or ]'],
    ['{]', 1, 2, 'a name or }'],
    ['{} {}', 1, 4, 'the end'],
    ['"a\nb"', 1, 1, 'a value'],
    ['"\\x"', 1, 1, 'a value'],
    ['01', 1, 2, 'the end'],
    ['1.', 1, 2, 'the end'],
    ['+1', 1, 1, 'a value'],
    ['NaN', 1, 1, 'a value'],
    ['nul', 1, 1, 'a value'],
    ['// a comment', 1, 1, 'a value'],
  ])('%j: line %i, column %i, expected %s', (text, line, column, expected) => {
    expect(jsonFault(text)).toEqual({ line, column, expected });
  });

  it('finds none in JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 2), (value, indent) => {
        expect(jsonFault(JSON.stringify(value, null, indent))).toBeUndefined();
      }),
    );
  });

  it('finds one wherever JSON.parse does, and nowhere else', () => {
    const signs = fc.array(
      fc.constantFrom('{', '}', '[', ']', ',', ':', '"', 'a', '1', '-', '.', 'e', ' ', '\n', '\\', 'null', '"b"'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(signs, (parts) => {
        const text = parts.join('');
        expect(jsonFault(text) === undefined).toBe(isJson(text));
      }),
      { numRuns: 5_000 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
