import { schema, type Schema } from '@tenure/kernel';
import { jsonProblems } from './json-problems';

const amount = 'a decimal text with two places from "0.01" to "999999999.99"';

describe('a value by a schema of the kernel’s builders', () => {
  const rows: readonly (readonly [what: string, declared: Schema<unknown>, right: unknown[], wrong: unknown[]])[] = [
    ['an amount', schema.amount, ['0.01', '999999999.99'], ['0.00', '1', '1.000', 'x1.00', '1000000000.00', 1]],
    ['an amount or nothing', schema.amountOrZero, ['0.00', '1.50'], ['-1.00', '00.00', '1.505', 0]],
    ['a text of two letters', schema.text(2), ['a', 'ab', '𝒂𝒃'], ['abc', '', '  ', 7]],
    ['a text of a form', schema.matching('^.$', 'x'), ['x', '𝒂'], ['xy', '']],
    ['a day', schema.day, ['2024-02-29'], ['2023-02-29', 20240229]],
    [
      'a list of two to three',
      schema.list(schema.flag, { min: 2, max: 3 }),
      [[true, true]],
      [[true], Array(4).fill(true)],
    ],
    ['a list of flags', schema.list(schema.flag, { min: 0, max: 3 }), [[]], [[1], 'true', { 0: true }]],
    [
      'an object',
      schema.object({ a: schema.optional(schema.flag) }),
      [{}, { a: true }],
      [{ a: 1 }, { b: true }, [], null],
    ],
  ];
  it.each(rows)('%s', (_what, declared, right, wrong) => {
    for (const value of right) expect([value, jsonProblems(declared, value)]).toEqual([value, []]);
    for (const value of wrong) expect([value, jsonProblems(declared, value).length]).toEqual([value, 1]);
  });

  const spoken: readonly (readonly [declared: Schema<unknown>, value: unknown, what: string, right: string])[] = [
    [schema.amount, '0.00', 'is "0.00"', amount],
    [schema.text(2), '', 'is ""', 'a text that says something'],
    [schema.flag, undefined, 'is nothing', 'true or false'],
    [schema.object({ a: schema.flag, b: schema.flag }), { a: true, b: true, c: 1 }, 'is no field', 'one of a, b'],
    [schema.list(schema.flag, { min: 1, max: 2 }), [], 'has 0 items', 'from 1 to 2 of them'],
  ];
  it.each(spoken)('%j %j %s: right is %s', (declared, value, what, right) => {
    expect(jsonProblems(declared, value)).toMatchObject([{ what, right }]);
  });

  it.each([
    [{ type: 'number' }, 'no form for the type "number"'],
    [{}, 'no form for the type undefined'],
    [{ type: 'string', format: 'uri' }, 'no form for the format uri'],
  ])('that no builder emits, such as %j, is not guessed at', (json, message) => {
    expect(() => jsonProblems({ json }, 'x')).toThrow(message);
  });
});
