import { commandNamed, commands, envOf, handle } from '@tenure/account';
import { schema, type Schema } from '@tenure/kernel';
import { everyEvent } from '../../account/test-support/every-event';
import { parseBody } from './command-body';
import { problemsOf } from './validation';

const amount = 'must be a decimal string with two places from "0.01" to "999999999.99"';
const day = 'must be a day that exists, as YYYY-MM-DD';

describe('what is wrong with a value, and what would be right', () => {
  const pair = schema.object({ one: schema.flag, other: schema.optional(schema.list(schema.id, { min: 1, max: 2 })) });
  const rows: readonly (readonly [
    declared: Schema<unknown>,
    value: unknown,
    problems: readonly string[],
    why: string,
  ])[] = [
    [schema.amount, '0.01', [], 'a cent'],
    [schema.amount, '999999999.99', [], 'the largest amount'],
    [schema.amount, '0.00', [` ${amount}`], 'nothing is no amount'],
    [schema.amount, '1000000000.00', [` ${amount}`], 'too large for one document'],
    [schema.amount, '01.00', [` ${amount}`], 'a leading zero'],
    [schema.amount, '-1.00', [` ${amount}`], 'negative'],
    [schema.amount, '1.0', [` ${amount}`], 'one place'],
    [schema.amount, '1', [` ${amount}`], 'none'],
    [schema.amount, '1,000.00', [` ${amount}`], 'a separator'],
    [schema.amount, '1.00\n', [` ${amount}`], 'an end of line'],
    [schema.amount, 10, [` ${amount}`], 'a number: it would be a float'],
    [schema.amountOrZero, '0.00', [], 'nothing, where that is allowed'],
    [
      schema.amountOrZero,
      '-0.00',
      [' must be a decimal string with two places from "0.00" to "999999999.99"'],
      'but not less',
    ],
    [schema.day, '2024-02-29', [], 'a leap day'],
    [schema.day, '2023-02-29', [` ${day}`], 'a day that does not exist'],
    [schema.day, '2024-2-1', [` ${day}`], 'another form'],
    [schema.oneOf('a', 'b'), 'c', [' must be one of a, b'], 'another word'],
    [pair, { one: true }, [], 'what is optional may be missing'],
    [pair, {}, ['/one is missing'], 'what is not may not'],
    [pair, { one: true, two: true }, ['/two is not a field of this command'], 'a field that nobody knows'],
    [
      pair,
      { one: 'true', other: [] },
      ['/one must be of type boolean', '/other must NOT have fewer than 1 items'],
      'everything is named',
    ],
    [
      pair,
      { one: true, other: ['a', '/'] },
      ['/other/1 must match pattern "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"'],
      'with its place',
    ],
    [pair, null, [' must be of type object'], 'nothing at all'],
  ];
  for (const [declared, value, problems, why] of rows) {
    test(`${JSON.stringify(value)}: ${why}`, () => {
      expect(problemsOf(declared, value).map(({ field, detail }) => `${field} ${detail}`)).toEqual(problems);
    });
  }

  test('a schema that was compiled once says the same of the next value', () => {
    expect([problemsOf(pair, {}), problemsOf(pair, { one: true }), problemsOf(pair, {})].map((p) => p.length)).toEqual([
      1, 0, 1,
    ]);
  });
});

describe('the body of a command', () => {
  const payment = commandNamed('receive-payment')!;
  const right = { amount: '10.00', method: 'ach' };
  const rows: readonly (readonly [body: unknown, fields: readonly string[], why: string])[] = [
    [right, [], 'its data'],
    [{ ...right, effectiveOn: '2024-01-15', reason: 'by telephone' }, [], 'with the day it counts on, and a reason'],
    [{ ...right, effectiveOn: '15 January' }, ['/effectiveOn'], 'a day in words'],
    [{ ...right, effectiveOn: null }, ['/effectiveOn'], 'a day that is null'],
    [{ ...right, reason: '  ' }, ['/reason'], 'a reason that says nothing'],
    [{ ...right, reason: 'x'.repeat(1001) }, ['/reason'], 'a reason that is too long'],
    [{ method: 'cash', colour: 'red' }, ['/amount', '/colour', '/method'], 'everything that is wrong is named at once'],
    [{ ...right, amount: 10 }, ['/amount'], 'an amount that is a number'],
    ['pay', [''], 'a text'],
    [[right], [''], 'a list'],
    [null, [''], 'nothing'],
  ];
  for (const [body, fields, why] of rows) {
    test(why, () => {
      const parsed = parseBody(payment, body);
      expect('problems' in parsed ? parsed.problems.map(({ field }) => field).sort() : []).toEqual(fields);
    });
  }

  test('is taken apart: data, day, reason', () => {
    expect(parseBody(payment, { ...right, effectiveOn: '2024-01-15', reason: 'by telephone' })).toEqual({
      data: right,
      effectiveOn: '2024-01-15',
      reason: 'by telephone',
    });
  });
});

test('every example that a command gives for an account is a body that it takes, and decides without a bug', () => {
  let tried = 0;
  for (const { state, today, programme } of everyEvent()) {
    const moment = { today, effectiveOn: today, programme };
    for (const command of commands) {
      for (const body of command.examples(state, envOf(state, moment))) {
        tried++;
        expect([command.name, body, problemsOf(command.body, body)]).toEqual([command.name, body, []]);
        expect(['accepted', 'refused']).toContain(handle(state, command, body, moment).kind);
      }
    }
  }
  expect(tried).toBeGreaterThan(2 * commands.length);
});
