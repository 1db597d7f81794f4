import { dice } from './dice';

/** What a customer does month after month. */
export interface Habits {
  readonly monthlyFee: string;
  /** Records of usage in a month. */
  readonly charges: number;
  /** One invoice a month comes from another ledger. */
  readonly bringsOver: boolean;
  /** Invoices are paid in the month of their date (0), or so many months later. */
  readonly monthsLate: number;
  /** Every n-th invoice is disputed; 0: none. */
  readonly disputesEvery: number;
  /** Data under the retention schedule is recorded, and purged when it may be. */
  readonly recordsData: boolean;
}

/** Pays in time and disputes nothing: its invoices settle as fast as the terms let them. */
export const steady: Habits = {
  monthlyFee: '499.00',
  charges: 4,
  bringsOver: true,
  monthsLate: 0,
  disputesEvery: 0,
  recordsData: false,
};

/** Customers of all kinds: most pay in time, some late, a few never stop disputing. */
export function habitsOf(seed: number): Habits {
  const roll = dice(seed);
  const late = roll(20);
  return {
    monthlyFee: `${49 + 50 * roll(20)}.00`,
    charges: 1 + roll(5),
    bringsOver: roll(4) === 0,
    monthsLate: late < 16 ? 0 : late < 18 ? 1 : late - 16,
    disputesEvery: roll(10) === 0 ? 3 + roll(10) : 0,
    recordsData: roll(3) === 0,
  };
}
