import fc from 'fast-check';
import { Money, rate } from '.';

const of = Money.of;

describe('which texts are amounts', () => {
  const rows: readonly (readonly [text: string, cents: bigint | undefined, why: string])[] = [
    ['0.00', 0n, 'nothing'],
    ['0.01', 1n, 'a cent'],
    ['-12.34', -1234n, 'a negative amount'],
    ['-0.00', 0n, 'nothing has no sign'],
    ['123456789012345678901234567890.12', 12345678901234567890123456789012n, 'no digit is lost'],
    ['12.3', undefined, 'two places are required'],
    ['12.345', undefined, 'a third place would be lost'],
    ['12', undefined, 'cents are written'],
    ['.50', undefined, 'a digit stands before the point'],
    ['+1.00', undefined, 'no plus'],
    ['1,000.00', undefined, 'no separators'],
    ['1e2', undefined, 'no exponents'],
    [' 1.00', undefined, 'no spaces'],
    ['1.00\n', undefined, 'no end of line'],
    ['$1.00', undefined, 'no currency'],
    ['--1.00', undefined, 'one sign'],
    ['NaN', undefined, 'no words'],
    ['', undefined, 'nothing at all'],
  ];
  for (const [text, cents, why] of rows) {
    test(`${JSON.stringify(text)}: ${why}`, () => {
      if (cents === undefined) expect(() => of(text)).toThrow('not an amount with two places');
      else expect(of(text).toCents()).toBe(cents);
    });
  }

  test('cents are whole', () => {
    expect(() => Money.ofCents(1.5)).toThrow(RangeError);
    expect(Money.ofCents(-5).toString()).toBe('-0.05');
  });
});

describe('how amounts are written', () => {
  const rows: readonly (readonly [cents: number, text: string, why: string])[] = [
    [0, '0.00', 'nothing'],
    [5, '0.05', 'below ten cents'],
    [50, '0.50', 'below a dollar'],
    [-5, '-0.05', 'a negative cent'],
    [-100, '-1.00', 'a negative dollar'],
    [99_999_999_999, '999999999.99', 'the largest of one document'],
  ];
  for (const [cents, text, why] of rows) {
    test(`${text}: ${why}`, () => {
      expect([Money.ofCents(cents).toString(), JSON.stringify([Money.ofCents(cents)])]).toEqual([text, `["${text}"]`]);
    });
  }

  test('what was written is read again', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (cents) => {
        expect(of(Money.ofCents(cents).toString()).toCents()).toBe(cents);
      }),
    );
  });
});

describe('a product is rounded half-up to the cent, once (reading 13)', () => {
  const rows: readonly (readonly [amount: string, factor: string, product: string, why: string])[] = [
    ['1000.00', '0.015', '15.00', 'reading 20, the first month'],
    ['1015.00', '0.015', '15.23', '15.225: half a cent goes up'],
    ['0.33', '0.015', '0.00', '0.00495: less than half a cent goes down'],
    ['0.34', '0.015', '0.01', '0.0051: more than half a cent goes up'],
    ['1.00', '0.005', '0.01', '0.005 exactly'],
    ['-1.00', '0.005', '-0.01', 'half a cent of a credit goes away from zero as that of a charge does'],
    ['-0.99', '0.005', '0.00', '-0.00495 is nothing, without a sign'],
    ['1.15', '0.5', '0.58', '0.575, which a binary float holds as less'],
    ['999999999.99', '0.015', '15000000.00', '14,999,999.99985'],
    ['999999999999999999.99', '0.333333', '333333000000000000.00', '…999.99666667: more digits than a float has'],
    ['100.00', '0', '0.00', 'a rate of nothing'],
  ];
  for (const [amount, factor, product, why] of rows) {
    test(`${amount} × ${factor}: ${why}`, () => {
      expect(of(amount).times(rate(factor)).toString()).toBe(product);
    });
  }
});

describe('a quotient is rounded up, so that what is left never falls short (reading 16)', () => {
  const rows: readonly (readonly [amount: string, divisor: string, quotient: string, why: string])[] = [
    ['70.00', '0.7', '100.00', 'exact'],
    ['100.00', '0.7', '142.86', '142.857…'],
    ['100.00', '0.9', '111.12', '111.111… goes up although the next digit is small'],
    ['0.01', '0.999999', '0.02', 'a hair more than a cent'],
    ['0.00', '0.7', '0.00', 'nothing stays nothing'],
    ['100.00', '1', '100.00', 'no tax'],
  ];
  for (const [amount, divisor, quotient, why] of rows) {
    test(`${amount} ÷ ${divisor} = ${quotient}: ${why}`, () => {
      expect(of(amount).dividedUpBy(rate(divisor)).toString()).toBe(quotient);
    });
  }
});

describe('sums and comparisons are exact', () => {
  const cent = Money.ofCents(1);

  const rows: readonly (readonly [actual: unknown, expected: unknown, why: string])[] = [
    [Money.sum(Array.from({ length: 1_000_000 }, () => cent)).toString(), '10000.00', 'a million cents'],
    [Money.sum([]).toString(), '0.00', 'the sum of nothing'],
    [of('0.10').plus(of('0.20')).toString(), '0.30', 'the sum that floats get wrong'],
    [of('0.30').minus(of('0.40')).toString(), '-0.10', 'below zero'],
    [of('9007199254740993.01').plus(cent).toString(), '9007199254740993.02', 'above the integers of a float'],
    [of('5.00').negated().toString(), '-5.00', 'negated'],
    [Money.zero.negated().toString(), '0.00', 'nothing negated'],
    [Money.min(of('-1.00'), cent).toString(), '-1.00', 'the lesser'],
    [Money.max(of('-1.00'), cent).toString(), '0.01', 'the greater'],
    [of('1.00').equals(of('1.00')), true, 'equal'],
    [of('1.00').equals(of('1.01')), false, 'not equal'],
    [of('9.00').isLessThan(of('10.00')), true, 'amounts are no texts: 9 is less than 10'],
    [of('10.00').isMoreThan(of('9.00')), true, 'and 10 is more'],
    [of('1.00').isMoreThan(of('1.00')), false, 'not more than itself'],
    [of('1.00').isLessThan(of('1.00')), false, 'not less than itself'],
    [[Money.zero.isZero(), Money.zero.isPositive(), Money.zero.isNegative()].join(), 'true,false,false', 'zero'],
    [[cent.isZero(), cent.isPositive(), cent.isNegative()].join(), 'false,true,false', 'a cent'],
    [of('0.07').toDecimal().toFixed(), '0.07', 'the exact value'],
  ];
  for (const [actual, expected, why] of rows) {
    test(why, () => {
      expect(actual).toBe(expected);
    });
  }
});

describe('rates', () => {
  test.each(['abc', '', ' 1', '1,5', '1%'])('%j is none', (text) => {
    expect(() => rate(text)).toThrow();
  });

  test.each(['Infinity', 'NaN', '0x10'])('%j is none, although decimal.js reads it', (text) => {
    expect(() => rate(text)).toThrow();
  });
});
