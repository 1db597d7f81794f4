import { legalDay, Money } from '@tenure/kernel';
import { terms202001, type TermsVersion } from '@tenure/terms';
import { activeLife, type Life } from '../../test-support/life';
import { chargeLines } from '../../test-support/tables';
import { entriesOf } from '..';

const { parameters } = terms202001;
const SOURCE = 'made up for tests: the maximum of no real law';

/** The shipped terms with a lawful maximum in two places, and a revision from February with another rate. */
const terms: readonly TermsVersion[] = [
  {
    ...terms202001,
    parameters: {
      ...parameters,
      lateCharges: {
        ...parameters.lateCharges,
        lawfulMaxima: ['GB', 'US-XA'].map((jurisdiction) => ({
          jurisdiction,
          monthlyMaximum: '0.01',
          from: legalDay('2020-01-01'),
          source: SOURCE,
        })),
      },
    },
  },
];
const revision: TermsVersion = {
  ...terms202001,
  id: '2024-02',
  effectiveOn: legalDay('2024-02-01'),
  parameters: { ...parameters, lateCharges: { ...parameters.lateCharges, monthlyRate: '0.005' } },
};

function owing(options: Parameters<typeof activeLife>[1] = {}): Life {
  return activeLife('2023-12-01', options).on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' });
}
const paid = (given: Life, on: string, amount: string) =>
  given.on(on, 'receive-payment', { amount, method: 'wire' }).advanceTo('2024-05-20');
const policy = (given: Life, on: string, body: object) => given.on(on, 'set-late-charge-policy', body);

/** 1,000.00 due on 31 January 2024, paid on 10 March with the one charge of 1 March; nothing of it is open by May. */
const settled = paid(owing({ terms }), '2024-03-10', '1015.00');
const posted = '2024-03-01 +15.00';
const reversed = '2024-03-01 -15.00';
const uncharged = paid(policy(owing(), '2023-12-01', { lateCharges: 'off' }), '2024-04-10', '1000.00');

const creditOf = ({ state }: Life) => Money.sum([...entriesOf(state.payments)].map((p) => p.unapplied)).toString();

const rows: readonly (readonly [given: Life, then: readonly string[], why: string])[] = [
  [settled, [posted], 'paid, consented to and put away'],
  [policy(settled, '2024-02-15', { lateCharges: 'off' }), [posted, reversed], 'it was off before the charge'],
  [policy(settled, '2024-03-01', { lateCharges: 'off' }), [posted, reversed], 'it was off on the day of the charge'],
  [policy(settled, '2024-03-02', { lateCharges: 'off' }), [posted], 'it was off from the day after'],
  [
    policy(settled, '2024-02-15', { lawfulMonthlyMaximum: '0.01' }),
    [posted, reversed, '2024-03-01 +10.00'],
    'the lawful maximum was less: 1 % of 1,000.00',
  ],
  [
    settled.on('2024-02-20', 'change-country', { country: 'GB' }),
    [posted, reversed, '2024-03-01 +10.00'],
    'the customer had moved to where the maximum is 1 %',
  ],
  [
    settled.on('2024-02-20', 'declare-service-location', { location: 'town', jurisdiction: 'US-XA' }),
    [posted, reversed, '2024-03-01 +10.00'],
    'all of the use was where the maximum is 1 %',
  ],
  [
    paid(owing({ terms: [terms202001, revision] }), '2024-03-10', '1015.00').on('2024-02-10', 'accept-terms', {
      acceptedBy: 'A. Signatory',
      authorityAttested: true,
    }),
    [posted, reversed, '2024-03-01 +5.00'],
    'a revision with 0.5 % had been accepted',
  ],
  [
    policy(uncharged, '2024-03-15', { lateCharges: 'automatic' }),
    ['2024-04-01 +15.00'],
    'never charged, paid on 10 April: charging was on when the second month ended, and 1.5 % of 1,000.00 is due',
  ],
  [policy(uncharged, '2024-04-11', { lateCharges: 'automatic' }), [], 'it was on only after the payment'],
];

describe('what is known late about all late charges reaches invoices that were settled (readings 7 and 21)', () => {
  for (const [given, then, why] of rows) {
    test(why, () => expect(chargeLines(given.advanceTo('2024-06-01'))).toEqual(then));
  }

  test('what is too much by then is credit, and pays what comes due next', () => {
    const free = policy(settled, '2024-02-15', { lateCharges: 'off' });
    expect(creditOf(free)).toBe('15.00');
  });

  test('credit that turns out to have been there pays on the Due Date: charge and later money are taken back', () => {
    const late = settled.on('2023-12-20', 'receive-payment', { payment: 'early', amount: '1200.00', method: 'wire' });
    expect(chargeLines(late)).toEqual([posted, reversed]);
    expect(creditOf(late)).toBe('1215.00');
  });

  test('so does money that another dispute frees', () => {
    const given = activeLife('2023-12-01')
      .on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' })
      .on('2024-01-10', 'receive-payment', { amount: '1000.00', method: 'wire' })
      .on('2024-01-20', 'import-invoice', { invoice: 'J', amount: '300.00' })
      .on('2024-02-20', 'dispute-invoice', { dispute: 'D', invoice: 'I', amount: '400.00', detail: 'wrong' });
    // J was due on 19 February: 1.5 % of 300.00 on 20 March.
    const paidJ = paid(given, '2024-03-25', '304.50');
    const resolved = paidJ.on('2024-05-20', 'resolve-invoice-dispute', { dispute: 'D', outcome: 'credited' });
    expect(chargeLines(resolved.advanceTo('2024-05-21'))).toEqual(['2024-03-20 +4.50', '2024-03-20 -4.50']);
    // 400.00 was free from 10 January and paid 300.00 of J; the 304.50 are credit beside the 100.00 that are left.
    expect(creditOf(resolved)).toBe('404.50');
  });
});
