import { activeLife, type Life } from '../../test-support/life';
import { factsOf, happened, type Happened } from '../../test-support/tables';

const byMail = { breach: 'N', method: 'e-mail' };
const pay = (given: Life, on: string, amount: string, more: object = {}) =>
  given.on(on, 'receive-payment', { amount, method: 'ach', ...more });
const dispute = (given: Life, on: string, amount?: string) =>
  given.on(on, 'dispute-invoice', { dispute: 'D', invoice: 'I', detail: 'wrong', ...(amount ? { amount } : {}) });

/** 1,000.00 due on 31 January; the notice of Thursday 1 February can be paid through the 8th, and lapses on the 9th. */
const billed = activeLife('2023-12-01').on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' });
const notified = billed.on('2024-02-01', 'give-notice-of-non-payment', byMail);

const remedies = ['suspend-service', 'stop-orders', 'stop-call-detail', 'enforce-security', 'record-other-remedy'];
const how = 'nothing that the notice names is unpaid and undisputed any more';
const cured = (on: string): Happened => happened(on, 'BreachCured', { breach: 'N', how });
const lapsed = (unpaid: string, on = '2024-02-09', lastDayToCure = '2024-02-08'): Happened =>
  happened(on, 'CurePeriodLapsed', { breach: 'N', lastDayToCure, unpaid, opens: remedies });

type Case = readonly [given: Life, through: string, then: readonly Happened[], why: string];

function cases(rows: readonly Case[]): void {
  for (const [given, through, then, why] of rows) {
    test(why, () => {
      const types = ['BreachCured', 'CurePeriodLapsed', 'CurePeriodLapseUndone', 'CureUndone'] as const;
      expect(factsOf(given.advanceTo(through), ...types)).toEqual(then);
    });
  }
}

describe('a notice of non-payment (§3.4, reading 23)', () => {
  const two = billed.on('2024-01-01', 'import-invoice', { invoice: 'J', amount: '500.00' });

  cases([
    [notified, '2024-02-08', [], 'on the last day it can still be paid'],
    [notified, '2024-02-09', [lapsed('1000.00')], 'on the day after it lapses, and the remedies are open'],
    [notified.advanceTo('2024-02-10'), '2024-12-31', [lapsed('1000.00')], 'once'],
    [pay(notified, '2024-02-01', '1000.00'), '2024-06-01', [cured('2024-02-01')], 'paid on the day of the notice'],
    [pay(notified, '2024-02-08', '1000.00'), '2024-06-01', [cured('2024-02-08')], 'paid on the last day'],
    [pay(notified, '2024-02-09', '1000.00'), '2024-06-01', [lapsed('1000.00')], 'paid a day late: the lapse stands'],
    [pay(notified, '2024-02-08', '999.99'), '2024-02-09', [lapsed('0.01')], 'a cent short'],
    [
      pay(pay(notified, '2024-02-02', '400.00'), '2024-02-07', '600.00'),
      '2024-06-01',
      [cured('2024-02-07')],
      'paid in two parts: cured with the second',
    ],
    [
      dispute(notified, '2024-02-06'),
      '2024-06-01',
      [cured('2024-02-06')],
      'all of it disputed: nothing named is undisputed',
    ],
    [
      dispute(notified, '2024-02-06', '400.00'),
      '2024-02-09',
      [lapsed('600.00')],
      'a part disputed: the rest must be paid',
    ],
    [
      pay(dispute(notified, '2024-02-06', '400.00'), '2024-02-07', '600.00'),
      '2024-06-01',
      [cured('2024-02-07')],
      'a part disputed and the rest paid',
    ],
    [dispute(notified, '2024-02-09'), '2024-06-01', [lapsed('1000.00')], 'disputed a day late: the lapse stands'],
    [
      pay(two.on('2024-02-01', 'give-notice-of-non-payment', { ...byMail, invoices: ['I'] }), '2024-02-05', '1000.00', {
        forInvoice: 'I',
      }),
      '2024-02-09',
      [cured('2024-02-05')],
      'what the notice does not name need not be paid',
    ],
    [
      pay(two.on('2024-02-01', 'give-notice-of-non-payment', { ...byMail, invoices: ['I'] }), '2024-02-05', '500.00', {
        forInvoice: 'J',
      }),
      '2024-02-09',
      [lapsed('1000.00')],
      'nor does paying it cure',
    ],
    [
      notified.on('2024-02-05', 'record-notice-bounced', { breach: 'N' }),
      '2024-06-01',
      [],
      'a bounced notice starts nothing (reading 22)',
    ],
    [notified.on('2024-02-05', 'waive-breach', { breach: 'N' }), '2024-06-01', [], 'waived'],
    [
      activeLife('2021-05-01')
        .on('2021-05-10', 'import-invoice', { invoice: 'I', amount: '1000.00' })
        .on('2021-06-17', 'give-notice-of-non-payment', byMail),
      '2021-06-26',
      [lapsed('1000.00', '2021-06-26', '2021-06-25')],
      'the example of reading 23: through Friday 25 June, so from Saturday the 26th',
    ],
  ]);

  test('what became payable after the notice is not named by it, and need not be paid', () => {
    const disputed = dispute(billed, '2024-01-20', '400.00').on('2024-02-01', 'give-notice-of-non-payment', byMail);
    const rejected = disputed.on('2024-02-06', 'resolve-invoice-dispute', { dispute: 'D', outcome: 'rejected' });
    const paid = pay(rejected, '2024-02-07', '600.00').advanceTo('2024-02-10');
    expect(factsOf(paid, 'BreachCured', 'CurePeriodLapsed')).toEqual([cured('2024-02-07')]);
  });
});

describe('a notice that names late charges', () => {
  /** 1,000.00 and 15.00; Saturday 2 March, payable through Friday the 8th. */
  const charged = billed.on('2024-03-02', 'give-notice-of-non-payment', byMail);

  cases([
    [pay(charged, '2024-03-05', '1015.00'), '2024-06-01', [cured('2024-03-05')], 'both paid'],
    [
      pay(charged, '2024-03-05', '1000.00'),
      '2024-03-09',
      [lapsed('15.00', '2024-03-09', '2024-03-08')],
      'money pays the charge first: 15.00 of the principal are missing',
    ],
    [
      pay(charged.on('2024-03-04', 'waive-late-charge', { invoice: 'I', month: 1 }), '2024-03-05', '1000.00'),
      '2024-06-01',
      [cured('2024-03-05')],
      'the charge was waived, and the rest paid',
    ],
  ]);

  test('who pays what the notice names, for the invoice it names, cures, whatever was charged since', () => {
    const named = billed.on('2024-03-27', 'give-notice-of-non-payment', byMail);
    const paid = pay(named, '2024-04-02', '1015.00', { forInvoice: 'I' }).advanceTo('2024-04-05');
    expect(factsOf(paid, 'BreachCured', 'CurePeriodLapsed')).toEqual([cured('2024-04-02')]);
  });

  const namedWhenPosted = billed.advanceTo('2024-03-01').on('2024-03-01', 'give-notice-of-non-payment', byMail);

  test('given on the day of a posting it does not name that charge yet', () => {
    const [notice] = factsOf(namedWhenPosted, 'NoticeOfNonPaymentGiven');
    expect((notice?.[2] as { total: string }).total).toBe('1000.00');
  });

  test('and need not have it paid: what it names was paid in full', () => {
    const paid = pay(namedWhenPosted, '2024-03-05', '1000.00').advanceTo('2024-03-20');
    expect(factsOf(paid, 'BreachCured', 'CurePeriodLapsed')).toEqual([cured('2024-03-05')]);
  });

  test('who pays on the day of a posting pays what the notice names', () => {
    const named = billed.on('2024-03-27', 'give-notice-of-non-payment', byMail);
    const paid = pay(named, '2024-04-01', '1015.00').advanceTo('2024-04-05');
    expect(factsOf(paid, 'BreachCured', 'CurePeriodLapsed')).toEqual([cured('2024-04-01')]);
  });

  test('that names a charge alone is cured on the day the charge is waived', () => {
    const alone = pay(billed, '2024-03-01', '1000.00').on('2024-03-04', 'give-notice-of-non-payment', byMail);
    const waived = alone.on('2024-03-05', 'waive-late-charge', { invoice: 'I', month: 1 }).advanceTo('2024-03-20');
    expect(factsOf(waived, 'BreachCured', 'CurePeriodLapsed')).toEqual([cured('2024-03-05')]);
  });
});

describe('another material breach (§3.3 i, reading 24)', () => {
  const finding = {
    breach: 'N',
    provision: '§2.4',
    description: 'resale',
    foundMaterialBy: 'A. Person',
    method: 'e-mail',
  };
  const by = (breachingParty: 'customer' | 'provider') =>
    activeLife('2024-01-05').on('2024-01-10', 'give-notice-of-breach', { ...finding, breachingParty });
  const open = (...opens: string[]): Happened =>
    happened('2024-02-10', 'CurePeriodLapsed', { breach: 'N', lastDayToCure: '2024-02-09', opens });
  const stopped = { breach: 'N', how: 'stopped' };
  const agreement = { ground: 'written-agreement', by: 'both', agreement: 'letter' };

  cases([
    [by('customer'), '2024-02-09', [], 'on the 30th day it can still be cured'],
    [by('customer'), '2024-02-10', [open(...remedies, 'terminate')], 'on the 31st: the remedies, and the end'],
    [by('provider'), '2024-02-10', [open('terminate')], 'the remedies of §3.4 are the provider’s alone'],
    [
      by('customer').on('2024-02-09', 'cure-breach', stopped),
      '2024-06-01',
      [happened('2024-02-09', 'BreachCured', stopped)],
      'cured on the last day',
    ],
    [by('customer').on('2024-02-09', 'waive-breach', { breach: 'N' }), '2024-06-01', [], 'waived on the last day'],
    [
      by('customer').on('2024-02-01', 'terminate', agreement),
      '2024-02-10',
      [open(...remedies, 'terminate')],
      'a cure period runs on after the end: what was broken before stays broken',
    ],
  ]);

  test('the lapse rests on §3.4, and that of another breach on §3.3 as well', () => {
    const clauses = (given: Life) =>
      given
        .advanceTo('2024-03-01')
        .eventsOf('CurePeriodLapsed')
        .map(({ metadata }) => metadata.clauses);
    expect([clauses(notified), clauses(by('customer'))]).toEqual([[['§3.4']], [['§3.3(i)', '§3.4']]]);
  });
});
