import type { TaxLine } from '../state/invoice';

/** base × rate, rounded half-up to the cent. */
export interface TaxLineView {
  readonly tax: string;
  readonly jurisdiction: string;
  readonly location: string;
  readonly base: string;
  readonly rate: string;
  readonly amount: string;
  readonly credited: string;
}

export function taxLineView({ onFees: _part, base, amount, credited, ...line }: TaxLine): TaxLineView {
  return { ...line, base: base.toString(), amount: amount.toString(), credited: credited.toString() };
}
