import { schema, type Schema, type TypeOf } from '.';

const json = (declared: Schema<unknown>): unknown => JSON.parse(JSON.stringify(declared.json));

describe('what the builders declare, as JSON Schema', () => {
  const rows: readonly (readonly [declared: Schema<unknown>, expected: object, why: string])[] = [
    [schema.flag, { type: 'boolean' }, 'a flag'],
    [schema.count(12), { type: 'integer', minimum: 1, maximum: 12 }, 'a count begins at one'],
    [schema.text(20), { type: 'string', minLength: 1, maxLength: 20, pattern: '\\S' }, 'a text says something'],
    [schema.oneOf('a', 'b'), { type: 'string', enum: ['a', 'b'] }, 'one of some words'],
    [schema.matching('^x$', 'x'), { type: 'string', pattern: '^x$', examples: ['x'] }, 'a text of a form'],
    [schema.day, { type: 'string', format: 'legal-day', examples: ['2026-03-31'] }, 'a day'],
    [schema.amount, { type: 'string', format: 'amount', examples: ['100.00'] }, 'an amount is text, not a number'],
    [schema.amountOrZero, { type: 'string', format: 'amount-or-zero', examples: ['99.00'] }, 'an amount or nothing'],
    [
      schema.list(schema.flag, { min: 1, max: 3 }),
      { type: 'array', items: { type: 'boolean' }, minItems: 1, maxItems: 3 },
      'a list with its limits',
    ],
    [schema.describe('Whether', schema.flag), { type: 'boolean', description: 'Whether' }, 'a description is added'],
    [schema.optional(schema.flag), { type: 'boolean' }, 'optional says nothing of the value itself'],
    [
      schema.object({ one: schema.flag, other: schema.optional(schema.flag) }),
      {
        type: 'object',
        properties: { one: { type: 'boolean' }, other: { type: 'boolean' } },
        required: ['one'],
        additionalProperties: false,
      },
      'an object has exactly its fields, and needs those that are not optional',
    ],
    [
      schema.object({ other: schema.optional(schema.flag) }, 'Some'),
      { type: 'object', description: 'Some', properties: { other: { type: 'boolean' } }, additionalProperties: false },
      'an object that needs nothing has no list of what it needs',
    ],
    [schema.object({}), { type: 'object', properties: {}, additionalProperties: false }, 'an object without fields'],
  ];
  for (const [declared, expected, why] of rows) {
    test(why, () => {
      expect(json(declared)).toEqual(expected);
    });
  }

  test('describing or making optional leaves the declared schema as it was', () => {
    const before = json(schema.flag);
    schema.optional(schema.describe('Whether', schema.flag));
    expect([json(schema.flag), schema.flag.isOptional]).toEqual([before, undefined]);
  });
});

describe('the patterns mean what they say', () => {
  const patternOf = ({ json: { pattern } }: Schema<string>): RegExp => new RegExp(String(pattern), 'u');

  const rows: readonly (readonly [declared: Schema<string>, text: string, isRight: boolean, why: string])[] = [
    [schema.id, 'INV-1001', true, 'an id'],
    [schema.id, 'a', true, 'of one letter'],
    [schema.id, 'a'.repeat(64), true, 'of 64 letters'],
    [schema.id, 'a'.repeat(65), false, 'of too many letters'],
    [schema.id, '-a', false, 'an id does not begin with a hyphen'],
    [schema.id, '..', false, 'nor is it a path'],
    [schema.id, 'a/b', false, 'nor has it a slash'],
    [schema.id, 'a b', false, 'nor a space'],
    [schema.id, '', false, 'nor is it empty'],
    [schema.country, 'US', true, 'two capitals'],
    [schema.country, 'us', false, 'not small letters'],
    [schema.country, 'USA', false, 'not three'],
    [schema.fraction, '0', true, 'a maximum of nothing charges nothing'],
    [schema.fraction, '0.015', true, 'a fraction'],
    [schema.fraction, '1', false, 'below one'],
    [schema.fraction, '1.5', false, 'a percentage would be a mistake'],
    [schema.fraction, '.5', false, 'with a digit before the point'],
    [schema.fraction, '0.', false, 'and digits after it'],
    [schema.fraction, '-0.01', false, 'not negative'],
    [schema.fraction, '0.1234567', false, 'six digits are enough'],
    [schema.email, 'legal@example.com', true, 'an address'],
    [schema.email, 'legal@example', false, 'without a domain'],
    [schema.email, 'legal example.com', false, 'without an at'],
    [schema.email, 'a@b.c, d@e.f', false, 'one address, not two'],
    [schema.text(10), '   ', false, 'spaces say nothing'],
    [schema.text(10), ' x ', true, 'but may stand around a text'],
  ];
  for (const [declared, text, isRight, why] of rows) {
    test(`${JSON.stringify(text)}: ${why}`, () => {
      expect(patternOf(declared).test(text)).toBe(isRight);
    });
  }
});

test('a declaration carries the type of its values', () => {
  const _declared = schema.object({ one: schema.count(3), other: schema.optional(schema.oneOf('a', 'b')) });
  type Declared = TypeOf<typeof _declared>;
  const least: Declared = { one: 1 };
  const most: Declared = { one: 1, other: 'a' };
  const mayLackOne: { other: 'a' } extends Declared ? true : false = false;
  const mayBeAnyWord: { one: 1; other: 'c' } extends Declared ? true : false = false;
  expect([least.other, most.other, mayLackOne, mayBeAnyWord]).toEqual([undefined, 'a', false, false]);
});
