import { type Policies, policyValues, terms202001, type TermsVersion } from '@tenure/terms';
import { activeLife, type Life } from '../test-support/life';
import { chargeLines, factsOf } from '../test-support/tables';

type Policy = keyof Policies;
type Row = {
  readonly [K in Policy]: readonly [policy: K, value: Policies[K], seen: readonly string[], why: string];
}[Policy];

function reading<K extends Policy>(policy: K, value: Policies[K]): readonly TermsVersion[] {
  return [{ ...terms202001, policies: { ...terms202001.policies, [policy]: value } }];
}

const bill = (given: Life, on: string) => given.on(on, 'import-invoice', { invoice: 'I', amount: '1000.00' });
const lapsesOf = (given: Life) => factsOf(given, 'CurePeriodLapsed').map(([on]) => on);
const dueDatesOf = (given: Life) =>
  factsOf(given, 'InvoiceIssued').map(([, , data]) => (data as { readonly dueOn: string }).dueOn);

/** What is seen of one life, whose commands and days are the same whatever the policies say. */
const lives: { readonly [K in Policy]: (terms: readonly TermsVersion[]) => readonly string[] } = {
  whenLastDayIsClosed: (terms) => {
    const late = bill(activeLife('2023-12-01', { terms }), '2024-02-01').advanceTo('2024-04-30');
    return [...dueDatesOf(late), ...chargeLines(late)];
  },
  businessDayCalendar: (terms) => {
    const noticed = bill(activeLife('2021-04-01', { terms }), '2021-05-01').on(
      '2021-06-17',
      'give-notice-of-non-payment',
      { method: 'e-mail' },
    );
    return lapsesOf(noticed.advanceTo('2021-07-01'));
  },
  rejectedDisputeAccrual: (terms) => {
    const dispute = { dispute: 'D', invoice: 'I', detail: 'wrong' };
    const rejected = bill(activeLife('2023-12-01', { terms }), '2024-01-01')
      .on('2024-01-20', 'dispute-invoice', dispute)
      .on('2024-03-10', 'resolve-invoice-dispute', { dispute: 'D', outcome: 'rejected' });
    return chargeLines(rejected.advanceTo('2024-04-30'));
  },
  lateCharges: (terms) => {
    const late = bill(activeLife('2023-12-01', { terms }), '2024-01-01').advanceTo('2024-03-15');
    const imposed = late.when('2024-03-15', 'impose-late-charges', { invoice: 'I' });
    const answer = imposed.last?.kind === 'refused' ? imposed.last.code : 'imposed';
    return [...chargeLines(late), answer, ...chargeLines(imposed).slice(chargeLines(late).length)];
  },
  franceDueDate: (terms) => dueDatesOf(bill(activeLife('2025-03-01', { terms, country: 'FR' }), '2025-04-10')),
  nonPaymentLapseOpensTermination: (terms) => {
    const lapsed = bill(activeLife('2023-12-01', { terms }), '2024-01-01')
      .on('2024-02-01', 'give-notice-of-non-payment', { breach: 'N', method: 'e-mail' })
      .advanceTo('2024-02-09');
    const { last } = lapsed.when('2024-02-09', 'terminate', { ground: 'uncured-breach', by: 'provider', breach: 'N' });
    return [...lapsesOf(lapsed), last?.kind === 'refused' ? last.code : 'terminated'];
  },
};

const rows: readonly Row[] = [
  [
    'whenLastDayIsClosed',
    'stay',
    ['2024-03-02', '2024-04-03 +15.00'],
    '30 days from 1 February 2024 (29 days) is Saturday 2 March; the month ends on 2 April',
  ],
  [
    'whenLastDayIsClosed',
    'next-business-day',
    ['2024-03-04', '2024-04-05 +15.00'],
    'the Monday; the month ends on 4 April',
  ],
  [
    'businessDayCalendar',
    'us-federal-opm',
    ['2021-06-26'],
    'Thursday the 17th; not the 18th, Juneteenth observed: 21, 22, 23, 24, 25',
  ],
  ['businessDayCalendar', 'us-federal-reserve', ['2021-06-25'], 'the 18th counts: 18, 21, 22, 23, 24'],
  ['businessDayCalendar', 'california', ['2021-06-24'], 'and Saturday the 19th: 18, 19, 21, 22, 23'],
  [
    'rejectedDisputeAccrual',
    'from-resolution',
    ['2024-04-11 +15.00'],
    'payable on 10 March, so the first late month ends on 10 April',
  ],
  [
    'rejectedDisputeAccrual',
    'from-due-date',
    ['2024-03-01 +15.00', '2024-04-01 +15.23'],
    'months from 31 January end on 29 February and 31 March; the third on 30 April, charged on 1 May',
  ],
  [
    'lateCharges',
    'automatic',
    ['2024-03-01 +15.00', 'late-charges-automatic'],
    'posted by itself; there is nothing to impose',
  ],
  [
    'lateCharges',
    'manual',
    ['imposed', '2024-03-01 +15.00'],
    'posted when somebody does it, for the day it belongs to',
  ],
  ['lateCharges', 'off', ['late-charges-off'], 'never'],
  [
    'franceDueDate',
    'month-end-plus-45-or-60',
    ['2025-06-09'],
    '30 April and 45 days is 14 June; 60 days from 10 April is 9 June, which is earlier',
  ],
  ['franceDueDate', '45-days-then-month-end-or-60', ['2025-05-31'], '10 April and 45 days is 25 May, whose month ends'],
  [
    'nonPaymentLapseOpensTermination',
    false,
    ['2024-02-09', 'non-payment-opens-remedies-only'],
    '2, 5, 6, 7, 8 February to pay; §3.4 opens its remedies and no more',
  ],
  ['nonPaymentLapseOpensTermination', true, ['2024-02-09', 'terminated'], 'a breach left uncured, by this reading'],
];

describe('the same life under each value of a policy', () => {
  for (const [policy, value, seen, why] of rows) {
    test(`${policy} ${value}: ${why}`, () => {
      expect(lives[policy](reading(policy, value))).toEqual(seen);
    });
  }

  test('every value of every policy is here', () => {
    const offered = Object.entries(policyValues).flatMap(([policy, values]) =>
      values.map((value) => `${policy} ${value}`),
    );
    expect(rows.map(([policy, value]) => `${policy} ${value}`).sort()).toEqual(offered.sort());
  });
});
