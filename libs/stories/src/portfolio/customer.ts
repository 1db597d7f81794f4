import { addDays, type LegalDay } from '@tenure/kernel';
import { dice } from '../customers/dice';

/** How a customer of a made-up portfolio pays, or does not. */
export type Payer = 'prompt' | 'card' | 'slow' | 'late' | 'disputer' | 'defaulter' | 'idle';

export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly payer: Payer;
  /** Of its package: listed, or agreed. */
  readonly package: 'standard' | 'plus' | { readonly agreedFee: string };
  readonly joinsOn: LegalDay;
  /** Days from the invoice date to its payment. */
  readonly paysAfterDays: number;
  /** Defaulters pay nothing, idle customers do nothing, from this month of theirs on. */
  readonly stopsAfterMonths: number;
  readonly seed: number;
}

/** Out of a hundred. */
const COUNTRIES: readonly (readonly [string, number])[] = [
  ['US', 62],
  ['GB', 14],
  ['FR', 12],
  ['DE', 12],
];

const PAYERS: readonly (readonly [Payer, number])[] = [
  ['prompt', 54],
  ['card', 16],
  ['slow', 11],
  ['late', 6],
  ['disputer', 6],
  ['defaulter', 4],
  ['idle', 3],
];

const FIRST = ['Amber', 'Birch', 'Cedar', 'Delta', 'Ember', 'Fjord', 'Granite', 'Harvest', 'Indigo', 'Juniper'];
const SECOND = ['Analytics', 'Clinics', 'Freight', 'Homes', 'Learning', 'Markets', 'Outdoor', 'Robotics', 'Travel'];

/** Customer `n` of the portfolio of `seed`: always the same. They join over the first half of the months. */
export function customerOf(seed: number, n: number, from: LegalDay, months: number): Customer {
  const roll = dice(seed * 1_000_003 + n);
  const payer = pickOf(PAYERS, roll(100));
  const fee = roll(10);
  return {
    id: `DEMO-${String(n + 1).padStart(4, '0')}`,
    name: `${FIRST[roll(FIRST.length)]} ${SECOND[roll(SECOND.length)]} ${n + 1}`,
    country: pickOf(COUNTRIES, roll(100)),
    payer,
    package: fee < 5 ? 'standard' : fee < 7 ? 'plus' : { agreedFee: `${150 + 50 * roll(20)}.00` },
    joinsOn: addDays(from, roll(Math.max(1, Math.floor((months * 30) / 2)))),
    paysAfterDays: lag(payer, roll),
    stopsAfterMonths: 3 + roll(8),
    seed: roll(1_000_000),
  };
}

function lag(payer: Payer, roll: (sides: number) => number): number {
  switch (payer) {
    case 'card':
      return 2; // the debit is instructed on the invoice date; the money comes after it
    case 'slow':
      return 34 + roll(14);
    case 'late':
      return 65 + roll(40);
    default:
      return 6 + roll(22);
  }
}

function pickOf<T>(shares: readonly (readonly [T, number])[], roll: number): T {
  let left = roll;
  for (const [value, share] of shares) {
    if (left < share) return value;
    left -= share;
  }
  throw new RangeError(`${roll} is beyond the shares, which add up to 100`);
}
