import { legalDay } from '@tenure/kernel';
import { activeLife, type Life } from '../../test-support/life';
import { chargeLines, decisions, factsOf, happened, nothing, refused } from '../../test-support/tables';
import { taxedTerms } from '../../test-support/taxed';

/** 1,000.00 due on 31 January 2024: 15.00 on 1 March, 15.23 on 1 April, 15.45 on 1 May. */
const billed = activeLife('2023-12-01').on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' });
const set = (given: Life, day: string, body: object) => given.on(day, 'set-late-charge-policy', body);
const impose = (given: Life, day: string) => given.on(day, 'impose-late-charges', { invoice: 'I' });

describe('§4.5 how late charges are made changes from a day on (reading 21)', () => {
  const rows: readonly (readonly [given: Life, through: string, expected: readonly string[], why: string])[] = [
    [
      set(billed, '2024-03-15', { lateCharges: 'off' }),
      '2024-05-02',
      ['2024-03-01 +15.00'],
      'off after the first month',
    ],
    [
      set(billed, '2024-03-01', { lateCharges: 'off' }),
      '2024-05-02',
      ['2024-03-01 +15.00', '2024-03-01 -15.00'],
      'off from the day of the posting itself: it is reversed',
    ],
    [
      set(set(billed, '2024-02-15', { lateCharges: 'off' }), '2024-03-15', {}),
      '2024-04-02',
      ['2024-04-01 +15.00'],
      'the programme’s habit again: the month that ended while it was off is not charged afterwards, and 15.00 is the first',
    ],
    [
      set(billed.advanceTo('2024-04-05'), '2024-02-20', { lateCharges: 'manual' }),
      '2024-04-06',
      ['2024-03-01 +15.00', '2024-04-01 +15.23', '2024-03-01 -15.00', '2024-04-01 -15.23'],
      'by hand since February, typed in late: nobody had imposed what was posted by itself (reading 7)',
    ],
    [
      impose(set(billed, '2024-02-20', { lateCharges: 'manual' }), '2024-04-05'),
      '2024-04-06',
      ['2024-03-01 +15.00', '2024-04-01 +15.23'],
      'imposed by hand for both months that had ended',
    ],
    [
      set(impose(set(billed, '2024-02-20', { lateCharges: 'manual' }), '2024-03-05'), '2024-03-10', {
        lateCharges: 'automatic',
      }),
      '2024-04-02',
      ['2024-03-01 +15.00', '2024-04-01 +15.23'],
      'what was imposed stands, and the next is posted by itself',
    ],
    [
      impose(
        set(set(billed, '2024-02-15', { lateCharges: 'off' }), '2024-03-15', { lateCharges: 'manual' }),
        '2024-04-05',
      ),
      '2024-04-06',
      ['2024-04-01 +15.00'],
      'a month that ended while charging was off is not imposed afterwards',
    ],
    [
      set(billed, '2024-02-20', { lawfulMonthlyMaximum: '0.01' }),
      '2024-04-02',
      ['2024-03-01 +10.00', '2024-04-01 +10.10'],
      '1 % is less than 1.5 %: 1,010.00 × 0.01 = 10.10',
    ],
    [
      set(billed.advanceTo('2024-03-05'), '2024-02-20', { lawfulMonthlyMaximum: '0.01' }),
      '2024-03-06',
      ['2024-03-01 +15.00', '2024-03-01 -15.00', '2024-03-01 +10.00'],
      'the maximum typed in late: posted anew with what was lawful',
    ],
    [
      set(billed, '2024-03-15', { lawfulMonthlyMaximum: '0' }),
      '2024-04-02',
      ['2024-03-01 +15.00'],
      'a maximum of nothing charges nothing',
    ],
  ];
  test.each(rows.map(([given, through, expected, why]) => [why, given, through, expected] as const))(
    '%s',
    (_why, given, through, expected) => {
      expect(chargeLines(given.advanceTo(through))).toEqual(expected);
    },
  );

  decisions([
    [billed, '2024-02-20', 'set-late-charge-policy', {}, nothing, 'it is as the programme does already'],
    [
      billed,
      '2024-02-20',
      'set-late-charge-policy',
      { lateCharges: 'manual' },
      [happened('2024-02-20', 'LateChargePolicySet', { lateCharges: 'manual' })],
      'from this day on',
    ],
    [
      set(billed, '2024-02-20', { lateCharges: 'off' }),
      '2024-03-05',
      'impose-late-charges',
      { invoice: 'I' },
      refused('late-charges-off', '§4.5'),
      'off is off by hand as well',
    ],
  ]);
});

describe('§9.6 a charge that was waived and then turns out to have had no ground', () => {
  test('is reversed for what stood of it: with the waiver of 15.00 that is nothing', () => {
    const waived = billed.advanceTo('2024-03-05').on('2024-03-05', 'waive-late-charge', { invoice: 'I', month: 1 });
    const paidInTime = waived.on('2024-01-20', 'receive-payment', { amount: '1000.00', method: 'wire' });
    expect(chargeLines(paidInTime)).toEqual(['2024-03-01 +15.00', '2024-03-01 -0.00']);
  });
});

describe('§4.5 the lawful maximum of the customer’s place', () => {
  const maximum = (jurisdiction: string, monthlyMaximum: string, from: string) => ({
    jurisdiction,
    monthlyMaximum,
    from: legalDay(from),
    source: 'made up for tests',
  });
  const terms = taxedTerms([], [maximum('US-XA', '0.01', '2020-01-01'), maximum('US-XA', '0.005', '2024-03-15')]);
  const inTerms = activeLife('2023-12-01', { terms }).on('2024-01-01', 'import-invoice', {
    invoice: 'I',
    amount: '1000.00',
  });
  const move = (given: Life, day: string) =>
    given.on(day, 'declare-service-location', { location: 'head-office', jurisdiction: 'US-XA' });
  const rows: readonly (readonly [given: Life, expected: readonly string[], why: string])[] = [
    [inTerms, ['2024-03-01 +15.00', '2024-04-01 +15.23'], 'nothing is known of US as a whole'],
    [
      move(inTerms, '2024-01-01'),
      ['2024-03-01 +10.00', '2024-04-01 +5.05'],
      '1 %, and from 15 March 0.5 %: 1,010.00 × 0.005 = 5.05',
    ],
    [
      set(move(inTerms, '2024-01-01'), '2024-01-01', { lawfulMonthlyMaximum: '0.012' }),
      ['2024-03-01 +12.00', '2024-04-01 +12.14'],
      'what was set for the account wins: 1,012.00 × 0.012 = 12.144',
    ],
    [
      move(inTerms.advanceTo('2024-03-05'), '2024-02-01'),
      ['2024-03-01 +15.00', '2024-03-01 -15.00', '2024-03-01 +10.00', '2024-04-01 +5.05'],
      'the place typed in late: posted anew with what was lawful there',
    ],
  ];
  test.each(rows.map(([given, expected, why]) => [why, given, expected] as const))('%s', (_why, given, expected) => {
    const late = given.advanceTo('2024-04-02');
    expect(chargeLines(late)).toEqual(expected);
    expect(factsOf(late, 'LateChargePosted').length).toBeGreaterThan(0);
  });
});
