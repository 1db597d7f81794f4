import { accountView, type AccountEvents, type AccountEventType } from '@tenure/account';
import { live, type LivedStory, stories } from '.';

const lived = new Map(stories.map((story) => [story.name, live(story)]));
const told = (name: string): LivedStory => lived.get(name)!;

function data<T extends AccountEventType>(name: string, type: T): readonly (AccountEvents[T] & { on: string })[] {
  return told(name)
    .facts.filter((fact) => fact.type === type)
    .map((fact) => ({ ...(fact.data as AccountEvents[T]), on: fact.effectiveOn }));
}

function moneyOf(name: string) {
  const story = stories.find((one) => one.name === name)!;
  const { state, programme } = told(name);
  return accountView(state, story.through, programme).money;
}

test.each(stories)('$name: every act does something, and is told in the order in which it was typed in', (story) => {
  const { acts } = told(story.name);
  expect(acts.filter(({ facts }) => facts.length === 0)).toEqual([]);
  const typedIn = acts.map(({ act }) => act.recordedOn ?? act.on);
  expect(typedIn).toEqual(typedIn.toSorted());
  expect(typedIn.at(-1)! <= story.through).toBe(true);
});

describe('the good payer', () => {
  test('pays 23 of 24 invoices before their Due Dates, and no late charge is ever posted', () => {
    // 515.20 + 10 × 275.20 for March to December 2024 + 3 × 297.22 for January to March 2025 + 10 × 275.20 since.
    const { billed, paid, outstanding, overdue, lateCharges } = moneyOf('good-payer');
    expect({ billed, paid, outstanding, overdue, lateCharges }).toEqual({
      billed: '6910.86',
      paid: '6635.66', // all but the 275.20 of January 2026
      outstanding: '275.20',
      overdue: '0.00',
      lateCharges: '0.00',
    });
  });

  test('accepts the revised terms by its first use under them', () => {
    expect(data('good-payer', 'TermsRevisionNotified').map(({ on, bindsFrom }) => [on, bindsFrom])).toEqual([
      ['2024-11-20', '2025-01-01'], // 20 November + 30 = 20 December, before the version takes effect
    ]);
    expect(data('good-payer', 'TermsRevisionAccepted').map(({ on, termsVersion }) => [on, termsVersion])).toEqual([
      ['2025-01-10', '2025-01'],
    ]);
  });

  test('is taxed for three months, until its exemption documents were there', () => {
    const taxes = data('good-payer', 'InvoiceIssued').flatMap(({ invoiceDate, lines }) =>
      lines.filter(({ kind }) => kind === 'tax').map(({ amount }) => `${invoiceDate} ${amount}`),
    );
    // 8 % of 240.00 + 35.20 = 22.016
    expect(taxes).toEqual(['2025-01-01 22.02', '2025-02-01 22.02', '2025-03-01 22.02']);
  });
});

describe('the account that ends by arbitration', () => {
  test('goes from notice to award by its days', () => {
    const [raised] = data('arbitration', 'GeneralDisputeRaised');
    expect(raised?.on).toBe('2024-06-10');
    // 10 June + 31 = 11 July; + 61 = 10 August.
    expect(data('arbitration', 'GeneralDisputeEscalated').map(({ on }) => on)).toEqual(['2024-07-11']);
    expect(data('arbitration', 'GeneralDisputeSubmitted').map(({ on }) => on)).toEqual(['2024-08-10']);
  });

  test('owes late months from the rejection, not from the Due Date of what it disputed', () => {
    expect(data('arbitration', 'LateChargePosted').map((c) => [c.invoice, c.countedFrom, c.on, c.amount])).toEqual([
      ['COPPER-CANYON-2024-04', '2024-05-01', '2024-06-02', '7.50'], // the withdrawn dispute stopped nothing
      ['COPPER-CANYON-2024-03', '2024-05-02', '2024-06-03', '7.50'], // rejected on 2 May; the month ended on 2 June
    ]);
  });

  test('is even at the end: everything paid, the award carried out, its credit refunded', () => {
    const { outstanding, unappliedCredit, credited } = moneyOf('arbitration');
    // 500.00 of February after D-1, and 400.00 of January by the award
    expect({ outstanding, unappliedCredit, credited }).toEqual({
      outstanding: '0.00',
      unappliedCredit: '0.00',
      credited: '900.00',
    });
    expect(told('arbitration').state.status).toBe('terminated');
  });
});

describe('the defaulter', () => {
  test('is given two notices, of which one bounces, and is suspended on the sixth business day', () => {
    expect(data('defaulter', 'NoticeOfNonPaymentGiven').map((n) => [n.breach, n.on, n.lastDayToCure])).toEqual([
      ['N-1', '2024-04-02', '2024-04-09'],
      ['N-2', '2024-04-08', '2024-04-15'], // Tuesday 9 to Friday 12, then Monday 15
    ]);
    expect(data('defaulter', 'NoticeBounced').map(({ breach }) => breach)).toEqual(['N-1']);
    expect(data('defaulter', 'CurePeriodLapsed').map((l) => [l.breach, l.on])).toEqual([
      ['N-2', '2024-04-16'],
      ['N-3', '2024-07-04'], // 3 June + 30 = 3 July
    ]);
    expect(data('defaulter', 'ServiceSuspended').map(({ on }) => on)).toEqual(['2024-04-16']);
  });

  test('the cheque of 25 April, typed in on 20 May, corrects the late charge of 1 May', () => {
    const charges = told('defaulter').facts.filter(
      ({ type, effectiveOn }) => type.startsWith('LateCharge') && effectiveOn === '2024-05-01',
    );
    expect(
      charges.map(({ type, recordedOn, data: d }) => [type, recordedOn, (d as { amount: string }).amount]),
    ).toEqual([
      ['LateChargePosted', '2024-05-01', '4.50'], // 1.5 % of 300.00
      ['LateChargeReversed', '2024-05-20', '4.50'],
      ['LateChargePosted', '2024-05-20', '3.00'], // 1.5 % of 200.00
    ]);
  });

  test('ends, retrieves its data in time, and the data is purged from the 31st day', () => {
    const [ended] = data('defaulter', 'ServiceTerminated');
    expect([ended?.on, ended?.lastDayToRetrieve]).toEqual(['2024-07-04', '2024-08-03']); // 4 July + 30
    expect(data('defaulter', 'DataRetrieved').map(({ on }) => on)).toEqual(['2024-07-20']);
    expect(data('defaulter', 'PurgeCertified').map(({ on }) => on)).toEqual(['2024-08-05']);
  });

  test('what is written off of April bears no more late charges', () => {
    const april = data('defaulter', 'LateChargePosted').filter(({ invoice }) => invoice === 'QUICK-PIVOT-2024-04');
    expect(april.map(({ on, amount }) => `${on} ${amount}`)).toEqual([
      '2024-06-02 4.50',
      '2024-07-02 4.57', // 304.50 × 1.5 % = 4.5675
      '2024-08-02 4.64', // 309.07 × 1.5 % = 4.63605
      '2024-09-02 4.71', // 313.71 × 1.5 % = 4.70565; written off on 30 September, so none on 2 October
    ]);
  });
});
