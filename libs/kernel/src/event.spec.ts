import { comparePositions, type Position } from '.';

describe('positions are numbers of any length, written as text', () => {
  const rows: readonly (readonly [a: string, b: string, sign: number, why: string])[] = [
    ['9', '10', -1, 'a longer one is later, whatever its first digit'],
    ['10', '9', 1, 'and the other way round'],
    ['0', '0', 0, 'the same'],
    ['123', '124', -1, 'of the same length, digit by digit'],
    ['9007199254740993', '9007199254740992', 1, 'beyond what a float can tell apart'],
    ['18446744073709551615', '18446744073709551616', -1, 'beyond 64 bits'],
  ];
  for (const [a, b, sign, why] of rows) {
    test(`${a} and ${b}: ${why}`, () => {
      expect(Math.sign(comparePositions(a as Position, b as Position))).toBe(sign);
    });
  }

  test('they sort', () => {
    const positions = ['100', '20', '3', '0'] as Position[];
    expect(positions.sort(comparePositions)).toEqual(['0', '3', '20', '100']);
  });
});
