import { Money } from '@tenure/kernel';
import { activeLife, type Life } from '../test-support/life';
import { chargeLines, everything } from '../test-support/tables';
import { entriesOf } from '.';

/** 1,000.00 due on 31 January; charged 15.00 on 1 March and 15.23 on 1 April. */
const billed = activeLife('2023-12-01').on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' });
const charged = billed.advanceTo('2024-04-05');
const pay = (given: Life, on: string, amount: string, payment = 'P') =>
  given.on(on, 'receive-payment', { payment, amount, method: 'check' });
const returned = (given: Life, on: string) => given.on(on, 'reverse-payment', { payment: 'P', kind: 'returned' });
const creditOf = ({ state }: Life) => Money.sum([...entriesOf(state.payments)].map((p) => p.unapplied)).toString();

/** What the last command came to, in order: the day on which each counts, and its type. */
function order(life: Life): readonly string[] {
  const outcome = everything(life);
  return 'code' in outcome ? [outcome.code] : outcome.map(([on, type]) => `${on} ${type}`);
}

describe('a payment typed in late corrects the late charges that were posted meanwhile (reading 7)', () => {
  const posted = ['2024-03-01 +15.00', '2024-04-01 +15.23'];
  const rows: readonly (readonly [on: string, amount: string, corrected: readonly string[], why: string])[] = [
    ['2024-01-31', '1000.00', ['2024-03-01 -15.00', '2024-04-01 -15.23'], 'paid in time: both are reversed'],
    ['2024-02-29', '1000.00', ['2024-03-01 -15.00', '2024-04-01 -15.23'], 'paid within the first month: the same'],
    [
      '2024-02-15',
      '400.00',
      ['2024-03-01 -15.00', '2024-03-01 +9.00', '2024-04-01 -15.23', '2024-04-01 +9.14'],
      'a part within the first month: 1.5 % of 600.00, then of 609.00, which is 9.135',
    ],
    [
      '2024-03-01',
      '400.00',
      ['2024-04-01 -15.23', '2024-04-01 +9.23'],
      'a part on the day of the first posting: that stands; then of 600.00 and 15.00, which is 9.225',
    ],
    [
      '2024-03-10',
      '415.00',
      ['2024-04-01 -15.23', '2024-04-01 +9.00'],
      'a part within the second month, the charge first: then of 600.00',
    ],
    ['2024-03-31', '1015.00', ['2024-04-01 -15.23'], 'all of it on the last day of the second month'],
    ['2024-04-01', '1000.00', [], 'on the day of the second posting: both months had ended'],
    [
      '2024-02-15',
      '0.01',
      ['2024-04-01 -15.23', '2024-04-01 +15.22'],
      'a cent: the first stays (14.99985 is 15.00), the second is of 1,014.99, which is 15.22485',
    ],
  ];
  for (const [on, amount, corrected, why] of rows) {
    test(`${amount} of ${on}: ${why}`, () => {
      expect(chargeLines(pay(charged, on, amount))).toEqual([...posted, ...corrected]);
    });
  }

  test('what was corrected comes out as if it had been typed in on its day', () => {
    const late = pay(charged, '2024-02-15', '400.00').advanceTo('2024-06-05');
    const inTime = pay(billed, '2024-02-15', '400.00').advanceTo('2024-06-05');
    const standing = ({ state }: Life) =>
      [...entriesOf(state.invoices)].map(({ charges, movements }) => [charges, movements]);
    expect(standing(late)).toEqual(standing(inTime));
  });

  test('nothing that stands in the log is changed; what corrects it says why', () => {
    const late = pay(charged, '2024-01-31', '1000.00');
    expect(late.events.slice(0, charged.events.length)).toEqual(charged.events);
    const [, first] = late.events.slice(charged.events.length);
    expect([first?.type, first?.metadata.recordedOn, first?.metadata.reason?.slice(0, 21)]).toEqual([
      'LateChargeReversed',
      '2024-04-05',
      'a fact recorded later',
    ]);
  });

  test('a charge that was paid meanwhile is credit', () => {
    const paidCharge = pay(billed, '2024-03-05', '15.00', 'Q').advanceTo('2024-03-10');
    const late = pay(paidCharge, '2024-01-31', '1000.00');
    expect([chargeLines(late), creditOf(late)]).toEqual([['2024-03-01 +15.00', '2024-03-01 -15.00'], '15.00']);
  });
});

describe('a payment that is returned leaves the amount unpaid since its original Due Date (reading 15)', () => {
  const paid = pay(billed, '2024-01-20', '1000.00');
  const rows: readonly (readonly [given: Life, on: string, charges: readonly string[], why: string])[] = [
    [paid, '2024-02-10', [], 'returned before a month has ended'],
    [paid, '2024-03-10', ['2024-03-01 +15.00'], 'returned after it: the month is charged, on its own day'],
    [paid, '2024-04-05', ['2024-03-01 +15.00', '2024-04-01 +15.23'], 'returned after two'],
    [
      pay(pay(billed, '2024-01-20', '400.00'), '2024-01-21', '600.00', 'Q'),
      '2024-03-10',
      ['2024-03-01 +6.00'],
      'one of two payments: what the other paid stays paid',
    ],
    [
      pay(billed, '2024-03-10', '1015.00'),
      '2024-04-05',
      ['2024-03-01 +15.00', '2024-04-01 +15.23'],
      'one that had paid a charge: that compounds again',
    ],
  ];
  for (const [given, on, charges, why] of rows) {
    test(why, () => {
      expect(chargeLines(returned(given.advanceTo(on), on))).toEqual(charges);
    });
  }
});

describe('cures and lapses that facts typed in late contradict (readings 7 and 15)', () => {
  /** Payable through 8 February; lapses on the 9th. */
  const notified = billed.on('2024-02-01', 'give-notice-of-non-payment', { breach: 'N', method: 'e-mail' });
  const suspended = notified.on('2024-02-12', 'suspend-service', {
    suspension: 'S',
    ground: 'unpaid-notice',
    breach: 'N',
  });
  const cured = pay(notified, '2024-02-05', '1000.00');

  const rows: readonly (readonly [outcome: Life, then: readonly string[], status: string, why: string])[] = [
    [
      pay(suspended.advanceTo('2024-02-20'), '2024-02-08', '1000.00'),
      [
        '2024-02-08 PaymentReceived',
        '2024-02-09 CurePeriodLapseUndone',
        '2024-02-08 BreachCured',
        '2024-02-12 ServiceResumed',
      ],
      'cured',
      'paid on the last day: the lapse is undone, the breach cured, the suspension lifted from its first day',
    ],
    [
      pay(suspended.advanceTo('2024-02-20'), '2024-02-09', '1000.00'),
      ['2024-02-09 PaymentReceived'],
      'lapsed',
      'paid on the day after it: nothing changes',
    ],
    [
      suspended.on('2024-02-08', 'dispute-invoice', { invoice: 'I', detail: 'all wrong' }),
      [
        '2024-02-08 InvoiceDisputed',
        '2024-02-09 CurePeriodLapseUndone',
        '2024-02-08 BreachCured',
        '2024-02-12 ServiceResumed',
      ],
      'cured',
      'disputed on the last day: what the notice names was not undisputed',
    ],
    [
      returned(cured, '2024-02-07'),
      ['2024-02-07 PaymentReversed', '2024-02-05 CureUndone'],
      'open',
      'returned within the period: not cured, and it can still be',
    ],
    [
      returned(cured, '2024-02-20'),
      ['2024-02-20 PaymentReversed', '2024-02-05 CureUndone', '2024-02-09 CurePeriodLapsed'],
      'lapsed',
      'returned after the period: it has lapsed',
    ],
    [
      pay(returned(cured, '2024-02-07'), '2024-02-08', '1000.00', 'Q'),
      ['2024-02-08 PaymentReceived', '2024-02-08 BreachCured'],
      'cured',
      'returned, and paid again in time',
    ],
    [
      pay(returned(cured, '2024-02-20'), '2024-02-08', '1000.00', 'Q'),
      ['2024-02-08 PaymentReceived', '2024-02-09 CurePeriodLapseUndone', '2024-02-08 BreachCured'],
      'cured',
      'returned, and it turns out to have been paid again in time',
    ],
    [
      returned(pay(cured, '2024-02-07', '500.00', 'Q'), '2024-02-20'),
      [
        '2024-02-20 PaymentReversed',
        '2024-02-05 CureUndone',
        '2024-02-07 CreditApplied',
        '2024-02-09 CurePeriodLapsed',
      ],
      'lapsed',
      'half of it was paid twice: that half is needed now, and does not cure',
    ],
  ];
  for (const [outcome, then, status, why] of rows) {
    test(why, () => {
      expect([order(outcome), outcome.state.breaches.get('N')?.status]).toEqual([then, status]);
    });
  }

  test('a lapse that was undone lapses no second time', () => {
    const late = pay(suspended.advanceTo('2024-02-20'), '2024-02-08', '1000.00').advanceTo('2024-12-31');
    expect(late.eventsOf('CurePeriodLapsed')).toHaveLength(1);
    expect(late.state.status).toBe('active');
  });
});

describe('disputes, charges and the end', () => {
  const dispute = { dispute: 'D', invoice: 'I', detail: 'wrong' };

  test('a dispute and what became of it, both typed in late, leave what was posted in between (reading 19)', () => {
    const late = charged
      .on('2024-02-10', 'dispute-invoice', dispute)
      .on('2024-02-20', 'resolve-invoice-dispute', { dispute: 'D', outcome: 'rejected' });
    expect(chargeLines(late).slice(2)).toEqual(['2024-03-01 -15.00', '2024-04-01 -15.23', '2024-03-21 +15.00']);
  });

  test('a payment typed in late does not pay what was disputed on its day (readings 7, 14 and 18)', () => {
    const two = billed
      .on('2024-01-03', 'import-invoice', { invoice: 'J', amount: '500.00' })
      .on('2024-01-05', 'dispute-invoice', dispute)
      .on('2024-01-20', 'resolve-invoice-dispute', { dispute: 'D', outcome: 'rejected' });
    const late = pay(two, '2024-01-15', '500.00').events.at(-1)?.data as { allocations: unknown };
    expect(late.allocations).toEqual([{ invoice: 'J', principal: '500.00', lateCharges: '0.00' }]);
  });

  test('credit that went to a later amount pays, as it would have in time, one that turns out to be due before', () => {
    const disputed = activeLife('2024-01-05')
      .on('2024-01-10', 'import-invoice', { invoice: 'I', amount: '100.00' })
      .on('2024-01-10', 'dispute-invoice', dispute)
      .on('2024-01-20', 'import-invoice', { invoice: 'J', amount: '100.00' });
    const credit = pay(disputed, '2024-01-10', '100.00');
    const rejected = { dispute: 'D', outcome: 'rejected' };
    const inTime = credit.on('2024-01-30', 'resolve-invoice-dispute', rejected).advanceTo('2024-03-01');
    const late = credit.advanceTo('2024-03-01').on('2024-01-30', 'resolve-invoice-dispute', rejected);
    const paidBy = ({ state }: Life) =>
      [...entriesOf(state.invoices)].map(({ number, movements }) => [number, movements.map(({ on }) => on)]).sort();
    expect(paidBy(late)).toEqual(paidBy(inTime));
  });

  test('a payment typed in for the day on whose close credit was used comes before that close (reading 6)', () => {
    const credit = pay(activeLife('2023-12-01'), '2023-12-20', '300.00', 'C');
    const used = credit.on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' }).advanceTo('2024-02-10');
    const late = pay(used, '2024-01-31', '1000.00');
    const invoice = [...entriesOf(late.state.invoices)][0];
    const moved = invoice?.movements.map(({ payment, on, principal }) => `${payment} ${on} ${principal}`);
    expect([moved, creditOf(late)]).toEqual([['P 2024-01-31 1000.00'], '300.00']);
  });
});
