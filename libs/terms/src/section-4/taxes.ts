import { rate, type Money } from '@tenure/kernel';
import { plainClause } from '../clause';
import type { TermsVersion } from '../terms-version';

export const taxesClause = plainClause(
  '§4.7',
  'Taxes',
  ['rule', 'record'],
  [16],
  'The customer bears the taxes on the service. Where it must withhold tax from a payment it pays so much more that ' +
    'the provider is left with the whole. It declares the places of use, and changes of them, where taxes depend on ' +
    'them.',
);

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
