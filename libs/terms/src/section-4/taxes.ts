import { rate, type Money } from '@tenure/kernel';
import { clause } from '../clause';
import type { TermsVersion } from '../terms-version';
import type { TaxRule } from './tax-schedule';

export interface TaxesParameters {
  readonly schedule: readonly TaxRule[];
}

/**
 * No rates ship with the terms: whether a place taxes the service, and whether the provider has to collect there, depends
 * on where it is registered. A programme puts what it has to collect into its version of the terms, with the source.
 */
export const taxesClause = clause<TaxesParameters>({
  ref: '§4.7',
  title: 'Taxes',
  kinds: ['rule', 'record'],
  summary:
    'The customer bears the taxes on the service, in a line of its own for each tax, jurisdiction and place of use. ' +
    'Where it must withhold tax from a payment it pays so much more that the provider is left with the whole. It ' +
    'declares the places of use, and changes of them, where taxes depend on them.',
  readings: [13, 16],
  parameters: { schedule: [] },
});

export interface GrossUp {
  /** What the customer owes. */
  readonly gross: Money;
  /** What it pays to its tax authority out of that. */
  readonly withheld: Money;
  /** What the provider receives: never less than what it was owed. */
  readonly received: Money;
}

/**
 * What is owed so that `net` arrives after tax is withheld at `withholdingRate` (decimal text, 0 to below 1): net ÷
 * (1 − rate), rounded up to the cent (reading 16). A rate outside that range throws.
 */
export function grossUp(_t: TermsVersion, net: Money, withholdingRate: string): GrossUp {
  const withholding = rate(withholdingRate);
  if (withholding.isNegative() || withholding.greaterThanOrEqualTo(1)) {
    throw new RangeError(`not a withholding rate from 0 to below 1: ${withholdingRate}`);
  }
  const gross = net.dividedUpBy(rate('1').minus(withholding));
  const withheld = gross.times(withholding);
  return { gross, withheld, received: gross.minus(withheld) };
}
