import { activeLife } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

/** Due on 14 June 2024; 10 days late. */
const billed = activeLife('2024-01-05', { country: 'FR' }).on('2024-04-15', 'import-invoice', {
  invoice: 'I',
  amount: '10000.00',
});
const pay = { payment: 'P', amount: '10000.00', method: 'wire' };
const late = billed.on('2024-06-24', 'receive-payment', pay).advanceTo('2024-06-25');
const american = activeLife('2024-01-05').on('2024-04-15', 'import-invoice', { invoice: 'I', amount: '100.00' });

describe('claim-recovery-indemnity', () => {
  const claim = { invoice: 'I' };
  const claimed = (on: string) =>
    happened(on, 'RecoveryIndemnityClaimed', { invoice: 'I', amount: '40.00', currency: 'EUR' });

  decisions([
    [billed, '2024-06-15', 'claim-recovery-indemnity', claim, [claimed('2024-06-15')], 'the first late day'],
    [
      billed,
      '2024-06-14',
      'claim-recovery-indemnity',
      claim,
      refused('not-late', '§4.3 FR', '2024-06-15'),
      'the Due Date',
    ],
    [late, '2024-06-26', 'claim-recovery-indemnity', claim, [claimed('2024-06-26')], 'paid, but late'],
    [
      billed.on('2024-06-14', 'receive-payment', pay),
      '2024-06-26',
      'claim-recovery-indemnity',
      claim,
      refused('not-late', '§4.3 FR'),
      'paid in time',
    ],
    [
      late.on('2024-06-26', 'claim-recovery-indemnity', claim),
      '2024-06-27',
      'claim-recovery-indemnity',
      claim,
      nothing,
      'once for an invoice',
    ],
    [
      american,
      '2024-06-26',
      'claim-recovery-indemnity',
      claim,
      refused('not-under-french-rule', '§4.3 FR'),
      'an invoice under the terms as they are elsewhere',
    ],
    [late, '2024-06-26', 'claim-recovery-indemnity', { invoice: 'J' }, refused('unknown-invoice', '§4.3 FR'), 'none'],
  ]);
});

describe('receive-indemnity-payment and waive-recovery-indemnity', () => {
  const claimed = late.on('2024-06-26', 'claim-recovery-indemnity', { invoice: 'I' });
  const payment = { invoice: 'I', method: 'wire' } as const;
  const paid = claimed.on('2024-06-28', 'receive-indemnity-payment', payment);
  const waived = claimed.on('2024-06-28', 'waive-recovery-indemnity', { invoice: 'I' });

  decisions([
    [
      claimed,
      '2024-06-28',
      'receive-indemnity-payment',
      payment,
      [happened('2024-06-28', 'RecoveryIndemnityPaid', { ...payment, amount: '40.00', currency: 'EUR' })],
      'paid',
    ],
    [paid, '2024-06-29', 'receive-indemnity-payment', payment, nothing, 'paid already'],
    [
      late,
      '2024-06-28',
      'receive-indemnity-payment',
      payment,
      refused('no-indemnity-claimed', '§4.3 FR'),
      'nobody asked for it',
    ],
    [
      claimed,
      '2024-06-25',
      'receive-indemnity-payment',
      payment,
      refused('before-claim', '§4.3 FR', '2024-06-26'),
      'before it was asked for',
    ],
    [
      claimed,
      '2024-06-28',
      'waive-recovery-indemnity',
      { invoice: 'I' },
      [happened('2024-06-28', 'RecoveryIndemnityWaived', { invoice: 'I', amount: '40.00', currency: 'EUR' })],
      'given up',
    ],
    [waived, '2024-06-29', 'waive-recovery-indemnity', { invoice: 'I' }, nothing, 'given up already'],
    [
      paid,
      '2024-06-29',
      'waive-recovery-indemnity',
      { invoice: 'I' },
      refused('indemnity-paid', '§9.6'),
      'what is paid is not waived',
    ],
    [
      claimed,
      '2024-06-28',
      'waive-recovery-indemnity',
      { invoice: 'J' },
      refused('unknown-invoice', '§4.3 FR'),
      'no such invoice',
    ],
  ]);
});

describe('reverse-indemnity-payment', () => {
  const claimed = late.on('2024-06-26', 'claim-recovery-indemnity', { invoice: 'I' });
  const paid = claimed.on('2024-06-28', 'receive-indemnity-payment', { invoice: 'I', method: 'wire' });
  const returned = { invoice: 'I', kind: 'returned' } as const;
  const refund = { invoice: 'I', kind: 'refunded' } as const;
  const reversed = (kind: 'returned' | 'refunded') =>
    happened('2024-06-29', 'RecoveryIndemnityPaymentReversed', {
      invoice: 'I',
      kind,
      amount: '40.00',
      currency: 'EUR',
    });
  const command = 'reverse-indemnity-payment';

  decisions([
    [paid, '2024-06-29', command, returned, [reversed('returned')], 'the transfer was called back'],
    [
      paid.on('2024-06-14', 'receive-payment', { ...pay, payment: 'Q' }),
      '2024-06-29',
      command,
      refund,
      [reversed('refunded')],
      'the invoice was never late',
    ],
    [paid, '2024-06-29', command, refund, refused('indemnity-owed', '§4.3 FR'), 'what is owed is not given back'],
    [
      paid,
      '2024-06-27',
      command,
      returned,
      refused('before-payment', '§4.3 FR', '2024-06-28'),
      'on the day before it was not paid',
    ],
    [claimed, '2024-06-29', command, returned, refused('indemnity-not-paid', '§4.3 FR'), 'nothing was paid'],
    [late, '2024-06-29', command, returned, refused('indemnity-not-paid', '§4.3 FR'), 'nothing was asked'],
    [
      paid.on('2024-06-29', command, returned),
      '2024-06-30',
      command,
      returned,
      refused('indemnity-not-paid', '§4.3 FR'),
      'it came back once',
    ],
    [
      paid,
      '2024-06-29',
      command,
      { ...returned, invoice: 'J' },
      refused('unknown-invoice', '§4.3 FR'),
      'of no invoice',
    ],
  ]);

  test('what came back can be paid again', () => {
    const again = paid
      .on('2024-06-29', command, returned)
      .on('2024-06-30', 'receive-indemnity-payment', { invoice: 'I', method: 'check' });
    expect(again.last).toMatchObject({ kind: 'accepted', events: [{ type: 'RecoveryIndemnityPaid' }] });
  });
});
