import { findIn, principalOf } from '..';
import { activeLife, life, type Life } from '../../test-support/life';
import { factsOf, happened, invoiceLines } from '../../test-support/tables';

const standard = { package: 'standard', monthlyFee: '100.00' };
const usage = { charge: 'C', kind: 'transactional', description: 'messages', amount: '10.00' };
const agreement = { ground: 'written-agreement', by: 'both', agreement: 'letter' };

/** Accepted and active on 15 January, with a package of 100.00. */
const paying = activeLife('2024-01-15').on('2024-01-15', 'change-package', standard);
const accepted = (day: string) =>
  life()
    .on(day, 'register-account', { name: 'Example Inc.', country: 'US' })
    .on(day, 'accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true });
const change = (given: Life, on: string, name: string, monthlyFee: string) =>
  given.on(on, 'change-package', { package: name, monthlyFee });

type Case = readonly [given: Life, through: string, invoices: readonly string[], why: string];

function cases(rows: readonly Case[]): void {
  for (const [given, through, invoices, why] of rows) {
    test(why, () => {
      expect(invoiceLines(given.advanceTo(through))).toEqual(invoices);
    });
  }
}

describe('the platform fee (§4.3, reading 9)', () => {
  const first = '2024-02-01: fee 2024-01 100.00, fee 2024-02 100.00';

  cases([
    [paying, '2024-01-31', [], 'nothing before the 1st'],
    [paying, '2024-02-01', [first], 'the first invoice: the initial month whole, and the month that begins'],
    [
      paying,
      '2024-04-01',
      [first, '2024-03-01: fee 2024-03 100.00', '2024-04-01: fee 2024-04 100.00'],
      'then the month that begins',
    ],
    [
      activeLife('2024-02-01').on('2024-02-01', 'change-package', standard),
      '2024-03-01',
      ['2024-03-01: fee 2024-02 100.00, fee 2024-03 100.00'],
      'accepted on a 1st: the first invoice waits for the next one',
    ],
    [
      accepted('2024-01-15').on('2024-02-10', 'activate-service').on('2024-02-10', 'change-package', standard),
      '2024-03-01',
      ['2024-03-01: fee 2024-02 100.00, fee 2024-03 100.00'],
      'activated in the month after acceptance: a month without service is not billed (reading 10)',
    ],
    [
      accepted('2024-01-15').on('2024-01-16', 'change-package', standard),
      '2024-06-01',
      [],
      'never activated: no service, no fee',
    ],
    [
      paying.on('2024-02-10', 'suspend-service', { ground: 'network-protection', cause: 'a flood' }),
      '2024-04-01',
      [first, '2024-03-01: fee 2024-03 100.00', '2024-04-01: fee 2024-04 100.00'],
      'a suspended month is billed (reading 10)',
    ],
    [activeLife('2024-01-15'), '2024-06-01', [], 'without a package, and without charges: no invoice'],
    [change(activeLife('2024-01-15'), '2024-01-15', 'free', '0.00'), '2024-06-01', [], 'nor with a free one'],
    [
      accepted('2024-01-15')
        .advanceTo('2024-03-20')
        .on('2024-01-20', 'activate-service')
        .on('2024-03-20', 'change-package', standard),
      '2024-04-01',
      ['2024-04-01: fee 2024-03 100.00, fee 2024-04 100.00'],
      'a fee begins with the month of its package',
    ],
  ]);

  test('the invoice has all its days', () => {
    expect(factsOf(paying.advanceTo('2024-02-01'), 'InvoiceIssued')).toEqual([
      happened('2024-02-01', 'InvoiceIssued', {
        invoice: 'A-1-2024-02',
        origin: 'billing-run',
        invoiceDate: '2024-02-01',
        amount: '200.00',
        currency: 'USD',
        lines: [
          {
            kind: 'platform-fee',
            description: 'platform fee standard 2024-01, in arrears',
            amount: '100.00',
            month: '2024-01',
          },
          {
            kind: 'platform-fee',
            description: 'platform fee standard 2024-02, in advance',
            amount: '100.00',
            month: '2024-02',
          },
        ],
        dueOn: '2024-03-02',
        lastDayToDispute: '2024-04-01',
        consentOn: '2024-04-02',
        nextInvoiceOn: '2024-03-01',
        feesThrough: '2024-02',
      }),
    ]);
  });

  const inFrance = (on: string) => activeLife(on, { country: 'FR' }).on(on, 'change-package', standard);

  test.each([
    ['2024-01-15', '2024-04-01', 'of 1 February: 60 days, earlier than the end of February and 45'],
    ['2024-05-15', '2024-07-31', 'of 1 June: 60 days, earlier than the end of June and 45'],
  ])('in France, active from %s: due on %s, %s (reading 36)', (active, due) => {
    const [invoice] = factsOf(inFrance(active).advanceTo('2024-06-01'), 'InvoiceIssued');
    expect((invoice?.[2] as { dueOn: string }).dueOn).toBe(due);
  });
});

describe('a change of package is billed from the next run on (§4.1)', () => {
  const from = (on: string) => change(paying, on, 'pro', '200.00');
  const [jan, mar] = ['2024-02-01: fee 2024-01 100.00, fee 2024-02 100.00', '2024-03-01: fee 2024-03 100.00'];

  cases([
    [from('2024-02-29'), '2024-03-01', [jan, '2024-03-01: fee 2024-03 200.00'], 'changed the day before a run'],
    [from('2024-03-01'), '2024-04-01', [jan, mar, '2024-04-01: fee 2024-04 200.00'], 'changed on the day of a run'],
    [
      change(from('2024-02-10'), '2024-02-20', 'max', '300.00'),
      '2024-03-01',
      [jan, '2024-03-01: fee 2024-03 300.00'],
      'changed twice: the last one holds',
    ],
    [
      change(from('2024-02-10'), '2024-02-10', 'max', '300.00'),
      '2024-03-01',
      [jan, '2024-03-01: fee 2024-03 300.00'],
      'changed twice on one day: the second holds',
    ],
    [change(from('2024-02-10'), '2024-02-20', 'free', '0.00'), '2024-04-01', [jan], 'to a free one: no more invoices'],
    [
      change(change(paying, '2024-02-20', 'free', '0.00'), '2024-04-10', 'pro', '200.00'),
      '2024-05-01',
      [jan, '2024-05-01: fee 2024-05 200.00'],
      'from a free one back: the free months are not billed afterwards',
    ],
    [
      change(paying.advanceTo('2024-03-20'), '2024-02-10', 'pro', '200.00'),
      '2024-04-01',
      [jan, mar, '2024-04-01: fee 2024-04 200.00'],
      'typed in late: what was billed stays',
    ],
  ]);

  test('whoever begins with a free package does not pay for its months when a fee comes (§4.1)', () => {
    const free = change(activeLife('2024-01-15'), '2024-01-15', 'free', '0.00');
    expect(invoiceLines(change(free, '2024-03-10', 'pro', '200.00').advanceTo('2024-04-01'))).not.toContainEqual(
      expect.stringMatching(/fee 2024-0[12]/),
    );
  });
});

describe('charges (reading 9)', () => {
  const used = (on: string, charge = 'C') => activeLife('2024-01-15').on(on, 'record-charges', { ...usage, charge });

  cases([
    [used('2024-01-31'), '2024-02-01', ['2024-02-01: C 10.00'], 'of the month before; without a fee they stand alone'],
    [used('2024-02-01'), '2024-02-29', [], 'of a 1st: the month is not over'],
    [used('2024-02-01'), '2024-03-01', ['2024-03-01: C 10.00'], 'they wait for the next run'],
    [
      used('2024-01-20').on('2024-02-20', 'record-charges', { ...usage, charge: 'D' }),
      '2024-04-01',
      ['2024-02-01: C 10.00', '2024-03-01: D 10.00'],
      'each month its own; a month without any has no invoice',
    ],
    [
      activeLife('2024-01-15').advanceTo('2024-03-05').on('2024-01-20', 'record-charges', usage),
      '2024-06-01',
      ['2024-04-01: C 10.00'],
      'typed in late: the next run',
    ],
    [
      paying.on('2024-01-20', 'record-charges', usage),
      '2024-02-01',
      ['2024-02-01: fee 2024-01 100.00, fee 2024-02 100.00, C 10.00'],
      'fees and charges on one invoice',
    ],
  ]);
});

describe('after the end only what was incurred is billed, without a platform fee (reading 10)', () => {
  const first = '2024-02-01: fee 2024-01 100.00, fee 2024-02 100.00';
  const ending = paying.on('2024-02-05', 'record-charges', usage);

  cases([
    [
      ending.on('2024-02-10', 'terminate', agreement),
      '2024-12-31',
      [first, '2024-03-01: C 10.00'],
      'charges on the next 1st',
    ],
    [paying.on('2024-02-10', 'terminate', agreement), '2024-12-31', [first], 'no charges: no invoice'],
    [
      paying.on('2024-02-10', 'terminate', agreement).on('2024-02-09', 'record-charges', usage),
      '2024-12-31',
      [first, '2024-03-01: C 10.00'],
      'charges of before the end, typed in after it',
    ],
    [
      paying.on('2024-02-10', 'terminate', agreement).advanceTo('2024-05-20').on('2024-02-09', 'record-charges', usage),
      '2024-12-31',
      [first, '2024-06-01: C 10.00'],
      'months after it: still on the next run',
    ],
  ]);

  const credits = (given: Life) => factsOf(given, 'InvoiceCredited').map(([on, , data]) => [on, data]);
  const credit = (month: string) => [`${month}-01`, { invoice: `A-1-${month}`, amount: '100.00' }];

  test('on a 1st the run is dated already: its fee is credited, because no month of service began', () => {
    expect(credits(paying.on('2024-03-01', 'terminate', agreement))).toEqual([credit('2024-03')]);
  });

  test('typed in late: the fees of months that began after the end are credited', () => {
    const late = paying.advanceTo('2024-05-05').on('2024-03-20', 'terminate', agreement);
    expect(credits(late)).toEqual([credit('2024-04'), credit('2024-05')]);
    expect(late.advanceTo('2024-12-31').eventsOf('InvoiceIssued')).toHaveLength(4);
  });

  test('charges on the same invoices stay', () => {
    const late = ending.advanceTo('2024-05-05').on('2024-02-10', 'terminate', agreement);
    const march = late.state.invoices.hot.get('A-1-2024-03');
    expect([march?.amount, march?.credited].map(String)).toEqual(['110.00', '100.00']);
  });

  test('a fee that was paid is credit again', () => {
    const paid = paying.on('2024-03-05', 'receive-payment', { payment: 'P', amount: '300.00', method: 'ach' });
    expect(factsOf(paid.on('2024-02-10', 'terminate', agreement), 'AllocationReleased')).toEqual([
      happened('2024-03-05', 'AllocationReleased', {
        payment: 'P',
        invoice: 'A-1-2024-03',
        appliedOn: '2024-03-05',
        principal: '100.00',
        lateCharges: '0.00',
      }),
    ]);
  });

  test('deactivated as of an earlier day: the fees after it are credited as well', () => {
    const late = paying.advanceTo('2024-06-05').on('2024-05-20', 'deactivate-for-inactivity');
    expect(credits(late)).toEqual([credit('2024-06')]);
  });

  test('a termination before the first invoice bills alike, typed in at once or after it (readings 7 and 8)', () => {
    const owed = ({ state }: Life) =>
      [...state.invoices.hot.values()].map((i) => i.amount.minus(i.credited).toString());
    const atOnce = paying.on('2024-01-20', 'terminate', agreement).advanceTo('2024-02-10');
    const late = paying.advanceTo('2024-02-10').on('2024-01-20', 'terminate', agreement);
    expect(owed(late).filter((amount) => amount !== '0.00')).toEqual(owed(atOnce));
  });

  test('a fee that a dispute has credited is not credited again: no invoice is owed less than nothing', () => {
    const disputed = paying
      .on('2024-03-02', 'dispute-invoice', { dispute: 'D', invoice: 'A-1-2024-03', detail: 'wrong' })
      .on('2024-03-03', 'resolve-invoice-dispute', { dispute: 'D', outcome: 'credited' })
      .on('2024-02-20', 'terminate', agreement);
    expect(principalOf(findIn(disputed.state.invoices, 'A-1-2024-03')!).isNegative()).toBe(false);
  });

  test('nor is one that a dispute credits afterwards', () => {
    const disputed = paying
      .on('2024-03-02', 'dispute-invoice', { dispute: 'D', invoice: 'A-1-2024-03', detail: 'wrong' })
      .on('2024-02-20', 'terminate', agreement)
      .on('2024-03-03', 'resolve-invoice-dispute', { dispute: 'D', outcome: 'credited' });
    expect(principalOf(findIn(disputed.state.invoices, 'A-1-2024-03')!).isNegative()).toBe(false);
  });
});
