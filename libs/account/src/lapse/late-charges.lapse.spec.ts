import { terms202001, type TermsVersion } from '@tenure/terms';
import { activeLife, life, type Life } from '../../test-support/life';
import { chargeLines, factsOf, happened } from '../../test-support/tables';

type Case = readonly [given: Life, through: string, charges: readonly string[], why: string];

function cases(rows: readonly Case[]): void {
  for (const [given, through, charges, why] of rows) {
    test(why, () => {
      expect(chargeLines(given.advanceTo(through))).toEqual(charges);
    });
  }
}

/** 1,000.00 due on 31 January 2024, as in the example of reading 20. */
const late = billed(activeLife('2023-12-01'));

function billed(given: Life, amount = '1000.00'): Life {
  return given.on('2024-01-01', 'import-invoice', { invoice: 'I', amount });
}

const pay = (given: Life, on: string, amount: string) => given.on(on, 'receive-payment', { amount, method: 'ach' });

describe('a month ends k months after the Due Date, and is charged on the day after (reading 20)', () => {
  cases([
    [late, '2024-02-29', [], 'the month is not over on its last day'],
    [late, '2024-03-01', ['2024-03-01 +15.00'], 'the example: the month ended on 29 February'],
    [late, '2024-03-31', ['2024-03-01 +15.00'], 'a part of a month charges nothing'],
    [late, '2024-04-01', ['2024-03-01 +15.00', '2024-04-01 +15.23'], 'the example: 1.5 % of 1,015.00 is 15.225'],
    [
      late,
      '2024-06-01',
      ['2024-03-01 +15.00', '2024-04-01 +15.23', '2024-05-01 +15.45', '2024-06-01 +15.69'],
      'compounding: of 1,030.23 it is 15.45345, of 1,045.68 it is 15.6852',
    ],
    [
      activeLife('2022-12-01').on('2022-12-31', 'import-invoice', { invoice: 'I', amount: '1000.00' }),
      '2023-04-30',
      ['2023-03-01 +15.00', '2023-03-31 +15.23'],
      'due 30 January: the first month ends on 28 February, the second on 30 March, without drifting (reading 3)',
    ],
    [
      activeLife('2023-01-01').on('2023-01-14', 'import-invoice', { invoice: 'I', amount: '1000.00' }),
      '2023-04-13',
      ['2023-03-14 +15.00'],
      'due 13 February: the second month ends on 13 April',
    ],
    [
      late.on('2024-01-10', 'import-invoice', { invoice: 'J', amount: '200.00' }),
      '2024-03-10',
      ['2024-03-01 +15.00', '2024-03-10 +3.00'],
      'each invoice by its own days: J was due on 9 February',
    ],
  ]);

  test('the event says how it was computed', () => {
    expect(factsOf(late.advanceTo('2024-04-01'), 'LateChargePosted')[1]).toEqual(
      happened('2024-04-01', 'LateChargePosted', {
        invoice: 'I',
        countedFrom: '2024-01-31',
        month: 2,
        monthEndedOn: '2024-03-31',
        unpaidPrincipal: '1000.00',
        unpaidCharges: '15.00',
        rate: '0.015',
        amount: '15.23',
      }),
    );
  });

  test('posting is once, however often and however late days are derived (reading 21)', () => {
    const often = ['2024-02-29', '2024-03-01', '2024-03-01', '2024-03-02', '2024-04-15'].reduce(
      (given, day) => given.advanceTo(day),
      late,
    );
    expect(chargeLines(often)).toEqual(chargeLines(late.advanceTo('2024-04-15')));
  });
});

describe('only what is unpaid when the month has ended is charged', () => {
  cases([
    [pay(late, '2024-01-31', '1000.00'), '2024-06-01', [], 'paid on the Due Date'],
    [pay(late, '2024-02-20', '400.00'), '2024-03-01', ['2024-03-01 +9.00'], 'paid in part within the month: of 600.00'],
    [pay(late, '2024-02-29', '1000.00'), '2024-06-01', [], 'paid on the last day of the month'],
    [
      pay(late, '2024-03-01', '1000.00'),
      '2024-06-01',
      ['2024-03-01 +15.00'],
      'paid on the day of the posting: the month had ended unpaid, the next has nothing to charge',
    ],
    [pay(late, '2024-02-29', '999.99'), '2024-06-01', [], 'a cent: 0.00015 is no charge'],
    [billed(activeLife('2023-12-01'), '0.33'), '2024-03-01', [], '0.00495 is no charge'],
    [billed(activeLife('2023-12-01'), '0.34'), '2024-03-01', ['2024-03-01 +0.01'], '0.0051 is a cent'],
    [
      pay(late, '2024-03-15', '15.00'),
      '2024-04-01',
      ['2024-03-01 +15.00', '2024-04-01 +15.00'],
      'the charge was paid: it compounds no more',
    ],
    [
      pay(late, '2024-03-15', '500.00'),
      '2024-04-01',
      ['2024-03-01 +15.00', '2024-04-01 +7.73'],
      '15.00 went to the charge, 485.00 to the principal; 1.5 % of 515.00 is 7.725',
    ],
    [
      pay(late, '2024-03-31', '1015.00'),
      '2024-06-01',
      ['2024-03-01 +15.00'],
      'all of it paid on the last day of the second month',
    ],
  ]);
});

describe('a charge that was waived compounds no more, from the day of the waiver (§9.6)', () => {
  const waive = (given: Life, on: string) => given.on(on, 'waive-late-charge', { invoice: 'I', month: 1 });
  const twice = late.advanceTo('2024-04-02');

  cases([
    [
      waive(late.advanceTo('2024-03-10'), '2024-03-10'),
      '2024-04-01',
      ['2024-03-01 +15.00', '2024-04-01 +15.00'],
      'waived',
    ],
    [
      waive(late.advanceTo('2024-03-31'), '2024-03-31'),
      '2024-04-01',
      ['2024-03-01 +15.00', '2024-04-01 +15.00'],
      'waived on the last day of the second month',
    ],
    [
      waive(twice, '2024-04-01'),
      '2024-04-02',
      ['2024-03-01 +15.00', '2024-04-01 +15.23'],
      'waived the day after: the second month had ended with it, and its charge is not waived by that',
    ],
    [
      waive(pay(late, '2024-03-05', '5.00'), '2024-03-06'),
      '2024-05-01',
      ['2024-03-01 +15.00', '2024-04-01 +15.00', '2024-05-01 +15.23'],
      '5.00 paid and 10.00 waived: nothing of it is left; the second charge compounds as ever',
    ],
    [
      waive(twice, '2024-03-31'),
      '2024-04-02',
      ['2024-03-01 +15.00', '2024-04-01 +15.23', '2024-04-01 -15.23', '2024-04-01 +15.00'],
      'a waiver of 31 March typed in late corrects what compounded (reading 7)',
    ],
  ]);
});

describe('the rate, and whether there is any (readings 20 and 21)', () => {
  const customer = (more: object, terms: readonly TermsVersion[] = [terms202001]) =>
    billed(life({ terms }).on('2023-12-01', 'register-account', { name: 'Example Inc.', country: 'US', ...more }));
  const { policies } = terms202001;
  const withMode = (lateCharges: 'manual' | 'off'): readonly TermsVersion[] => [
    { ...terms202001, policies: { ...policies, lateCharges } },
  ];
  const own = ['2024-03-01 +15.00', '2024-04-01 +15.23'];

  cases([
    [
      customer({ lawfulMonthlyMaximum: '0.01' }),
      '2024-04-01',
      ['2024-03-01 +10.00', '2024-04-01 +10.10'],
      'the lawful maximum where it is less',
    ],
    [customer({ lawfulMonthlyMaximum: '0.02' }), '2024-04-01', own, 'the terms’ own where that is less'],
    [customer({ lawfulMonthlyMaximum: '0' }), '2024-06-01', [], 'a maximum of nothing charges nothing'],
    [customer({ lateCharges: 'manual' }), '2024-06-01', [], 'by hand: nothing by itself'],
    [customer({ lateCharges: 'off' }), '2024-06-01', [], 'off'],
    [customer({}, withMode('off')), '2024-06-01', [], 'off by the programme'],
    [customer({}, withMode('manual')), '2024-06-01', [], 'by hand by the programme'],
    [customer({ lateCharges: 'automatic' }, withMode('off')), '2024-04-01', own, 'the account has a way of its own'],
    [customer({ country: 'FR' }), '2024-12-31', [], 'in France interest replaces them (reading 36)'],
    [customer({ country: 'GB' }), '2024-04-01', own, 'elsewhere they are as in the terms'],
  ]);
});
