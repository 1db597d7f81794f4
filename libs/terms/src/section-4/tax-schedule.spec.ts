import { legalDay, Money } from '@tenure/kernel';
import { liesWithin, taxOn, taxRulesIn, type TaxRule, terms202001 } from '..';

const rule = (jurisdiction: string, tax: string, rate: string, from: string, until?: string): TaxRule => ({
  jurisdiction,
  tax,
  kinds: ['platform-fee'],
  rate,
  from: legalDay(from),
  ...(until === undefined ? {} : { until: legalDay(until) }),
  source: 'example',
});

const schedule = [
  rule('US', 'federal', '0.03', '2020-01-01'),
  rule('US-CA', 'sales', '0.0725', '2020-01-01'),
  rule('US-CA', 'sales', '0.08', '2024-07-01'),
  rule('US', 'levy', '0.01', '2025-01-01'),
  rule('US-NV', 'levy', '0.02', '2020-01-01'),
  rule('US-CA-LA', 'district', '0.01', '2020-01-01', '2024-03-31'),
];
const { parameters } = terms202001;
const t = { ...terms202001, parameters: { ...parameters, taxes: { schedule } } };

describe('§4.7 which taxes hold in a place', () => {
  it.each([
    [
      'US-CA-LA',
      '2024-03-31',
      'federal 0.03, sales 0.0725, district 0.01',
      'a place bears the taxes of all it lies in',
    ],
    ['US-CA-LA', '2024-04-01', 'federal 0.03, sales 0.0725', 'the day after the last of the district’s'],
    ['US-CA', '2024-07-01', 'federal 0.03, sales 0.08', 'the later rate replaces the earlier from its day'],
    ['US-CA', '2024-06-30', 'federal 0.03, sales 0.0725', 'and not on the day before'],
    ['US', '2024-07-01', 'federal 0.03', 'a whole country is in none of its parts'],
    ['US-CAX', '2024-07-01', 'federal 0.03', 'another part whose name begins alike'],
    ['GB', '2024-07-01', '', 'nothing is known of it: no tax is invented'],
    ['US', '2019-12-31', '', 'before the first rate'],
    [
      'US-NV',
      '2025-01-01',
      'federal 0.03, levy 0.01, levy 0.02',
      'a tax of that name elsewhere, or another one, ends none',
    ],
  ])('%s on %s: %s (%s)', (place, on, expected, _why) => {
    const found = taxRulesIn(t, place, legalDay(on)).map((r) => `${r.tax} ${r.rate}`);
    expect(found.join(', ')).toBe(expected);
  });

  it.each([
    ['100.00', '0.0725', '7.25', 'exact'],
    ['10.00', '0.0725', '0.73', '0.725 goes up'],
    ['0.06', '0.0725', '0.00', '0.00435 goes down'],
  ])('%s at %s: %s (%s)', (base, rate, expected, _why) => {
    expect(taxOn(Money.of(base), rate).toString()).toBe(expected);
  });

  it('the shipped terms have no rates', () => {
    expect(parameters.taxes.schedule).toEqual([]);
  });

  it('a place lies within itself', () => {
    expect([liesWithin('US-CA', 'US-CA'), liesWithin('US', 'US-CA')]).toEqual([true, false]);
  });
});
