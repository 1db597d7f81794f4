import { activeLife, type Life } from '../../test-support/life';
import {
  chargeLines,
  decisions,
  everything,
  factsOf,
  happened,
  invoiceLines,
  refused,
} from '../../test-support/tables';

const active = activeLife('2024-01-10');
const paying = active.on('2024-01-10', 'change-package', { package: 'standard', monthlyFee: '100.00' });
const billed = (on: string, amount = '1000.00') =>
  activeLife('2023-12-01').on(on, 'import-invoice', { invoice: 'I', amount });

describe('§4.3 Billing terms (readings 9, 10)', () => {
  const rows: readonly (readonly [given: Life, through: string, then: readonly string[], why: string])[] = [
    [paying, '2024-01-31', [], 'nothing is billed before the first of the month after acceptance'],
    [
      paying,
      '2024-02-01',
      ['2024-02-01: fee 2024-01 100.00, fee 2024-02 100.00'],
      'the initial month whole and in arrears, and the month that begins in advance',
    ],
    [
      activeLife('2024-01-01').on('2024-01-01', 'change-package', { package: 'standard', monthlyFee: '100.00' }),
      '2024-02-01',
      ['2024-02-01: fee 2024-01 100.00, fee 2024-02 100.00'],
      'accepted on the 1st: the first invoice waits for the next 1st',
    ],
    [
      paying.on('2024-02-14', 'record-charges', {
        charge: 'C',
        kind: 'overage',
        description: 'minutes',
        amount: '12.30',
      }),
      '2024-03-01',
      ['2024-02-01: fee 2024-01 100.00, fee 2024-02 100.00', '2024-03-01: fee 2024-03 100.00, C 12.30'],
      'charges of February with the fee of March',
    ],
    [
      paying
        .on('2024-02-14', 'record-charges', {
          charge: 'C',
          kind: 'transactional',
          description: 'messages',
          amount: '5.00',
        })
        .on('2024-02-20', 'terminate', { ground: 'written-agreement', by: 'both', agreement: 'signed' }),
      '2024-04-01',
      ['2024-02-01: fee 2024-01 100.00, fee 2024-02 100.00', '2024-03-01: C 5.00'],
      'after the end only what was incurred, without a fee',
    ],
  ];
  for (const [given, through, then, why] of rows) {
    test(why, () => expect(invoiceLines(given.advanceTo(through))).toEqual(then));
  }
  decisions([
    [
      paying,
      '2024-02-02',
      'issue-invoice',
      {},
      refused('invoice-date-not-first', '§4.3', '2024-03-01'),
      'the billing run is dated the 1st, never the 2nd',
    ],
  ]);
});

describe('§4.4 Payment terms (readings 11, 14, 15)', () => {
  const due = (on: string) =>
    factsOf(billed(on), 'InvoiceIssued').map(([, , data]) => (data as { dueOn: string }).dueOn);
  test.each([
    ['2024-01-01', '2024-01-31', '1 + 30 = 31 January'],
    ['2024-02-01', '2024-03-02', '28 days left in a leap February, and 2 of March; a Saturday stays'],
    ['2023-12-15', '2024-01-14', '16 days left in December, and 14 of January'],
  ])('an invoice of %s is due on %s: %s', (on, dueOn) => expect(due(on)).toEqual([dueOn]));

  const two = activeLife('2023-12-01')
    .on('2024-01-01', 'import-invoice', { invoice: 'OLD', amount: '100.00' })
    .on('2024-02-01', 'import-invoice', { invoice: 'NEW', amount: '100.00' });
  const paid = (body: object) => ({ payment: 'P', method: 'ach', ...body });
  const allocation = (invoice: string, principal: string, lateCharges = '0.00') => ({
    invoice,
    principal,
    lateCharges,
  });
  decisions([
    [
      two,
      '2024-02-10',
      'receive-payment',
      paid({ amount: '150.00' }),
      [
        happened('2024-02-10', 'PaymentReceived', {
          payment: 'P',
          method: 'ach',
          amount: '150.00',
          allocations: [allocation('OLD', '100.00'), allocation('NEW', '50.00')],
          unapplied: '0.00',
        }),
      ],
      'earliest due first: 100.00 and the rest',
    ],
    [
      two,
      '2024-02-10',
      'receive-payment',
      paid({ amount: '80.00', forInvoice: 'NEW' }),
      [
        happened('2024-02-10', 'PaymentReceived', {
          payment: 'P',
          method: 'ach',
          amount: '80.00',
          forInvoice: 'NEW',
          allocations: [allocation('NEW', '80.00')],
          unapplied: '0.00',
        }),
      ],
      'the customer says which invoice it pays',
    ],
    [
      two,
      '2024-03-05',
      'receive-payment',
      paid({ amount: '50.00' }),
      [
        happened('2024-03-05', 'PaymentReceived', {
          payment: 'P',
          method: 'ach',
          amount: '50.00',
          allocations: [allocation('OLD', '48.50', '1.50')],
          unapplied: '0.00',
        }),
      ],
      'late charges first: the 1.50 of 1 March (1.5 % of 100.00), then principal',
    ],
    [
      two,
      '2024-02-10',
      'receive-payment',
      paid({ amount: '250.00' }),
      [
        happened('2024-02-10', 'PaymentReceived', {
          payment: 'P',
          method: 'ach',
          amount: '250.00',
          allocations: [allocation('OLD', '100.00'), allocation('NEW', '100.00')],
          unapplied: '50.00',
        }),
      ],
      'what is left is credit',
    ],
  ]);

  test('a returned payment is unpaid again from its original Due Date', () => {
    const returned = billed('2024-01-01')
      .on('2024-01-20', 'receive-payment', paid({ amount: '1000.00' }))
      .on('2024-03-10', 'reverse-payment', { payment: 'P', kind: 'returned' });
    expect(chargeLines(returned)).toEqual(['2024-03-01 +15.00']); // due 31 January; the month ended on 29 February
  });
});

describe('§4.5 Late payments (reading 20)', () => {
  const rows: readonly (readonly [given: Life, through: string, then: readonly string[], why: string])[] = [
    [
      billed('2024-01-01'),
      '2024-02-29',
      [],
      'due 31 January: the first month ends on 29 February, and its charge is posted the day after',
    ],
    [
      billed('2024-01-01'),
      '2024-04-01',
      ['2024-03-01 +15.00', '2024-04-01 +15.23'],
      '1.5 % of 1,000.00; then of 1,015.00 = 15.225, half-up 15.23',
    ],
    [
      billed('2024-01-01').on('2024-02-29', 'receive-payment', { payment: 'P', method: 'ach', amount: '1000.00' }),
      '2024-04-01',
      [],
      'paid on the last day of the month: a part of a month charges nothing',
    ],
    [
      billed('2024-01-01').on('2024-02-29', 'receive-payment', { payment: 'P', method: 'ach', amount: '999.99' }),
      '2024-03-01',
      [],
      'a cent unpaid: 1.5 % of 0.01 rounds to nothing, and nothing is posted',
    ],
    [
      billed('2024-01-01').on('2024-02-15', 'receive-payment', { payment: 'P', method: 'ach', amount: '400.00' }),
      '2024-03-01',
      ['2024-03-01 +9.00'],
      '1.5 % of the 600.00 that are left',
    ],
  ];
  for (const [given, through, then, why] of rows) {
    test(why, () => expect(chargeLines(given.advanceTo(through))).toEqual(then));
  }
});

describe('§4.6 Disputed invoices (readings 17 to 19)', () => {
  const given = billed('2024-01-01');
  const dispute = (more: object = {}) => ({ dispute: 'D', invoice: 'I', detail: 'not as agreed', ...more });
  const disputed = (on: string, amount: string) => [happened(on, 'InvoiceDisputed', { ...dispute(), amount })];
  decisions([
    [
      given,
      '2024-03-01',
      'dispute-invoice',
      dispute(),
      disputed('2024-03-01', '1000.00'),
      '1 January + 60 = 1 March in a leap year (30 + 29 + 1): the last day',
    ],
    [
      given,
      '2024-03-02',
      'dispute-invoice',
      dispute(),
      refused('dispute-period-over', '§4.6'),
      'a day later what was billed is consented to',
    ],
    [
      given,
      '2024-02-10',
      'dispute-invoice',
      dispute({ amount: '1000.01' }),
      refused('more-than-disputable', '§4.6'),
      'more than was billed',
    ],
    [
      given.on('2024-02-10', 'dispute-invoice', dispute({ amount: '600.00' })),
      '2024-02-11',
      'dispute-invoice',
      dispute({ dispute: 'E', amount: '400.01' }),
      refused('more-than-disputable', '§4.6'),
      '600.00 is disputed already',
    ],
  ]);

  test('what is disputed bears no late charge, the rest does', () => {
    const half = given.on('2024-01-20', 'dispute-invoice', dispute({ amount: '500.00' }));
    expect(chargeLines(half.advanceTo('2024-03-01'))).toEqual(['2024-03-01 +7.50']); // 1.5 % of the other 500.00
  });

  test('a rejected amount is payable on the day of the rejection, and its months count from there', () => {
    const rejected = given
      .on('2024-01-20', 'dispute-invoice', dispute())
      .on('2024-03-10', 'resolve-invoice-dispute', { dispute: 'D', outcome: 'rejected' })
      .advanceTo('2024-04-11');
    expect(chargeLines(rejected)).toEqual(['2024-04-11 +15.00']); // 10 March + 1 month = 10 April
  });

  test('a credited amount takes the late charges on it along', () => {
    const credited = given
      .advanceTo('2024-03-01') // 15.00 is posted
      .on('2024-02-20', 'dispute-invoice', dispute({ amount: '400.00' })) // sent in time, typed in now
      .on('2024-03-05', 'resolve-invoice-dispute', { dispute: 'D', outcome: 'credited' });
    expect(chargeLines(credited)).toEqual(['2024-03-01 +15.00', '2024-03-01 -15.00', '2024-03-01 +9.00']); // of 600.00
  });

  const documents = [{ description: 'call list', digest: 'a1'.repeat(32), keptIn: 'records/D' }];
  const supplied = { dispute: 'D', invoice: 'I', documents };
  const half = given.on('2024-02-20', 'dispute-invoice', dispute({ amount: '500.00' }));
  decisions([
    [
      half,
      '2024-04-15',
      'supply-dispute-documents',
      { dispute: 'D', documents },
      [happened('2024-04-15', 'DisputeDocumentsSupplied', supplied)],
      'documents on 15 April: the period ended on 1 March, but the notice of 20 February was in time',
    ],
    [
      half.on('2024-04-15', 'supply-dispute-documents', { dispute: 'D', documents }),
      '2024-04-16',
      'supply-dispute-documents',
      { dispute: 'D', documents },
      [],
      'sent once more the day after',
    ],
    [
      half.on('2024-04-15', 'resolve-invoice-dispute', { dispute: 'D', outcome: 'rejected' }),
      '2024-04-15',
      'supply-dispute-documents',
      { dispute: 'D', documents },
      refused('dispute-not-open', '§4.6'),
      'decided on 15 April: there is nothing left to support on that day',
    ],
    [
      half,
      '2024-02-19',
      'supply-dispute-documents',
      { dispute: 'D', documents },
      refused('before-dispute', '§4.6', '2024-02-20'),
      'the day before the notice there was no dispute',
    ],
  ]);

  test('documents hold nothing back and give no day: the other half is late as without them', () => {
    const with500 = half.on('2024-02-25', 'supply-dispute-documents', { dispute: 'D', documents });
    // 500.00 undisputed since 31 January: 1.5 % = 7.50 for February, and of 507.50 = 7.6125 for March.
    expect(chargeLines(with500.advanceTo('2024-04-01'))).toEqual(['2024-03-01 +7.50', '2024-04-01 +7.61']);
  });

  test('consent is an event, once, on the day after the last', () => {
    const consented = given.advanceTo('2024-06-01');
    expect(factsOf(consented, 'InvoiceDeemedConsented').map(([on]) => on)).toEqual(['2024-03-02']);
    expect(everything(consented.when('2024-06-02', 'advance'))).toEqual([]);
  });
});
