import { legalDay } from '@tenure/kernel';
import { type LawfulMaximum, taxableKinds, type TaxRule, terms202001, type TermsVersion } from '@tenure/terms';

const EXAMPLE = 'made up for tests: the rate of no real law';

/** A state’s sales tax and a city’s on top of it, and a country’s on everything; made up. */
export const exampleSchedule: readonly TaxRule[] = [
  {
    jurisdiction: 'US-XA',
    tax: 'sales-tax',
    kinds: taxableKinds,
    rate: '0.0725',
    from: legalDay('2020-01-01'),
    source: EXAMPLE,
  },
  {
    jurisdiction: 'US-XA-TOWN',
    tax: 'utility-tax',
    kinds: ['transactional', 'overage'],
    rate: '0.05',
    from: legalDay('2020-01-01'),
    source: EXAMPLE,
  },
  {
    jurisdiction: 'GB',
    tax: 'vat',
    kinds: taxableKinds,
    rate: '0.2',
    from: legalDay('2020-01-01'),
    source: EXAMPLE,
  },
];

/** The shipped terms with a tax schedule, and with lawful maxima where some are given. */
export function taxedTerms(
  schedule: readonly TaxRule[] = exampleSchedule,
  lawfulMaxima: readonly LawfulMaximum[] = [],
): readonly TermsVersion[] {
  const { parameters } = terms202001;
  const lateCharges = { ...parameters.lateCharges, lawfulMaxima };
  return [{ ...terms202001, parameters: { ...parameters, taxes: { schedule }, lateCharges } }];
}
