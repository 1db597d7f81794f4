import { type Aim, type Figure, isMet } from './figure';

const figure: Figure = { name: 'commands', what: 'commands', unit: '/s', value: 100, raw: 200, ratio: 0.5 };

test.each<[aim: Aim | undefined, expected: boolean | undefined, why: string]>([
  [undefined, undefined, 'without an aim nothing is met or missed'],
  [{ of: 'ratio', atLeast: 0.5 }, true, 'just reached'],
  [{ of: 'ratio', atLeast: 0.51 }, false, 'the ratio falls short, though the value is larger'],
  [{ of: 'value', atLeast: 101 }, false, 'the value falls short'],
  [{ of: 'value', atMost: 99 }, false, 'too much'],
  [{ of: 'value', atMost: 100 }, true, 'no more than allowed'],
])('aim %j: %s', (aim, expected) => {
  expect(isMet({ ...figure, ...(aim ? { aim } : {}) })).toBe(expected);
});

test('what was not measured is not met', () => {
  expect(isMet({ ...figure, value: Number.NaN, aim: { of: 'value', atLeast: 1 } })).toBe(false);
});
