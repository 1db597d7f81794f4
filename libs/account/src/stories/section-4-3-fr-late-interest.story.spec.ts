import { legalDay } from '@tenure/kernel';
import { terms202001, type TermsVersion } from '@tenure/terms';
import { accountView, explainEvent, invoiceView, lapse, lateInterestViews, moneyView } from '..';
import { activeLife, type Life } from '../../test-support/life';
import { factsOf, happened } from '../../test-support/tables';

/** Dated 15 April 2024: due on 14 June, which is both the end of April and 45 days, and 60 days. */
const billed = inFrance().on('2024-04-15', 'import-invoice', { invoice: 'I', amount: '10000.00' });

function inFrance(terms: readonly TermsVersion[] = [terms202001]): Life {
  return activeLife('2024-01-05', { country: 'FR', terms });
}

function pay(given: Life, on: string, amount: string, payment = `P-${on}`): Life {
  return given.on(on, 'receive-payment', { payment, amount, method: 'wire' });
}

/** Every posting (+) and reversal (-) of interest, in the order of the log: `2024-07-10 +64.27`. */
function interestLines(given: Life): readonly string[] {
  return factsOf(given, 'LateInterestPosted', 'LateInterestReversed').map(([on, type, data]) => {
    return `${on} ${type === 'LateInterestPosted' ? '+' : '-'}${(data as { amount: string }).amount}`;
  });
}

const openOf = ({ state, today }: Life) => invoiceView(state, 'I', today)?.outstanding;

describe('§4.3 FR Late interest over a border of half-years', () => {
  const rows: readonly (readonly [given: Life, lines: readonly string[], outstanding: string, why: string])[] = [
    [
      billed.advanceTo('2024-09-01'),
      [],
      '10000.00',
      'while nothing is paid nothing is posted; no monthly charge either',
    ],
    [pay(billed, '2024-06-14', '10000.00').advanceTo('2024-09-01'), [], '0.00', 'paid on the Due Date'],
    [
      pay(billed, '2024-06-24', '10000.00').advanceTo('2024-06-25'),
      ['2024-06-24 +41.67'],
      '41.67',
      '10 days (15 to 24 June) at 15.21: 10000 × 152.10 / 36500 = 41.671…',
    ],
    [
      pay(billed, '2024-07-10', '6000.00').advanceTo('2024-07-11'),
      ['2024-07-10 +64.27'],
      '4064.27',
      '16 days at 15.21 and 10 at 14.76: 6000 × (243.36 + 147.60) / 36500 = 64.267…; the rest goes on unposted',
    ],
    [
      pay(pay(billed, '2024-07-10', '6000.00'), '2024-08-31', '4064.27').advanceTo('2024-09-01'),
      ['2024-07-10 +64.27', '2024-08-31 +126.96'],
      '126.96',
      'the interest is paid first, and bears none; 4000 × (243.36 + 62 × 14.76) / 36500 = 126.956…',
    ],
    [
      pay(pay(billed, '2024-07-10', '2000.00', 'P'), '2024-07-10', '4000.00', 'Q').advanceTo('2024-07-11'),
      ['2024-07-10 +64.27'],
      '4064.27',
      'two payments of one day are one late payment: rounded once (apart 21.42 and 42.84 would be 64.26)',
    ],
    [
      pay(billed, '2024-06-24', '10050.00').advanceTo('2024-06-25'),
      ['2024-06-24 +41.67'],
      '0.00',
      'more was paid than the principal: the credit pays the interest at the close of the day',
    ],
  ];
  for (const [given, lines, outstanding, why] of rows) {
    test(why, () => {
      expect([interestLines(given), openOf(given)]).toEqual([lines, outstanding]);
    });
  }

  test('says how it was reckoned', () => {
    const paid = pay(billed, '2024-07-10', '6000.00').advanceTo('2024-07-11');
    const [posted] = paid.eventsOf('LateInterestPosted');
    const explained = explainEvent(paid.events, posted?.id ?? '', paid.programme);
    expect(explained?.formula?.text).toBe('6000.00 × (15.21 × 16 + 14.76 × 10) / 36500 = 64.27');
    expect(explained?.clauses.map(({ ref }) => ref)).toEqual(['§4.3 FR']);
    expect(explained?.inputs.map(({ type }) => type)).toEqual(['InvoiceIssued', 'PaymentReceived']);
  });

  test('is shown as accrued until it is posted', () => {
    const { state, programme } = pay(billed, '2024-07-10', '6000.00').advanceTo('2024-08-31');
    expect(lateInterestViews(state, legalDay('2024-08-31'), programme)).toMatchObject([
      { through: '2024-07-10', state: 'posted', principal: '6000.00', amount: '64.27', days: 26 },
      { through: '2024-08-31', state: 'accrued', principal: '4000.00', amount: '126.96', days: 78 },
    ]);
  });

  test('a waived posting is waived once, and a later one is owed', () => {
    const waived = pay(billed, '2024-07-10', '6000.00')
      .on('2024-07-12', 'waive-late-interest', { invoice: 'I', paidOn: '2024-07-10' })
      .advanceTo('2024-07-20');
    expect(openOf(waived)).toBe('4000.00');
    expect(openOf(pay(waived, '2024-08-31', '4000.00').advanceTo('2024-09-01'))).toBe('126.96');
  });
});

describe('§4.3 FR Late interest when facts are recorded late (reading 7)', () => {
  const paid = pay(billed, '2024-07-10', '6000.00', 'P').advanceTo('2024-07-20');
  const dispute = { dispute: 'D', invoice: 'I', amount: '4000.00', detail: 'wrong' };
  const rows: readonly (readonly [given: Life, lines: readonly string[], outstanding: string, why: string])[] = [
    [
      paid.on('2024-07-15', 'reverse-payment', { payment: 'P', kind: 'returned' }),
      ['2024-07-10 +64.27', '2024-07-10 -64.27'],
      '10000.00',
      'the payment was returned: nothing was paid, and the interest runs on',
    ],
    [
      pay(paid, '2024-06-10', '7000.00', 'Q'),
      ['2024-07-10 +64.27', '2024-07-10 -64.27', '2024-07-10 +32.13'],
      '0.00',
      '7000 paid in time: of the 6000 only 3000 was owed, and late: 3000 × 390.96 / 36500 = 32.133…; credit pays it',
    ],
    [
      paid.on('2024-07-19', 'credit-invoice', { invoice: 'I', amount: '7000.00', cause: 'billed twice' }),
      ['2024-07-10 +64.27', '2024-07-10 -64.27', '2024-07-10 +32.13'],
      '0.00',
      '7000 of it were never owed: interest is on the other 3000, and what was paid too much pays it',
    ],
    [
      pay(
        billed
          .on('2024-06-10', 'dispute-invoice', dispute)
          .on('2024-07-20', 'resolve-invoice-dispute', { dispute: 'D', outcome: 'rejected' }),
        '2024-07-30',
        '10000.00',
      ).advanceTo('2024-08-01'),
      ['2024-07-30 +112.79', '2024-07-30 +16.18'],
      '128.97',
      'a dispute that failed on 20 July: 6000 × (243.36 + 30 × 14.76) / 36500 = 112.793…, and 4000 late for 10 days: 16.175…',
    ],
  ];
  for (const [given, lines, outstanding, why] of rows) {
    test(why, () => {
      const later = given.advanceTo('2024-08-05');
      expect([interestLines(later), openOf(later)]).toEqual([lines, outstanding]);
    });
  }
});

describe('§4.3 FR Half-years whose rates are not published', () => {
  const without: TermsVersion = {
    ...terms202001,
    parameters: {
      ...terms202001.parameters,
      france: {
        ...terms202001.parameters.france,
        rates: terms202001.parameters.france.rates.filter(({ semester }) => semester !== '2024H2'),
      },
    },
  };
  const late = (terms: readonly TermsVersion[]) =>
    pay(
      inFrance(terms).on('2024-04-15', 'import-invoice', { invoice: 'I', amount: '10000.00' }),
      '2024-07-10',
      '6000.00',
    ).advanceTo('2024-07-20');

  test('nothing is posted, and the account says which are missing', () => {
    const { state, programme, today } = late([without]);
    expect(factsOf(late([without]), 'LateInterestPosted')).toEqual([]);
    expect(lateInterestViews(state, today, programme)).toMatchObject([
      { through: '2024-07-10', state: 'rates-unknown', ratesUnknownFor: ['2024H2'] },
      { through: '2024-07-20', state: 'rates-unknown', ratesUnknownFor: ['2024H2'] },
    ]);
  });

  test('it is posted on the day of the payment once any version of the terms carries them', () => {
    const published: TermsVersion = { ...terms202001, id: '2024-09', effectiveOn: legalDay('2024-09-01') };
    const { state, today } = late([without]);
    const programme = { versions: [without, published], rateCards: [] };
    const { events } = lapse(state, today, programme, today);
    expect(
      events.map(({ type, effectiveOn, data }) => [type, effectiveOn, (data as { amount: string }).amount]),
    ).toEqual([['LateInterestPosted', '2024-07-10', '64.27']]);
  });
});

describe('§4.3 FR Due date by both readings', () => {
  const rows: readonly (readonly [policy: Policy, dueOn: string, lines: readonly string[], why: string])[] = [
    ['month-end-plus-45-or-60', '2025-03-17', ['2025-04-10 +86.47'], '31 January and 45 days; 24 days at 13.15'],
    ['45-days-then-month-end-or-60', '2025-03-31', ['2025-04-10 +36.03'], '17 March, then its month’s end; 10 days'],
  ];
  for (const [franceDueDate, dueOn, lines, why] of rows) {
    test(`${franceDueDate}: ${why}`, () => {
      const policies = { ...terms202001.policies, franceDueDate };
      const given = inFrance([{ ...terms202001, policies }]).on('2025-01-31', 'import-invoice', {
        invoice: 'I',
        amount: '10000.00',
      });
      const paid = pay(given, '2025-04-10', '10000.00').advanceTo('2025-04-11');
      expect([invoiceView(paid.state, 'I', paid.today)?.dueOn, interestLines(paid)]).toEqual([dueOn, lines]);
    });
  }
});

type Policy = TermsVersion['policies']['franceDueDate'];

describe('§4.3 FR Fixed indemnity', () => {
  const late = pay(billed, '2024-07-10', '6000.00', 'P').advanceTo('2024-07-20');
  const claimed = late.on('2024-07-20', 'claim-recovery-indemnity', { invoice: 'I' });
  const indemnities = ({ state, today, programme }: Life) => accountView(state, today, programme).indemnities;

  test('stands once for an invoice, in euros and in no sum of dollars', () => {
    const twice = claimed.on('2024-07-21', 'claim-recovery-indemnity', { invoice: 'I' });
    expect(factsOf(twice, 'RecoveryIndemnityClaimed')).toEqual([
      happened('2024-07-20', 'RecoveryIndemnityClaimed', { invoice: 'I', amount: '40.00', currency: 'EUR' }),
    ]);
    expect(indemnities(twice)).toEqual([
      {
        invoice: 'I',
        amount: '40.00',
        currency: 'EUR',
        claimedOn: '2024-07-20',
        state: 'claimed',
        outstanding: '40.00',
      },
    ]);
    expect(moneyView(twice.state, twice.today)).toEqual(moneyView(late.state, twice.today));
  });

  const paidIt = claimed.on('2024-07-25', 'receive-indemnity-payment', { invoice: 'I', method: 'wire' });
  const waivedIt = claimed.on('2024-07-25', 'waive-recovery-indemnity', { invoice: 'I' });
  const inTime = pay(claimed, '2024-06-14', '10000.00', 'Q');
  const rows: readonly (readonly [given: Life, expected: object, why: string])[] = [
    [paidIt, { state: 'paid', paidOn: '2024-07-25' }, 'paid'],
    [waivedIt, { state: 'waived', waivedOn: '2024-07-25' }, 'given up'],
    [inTime, { state: 'withdrawn' }, 'a payment in time recorded late: the invoice was never late'],
    [pay(waivedIt, '2024-06-14', '10000.00', 'Q'), { state: 'waived' }, 'what was given up needs not fall'],
    [
      inTime.on('2024-07-26', 'reverse-payment', { payment: 'Q', kind: 'returned' }),
      { state: 'claimed' },
      'that payment was returned: late after all',
    ],
  ];
  for (const [given, expected, why] of rows) {
    test(why, () => {
      expect(indemnities(given)).toMatchObject([expected]);
    });
  }

  const back = (given: Life, kind: string) =>
    given.on('2024-07-28', 'reverse-indemnity-payment', { invoice: 'I', kind });
  const paidInVain = pay(paidIt, '2024-06-14', '10000.00', 'Q');
  const sums: readonly (readonly [given: Life, expected: readonly string[], why: string])[] = [
    [late, ['0.00', '0.00', '0.00', '0.00'], 'nothing was asked'],
    [claimed, ['40.00', '0.00', '0.00', '40.00'], 'asked'],
    [paidIt, ['40.00', '0.00', '40.00', '0.00'], 'paid'],
    [waivedIt, ['40.00', '40.00', '0.00', '0.00'], 'given up'],
    [back(paidIt, 'returned'), ['40.00', '0.00', '0.00', '40.00'], 'its payment was returned: asked again'],
    [inTime, ['0.00', '0.00', '0.00', '0.00'], 'the claim fell'],
    [paidInVain, ['0.00', '0.00', '40.00', '-40.00'], 'paid, and the claim fell: to be given back'],
    [back(paidInVain, 'refunded'), ['0.00', '0.00', '0.00', '0.00'], 'and was given back'],
    [
      waivedIt.on('2024-07-26', 'receive-indemnity-payment', { invoice: 'I', method: 'wire' }),
      ['40.00', '40.00', '40.00', '-40.00'],
      'paid although it was given up: to be given back as well',
    ],
  ];
  for (const [given, [claimedSum, waived, paid, outstanding], why] of sums) {
    test(`in euros: ${why}`, () => {
      const { inEuros } = accountView(given.state, given.today, given.programme);
      expect(inEuros).toEqual({ claimed: claimedSum, waived, paid, outstanding });
    });
  }
});
