import { legalDay } from '@tenure/kernel';
import {
  BUSINESS_ADDRESS,
  isExempt,
  type LocationChange,
  locationsOn,
  noTaxes,
  restOn,
  type TaxExemption,
} from './taxes';

const day = legalDay;
const change = (on: string, location: string, jurisdiction: string, share?: string): LocationChange => ({
  ...{ on: day(on), location, jurisdiction },
  ...(share === undefined ? {} : { share }),
});

describe('the locations in force on a day (§4.7)', () => {
  const locations = [
    change('2024-01-01', 'depot', 'US-XA', '0.5'),
    change('2024-02-01', 'annex', 'US-XB', '0.1'),
    change('2024-03-01', 'depot', 'US-XC', '0.4'),
  ];
  const on = (text: string) =>
    locationsOn({ ...noTaxes, locations }, day(text)).map(
      ({ location, jurisdiction }) => `${location} ${jurisdiction}`,
    );

  test.each([
    ['2023-12-31', [], 'before the first declaration'],
    ['2024-01-01', ['depot US-XA'], 'from the day of the declaration'],
    ['2024-02-29', ['annex US-XB', 'depot US-XA'], 'in the order of their names'],
    ['2024-03-01', ['annex US-XB', 'depot US-XC'], 'declared anew'],
  ])('%s: %j, %s', (text, then) => expect(on(text)).toEqual(then));
});

describe('what no declared location has is taxed where', () => {
  const shared = change('2024-01-01', 'depot', 'US-XA', '0.5');
  const [older, newer] = [change('2024-01-01', 'office', 'US-XB'), change('2024-02-01', 'branch', 'US-XC')];

  test.each([
    [[], '2024-03-01', BUSINESS_ADDRESS, 'nothing was declared: the business address'],
    [[shared], '2024-03-01', BUSINESS_ADDRESS, 'the declared one has its share and no more'],
    [[shared, older], '2024-03-01', 'office', 'one without a share has the rest'],
    [[older, newer], '2024-03-01', 'branch', 'of two without a share the one declared last'],
    [[older, newer], '2024-01-31', 'office', 'on a day before that declaration, the one before'],
    [
      [change('2024-01-01', 'a', 'US-XB'), change('2024-01-01', 'b', 'US-XC')],
      '2024-03-01',
      'b',
      'of one day: the last name',
    ],
  ])('%j on %s: %s, %s', (locations, text, location) => {
    expect(restOn({ ...noTaxes, locations }, 'US', day(text)).location).toBe(location);
  });
});

describe('a tax is not owed on a day by documents (§4.7 US)', () => {
  const of = { jurisdiction: 'US-XA', tax: 'sales-tax' };
  const documents = (more: Partial<TaxExemption> = {}): TaxExemption => ({
    ...{ id: 'E', jurisdiction: 'US-XA', certificate: 'XA-1' },
    ...{ providedOn: day('2024-01-10'), validFrom: day('2024-01-05') },
    ...more,
  });

  test.each<[Partial<TaxExemption>, string, boolean, string]>([
    [{}, '2024-01-09', false, 'valid by then, but not provided'],
    [{}, '2024-01-10', true, 'from the day they were provided'],
    [{ validFrom: day('2024-02-01') }, '2024-01-31', false, 'provided, but not valid yet'],
    [{ validFrom: day('2024-02-01') }, '2024-02-01', true, 'from the day they are valid'],
    [{ validUntil: day('2024-03-01') }, '2024-03-01', true, 'through the last day they are valid'],
    [{ validUntil: day('2024-03-01') }, '2024-03-02', false, 'and not after it'],
    [{ revokedOn: day('2024-02-01') }, '2024-01-31', true, 'until the day before they are revoked'],
    [{ revokedOn: day('2024-02-01') }, '2024-02-01', false, 'from that day on no more'],
    [{ taxes: ['sales-tax', 'vat'] }, '2024-01-10', true, 'one of the taxes they name'],
    [{ taxes: ['vat'] }, '2024-01-10', false, 'they name other taxes'],
    [{ jurisdiction: 'US-XB' }, '2024-01-10', false, 'of another place'],
  ])('%j on %s: %s, %s', (more, text, then) => {
    const exemptions = new Map([['E', documents(more)]]);
    expect(isExempt({ ...noTaxes, exemptions }, of, day(text))).toBe(then);
  });

  test('one of several is enough', () => {
    const exemptions = new Map([
      ['E', documents({ jurisdiction: 'US-XB' })],
      ['F', documents({ id: 'F' })],
    ]);
    expect(isExempt({ ...noTaxes, exemptions }, of, day('2024-02-01'))).toBe(true);
  });
});
