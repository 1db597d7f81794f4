import { billedExample, charged, credited, disputed, paid, rejected, returned } from '../../test-support/billing';
import { day, eventsOf, given, type Given } from '../../test-support/given';
import type { Posting } from './posting';
import { postingsOf } from './postings-of';

function brief(posting: Posting): string {
  const { kind, invoice, amount, item, effectiveOn, dueOn } = posting;
  return [kind, invoice || '-', amount, item || '-', effectiveOn, dueOn ?? '-'].join(' ');
}

const applied = { payment: 'P1', invoice: 'I1', principal: '30.00', lateCharges: '1.50' };

const interest = { invoice: 'I1', countedFrom: day('2024-03-10'), paidOn: day('2024-03-20'), amount: '1.50' };
const indemnity = { invoice: 'I1', amount: '40.00', currency: 'EUR' } as const;
const givenUp = { writeOff: 'W1', invoice: 'I1', principal: '30.00', lateCharges: '1.50' };

const table: readonly (readonly [Given, readonly string[], string])[] = [
  [billedExample, ['billed I1 100.00 - 2024-01-01 2024-01-31'], 'what is billed ages from its Due Date'],
  [
    given('InvoiceCredited', '2024-02-01', { invoice: 'I1', amount: '10.00' }),
    ['credited I1 10.00 - 2024-02-01 -'],
    'credited without a dispute',
  ],
  [disputed('D1', 'I1', '2024-01-20', '40.00'), ['disputed I1 40.00 D1 2024-01-20 -'], 'no Due Date while open (18)'],
  [
    rejected('D1', 'I1', '2024-03-01', '40.00'),
    ['disputed I1 -40.00 D1 2024-03-01 2024-03-01'],
    'out of dispute, ages from the day it is payable again (19)',
  ],
  [
    given('DisputeWithdrawn', '2024-01-25', {
      dispute: 'D1',
      invoice: 'I1',
      amount: '40.00',
      payableOn: day('2024-01-31'),
      lateMonthsFrom: day('2024-01-31'),
    }),
    ['disputed I1 -40.00 D1 2024-01-25 2024-01-31'],
    'withdrawn before the Due Date: payable on it (19)',
  ],
  [
    credited('D1', 'I1', '2024-03-01', '40.00'),
    ['disputed I1 -40.00 D1 2024-03-01 -', 'credited I1 40.00 D1 2024-03-01 -'],
    'out of dispute and off the invoice',
  ],
  [
    charged('I1', '2024-03-01', 1, '1.50'),
    ['late-charge I1 1.50 2024-01-31/1 2024-03-01 2024-03-01'],
    'a late charge ages from its posting day',
  ],
  [
    given('LateChargeReversed', '2024-03-01', {
      invoice: 'I1',
      countedFrom: day('2024-01-31'),
      month: 1,
      amount: '1.50',
    }),
    ['late-charge I1 -1.50 2024-01-31/1 2024-03-01 2024-03-01'],
    'the same charge, taken back',
  ],
  [
    given('LateChargeWaived', '2024-04-05', {
      invoice: 'I1',
      countedFrom: day('2024-01-31'),
      month: 1,
      amount: '0.50',
    }),
    ['late-charge I1 -0.50 2024-01-31/1 2024-04-05 2024-04-05'],
    'what was unpaid of it is given up from the waiver on',
  ],
  [
    paid(
      'P1',
      '2024-02-10',
      [
        ['I1', '30.00', '1.50'],
        ['I2', '5.00'],
      ],
      '13.50',
    ),
    [
      'received - 50.00 P1 2024-02-10 -',
      'principal-paid I1 30.00 P1 2024-02-10 -',
      'late-charge-paid I1 1.50 P1 2024-02-10 -',
      'principal-paid I2 5.00 P1 2024-02-10 -',
      'unapplied - 13.50 P1 2024-02-10 -',
    ],
    'cash in, what it paid, and what is left of it',
  ],
  [
    returned('P1', '2024-02-20', [['I1', '30.00', '1.50']], '13.50'),
    [
      'received - -45.00 P1 2024-02-20 -',
      'principal-paid I1 -30.00 P1 2024-02-20 -',
      'late-charge-paid I1 -1.50 P1 2024-02-20 -',
      'unapplied - -13.50 P1 2024-02-20 -',
    ],
    'all of it taken back on the day of the return (15)',
  ],
  [
    given('CreditApplied', '2024-03-02', applied),
    [
      'principal-paid I1 30.00 P1 2024-03-02 -',
      'late-charge-paid I1 1.50 P1 2024-03-02 -',
      'unapplied - -31.50 P1 2024-03-02 -',
    ],
    'credit moves to an invoice; no cash moves (14)',
  ],
  [
    given('AllocationReleased', '2024-05-01', { ...applied, appliedOn: day('2024-02-10') }),
    [
      'principal-paid I1 -30.00 P1 2024-02-10 -',
      'late-charge-paid I1 -1.50 P1 2024-02-10 -',
      'unapplied - 31.50 P1 2024-02-10 -',
    ],
    'never paid, from the day it had been applied, whenever that is found out',
  ],
  [
    given('InvoiceDeemedConsented', '2024-03-02', {
      invoice: 'I1',
      amount: '60.00',
      lastDayToDispute: day('2024-03-01'),
    }),
    ['consented I1 60.00 - 2024-03-02 -'],
    'tells the amount, moves no money (§4.6)',
  ],
  [given('DeemedConsentUndone', '2024-03-02', { invoice: 'I1' }), ['consent-undone I1 0.00 - 2024-03-02 -'], 'undone'],
  [
    given('LateInterestPosted', '2024-03-20', {
      ...interest,
      principal: '30.00',
      days: 10,
      segments: [],
    }),
    ['late-charge I1 1.50 2024-03-10/interest/2024-03-20 2024-03-20 2024-03-20'],
    'interest by the French rule stands among the late charges, and is due on its day',
  ],
  [
    given('LateInterestReversed', '2024-03-20', interest),
    ['late-charge I1 -1.50 2024-03-10/interest/2024-03-20 2024-03-20 2024-03-20'],
    'the same interest, taken back',
  ],
  [
    given('LateInterestWaived', '2024-04-01', interest),
    ['late-charge I1 -1.50 2024-03-10/interest/2024-03-20 2024-04-01 2024-04-01'],
    'given up from the waiver on',
  ],
  [
    given('InvoiceWrittenOff', '2024-04-01', { ...givenUp, approvedBy: 'A. Person' }),
    ['written-off I1 30.00 W1 2024-04-01 -', 'late-charge-written-off I1 1.50 W1 2024-04-01 -'],
    'outstanding no more; no cash moves',
  ],
  [
    given('WriteOffReversed', '2024-05-01', { ...givenUp, lateCharges: '0.00' }),
    ['written-off I1 -30.00 W1 2024-05-01 -'],
    'paid after all: not given up any more',
  ],
  [
    given('WriteOffRestored', '2024-05-01', { ...givenUp, lateCharges: '0.00' }),
    ['written-off I1 30.00 W1 2024-05-01 -'],
    'that payment was returned: given up after all',
  ],
  [
    given('CreditRefunded', '2024-05-01', {
      refund: 'R1',
      amount: '13.50',
      method: 'ach',
      parts: [
        { payment: 'P1', amount: '10.00' },
        { payment: 'P2', amount: '3.50' },
      ],
    }),
    [
      'unapplied - -10.00 P1 2024-05-01 -',
      'refunded - 10.00 P1 2024-05-01 -',
      'unapplied - -3.50 P2 2024-05-01 -',
      'refunded - 3.50 P2 2024-05-01 -',
    ],
    'credit leaves the account; what was received stays received',
  ],
  [
    given('RecoveryIndemnityClaimed', '2024-05-01', indemnity),
    ['indemnity-claimed I1 40.00 - 2024-05-01 -'],
    'euros are of a kind of their own',
  ],
  [
    given('RecoveryIndemnityWithdrawn', '2024-05-01', indemnity),
    ['indemnity-claimed I1 -40.00 - 2024-05-01 -'],
    'the claim fell',
  ],
  [
    given('RecoveryIndemnityReinstated', '2024-05-01', indemnity),
    ['indemnity-claimed I1 40.00 - 2024-05-01 -'],
    'the claim stands again',
  ],
  [given('RecoveryIndemnityWaived', '2024-05-01', indemnity), ['indemnity-waived I1 40.00 - 2024-05-01 -'], 'given up'],
  [
    given('RecoveryIndemnityPaid', '2024-05-01', { ...indemnity, method: 'wire' }),
    ['indemnity-paid I1 40.00 - 2024-05-01 -'],
    'paid',
  ],
  [
    given('RecoveryIndemnityPaymentReversed', '2024-05-01', { ...indemnity, kind: 'returned' }),
    ['indemnity-paid I1 -40.00 - 2024-05-01 -'],
    'the same money is gone again',
  ],
  [given('RetrievalPeriodLapsed', '2024-03-02', { lastDay: day('2024-03-01') }), [], 'no money in it'],
];

test.each(table)('%#: $type', (fact, expected, _why) => {
  expect(eventsOf([fact]).flatMap(postingsOf).map(brief)).toEqual(expected);
});

test('a posting keeps its place, its day and its instant', () => {
  const [, late] = eventsOf([
    billedExample,
    paid('P1', '2024-01-12', [['I1', '5.00']], '0.00', '2024-01-15T17:00:00Z'),
  ]);
  expect(postingsOf(late!)).toMatchObject([
    {
      account: 'A1',
      revision: 1,
      entry: 0,
      position: '2',
      effectiveOn: '2024-01-12',
      recordedAt: '2024-01-15T17:00:00.000Z',
    },
    {
      account: 'A1',
      revision: 1,
      entry: 1,
      position: '2',
      effectiveOn: '2024-01-12',
      recordedAt: '2024-01-15T17:00:00.000Z',
    },
  ]);
});

test('only what is billed says what the invoice is', () => {
  const [billed] = eventsOf([billedExample]).flatMap(postingsOf);
  expect(billed).toMatchObject({ invoiceDate: '2024-01-01', origin: 'migrated' });
});
