import { Decimal } from 'decimal.js';

/** 40 digits: the product of a 12-digit amount and a long rate stays exact until it is rounded to the cent. */
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/** An exact rate, such as `0.015` a month. Never a binary float. */
export type Rate = Decimal;

/** From decimal text such as `"0.015"`. Throws on anything else. */
export function rate(text: string): Rate {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new RangeError(`not a decimal number: ${JSON.stringify(text)}`);
  return new Exact(text);
}

const AMOUNT = /^(-?)(\d+)\.(\d{2})$/;

/**
 * An amount of US dollars (reading 13), or of euros where a clause says so: exact, two places, rounded half-up to the
 * cent at each posting. Immutable. Sums are whole cents in a bigint, which is exact and twenty times faster than a
 * general decimal; decimal.js does what multiplies and rounds. In JSON it is a decimal string with two places.
 */
export class Money {
  static readonly zero = new Money(0n);

  private constructor(private readonly inCents: bigint) {}

  /** From `"12.34"` or `"-12.34"`. Throws on anything else: such text should have been refused on the way in. */
  static of(text: string): Money {
    const parts = AMOUNT.exec(text);
    if (!parts) throw new RangeError(`not an amount with two places: ${JSON.stringify(text)}`);
    return new Money(BigInt(`${parts[1]}${parts[2]}${parts[3]}`));
  }

  static ofCents(cents: number | bigint): Money {
    return new Money(BigInt(cents));
  }

  /** An exact result, rounded half-up to the cent: the one rounding of a posting. */
  static rounded(value: Decimal): Money {
    return Money.of(value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2));
  }

  static sum(amounts: Iterable<Money>): Money {
    let cents = 0n;
    for (const amount of amounts) cents += amount.inCents;
    return cents === 0n ? Money.zero : new Money(cents);
  }

  static min(a: Money, b: Money): Money {
    return a.inCents <= b.inCents ? a : b;
  }

  static max(a: Money, b: Money): Money {
    return a.inCents >= b.inCents ? a : b;
  }

  plus(other: Money): Money {
    return new Money(this.inCents + other.inCents);
  }

  minus(other: Money): Money {
    return new Money(this.inCents - other.inCents);
  }

  negated(): Money {
    return new Money(-this.inCents);
  }

  /** `this × factor`, rounded half-up to the cent. */
  times(factor: Rate): Money {
    return Money.rounded(this.toDecimal().times(factor));
  }

  /** `this ÷ divisor`, rounded up to the cent (reading 16: what is left must never fall short). */
  dividedUpBy(divisor: Rate): Money {
    return Money.of(this.toDecimal().div(divisor).toDecimalPlaces(2, Decimal.ROUND_UP).toFixed(2));
  }

  isZero(): boolean {
    return this.inCents === 0n;
  }

  isPositive(): boolean {
    return this.inCents > 0n;
  }

  isNegative(): boolean {
    return this.inCents < 0n;
  }

  equals(other: Money): boolean {
    return this.inCents === other.inCents;
  }

  isMoreThan(other: Money): boolean {
    return this.inCents > other.inCents;
  }

  isLessThan(other: Money): boolean {
    return this.inCents < other.inCents;
  }

  toCents(): bigint {
    return this.inCents;
  }

  /** The exact value, for formulas that round once at their end. */
  toDecimal(): Decimal {
    return new Exact(this.inCents.toString()).div(100);
  }

  toString(): string {
    const digits = (this.inCents < 0n ? -this.inCents : this.inCents).toString().padStart(3, '0');
    return `${this.inCents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  }

  toJSON(): string {
    return this.toString();
  }
}
