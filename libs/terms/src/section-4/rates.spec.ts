import { legalDay } from '@tenure/kernel';
import { packageRateOn, type RateCard, unitRateOn } from '..';

const card = (id: string, effectiveOn: string, basic?: string, sms?: string): RateCard => ({
  id,
  effectiveOn: legalDay(effectiveOn),
  packages: [
    { package: 'other', monthlyFee: '1.00' },
    ...(basic === undefined ? [] : [{ package: 'basic', monthlyFee: basic }]),
  ],
  units: [
    { item: 'other', kind: 'transactional', unit: 'message', unitPrice: '0.1' },
    ...(sms === undefined ? [] : [{ item: 'sms', kind: 'transactional' as const, unit: 'message', unitPrice: sms }]),
  ],
});

/** In the order of publishing, which is not that of their days. */
const cards = [
  card('spring', '2024-03-01', '100.00', '0.0070'),
  card('summer', '2024-07-01', '120.00', '0.0080'),
  card('corrected', '2024-03-01', '90.00', '0.0075'),
  card('autumn', '2024-10-01'),
];

describe('§4.1 the rates in force on a day', () => {
  it.each([
    ['2024-02-29', undefined, 'before the first card'],
    ['2024-03-01', 'corrected 90.00 0.0075', 'from its day on; of two for one day the one published later'],
    ['2024-06-30', 'corrected 90.00 0.0075', 'until another takes effect'],
    ['2024-07-01', 'summer 120.00 0.0080', 'the later day holds, though it was published before the correction'],
    ['2024-12-31', 'summer 120.00 0.0080', 'a card that does not list it leaves the price as it is'],
  ])('on %s: %s (%s)', (day, expected, _why) => {
    const fee = packageRateOn(cards, 'basic', legalDay(day));
    const unit = unitRateOn(cards, 'sms', legalDay(day));
    expect(fee && `${fee.card.id} ${fee.rate.monthlyFee} ${unit?.rate.unitPrice}`).toBe(expected);
    expect(unit?.card).toBe(fee?.card);
  });

  it('know no price of what no card lists', () => {
    const day = legalDay('2024-12-31');
    expect([packageRateOn(cards, 'gold', day), unitRateOn(cards, 'fax', day)]).toEqual([undefined, undefined]);
  });
});
