import { activeLife } from '../../test-support/life';
import { decisions, happened } from '../../test-support/tables';

const active = activeLife('2024-01-01');
const reverse = 'reverse-payment';
const none = '0.00';
const reversed = (on: string, payment: string, amount: string, rest: object) => [
  happened(on, 'PaymentReversed', { payment, kind: 'returned', amount, allocations: [], unapplied: none, ...rest }),
];
const returned = (payment: string) => ({ payment, kind: 'returned' });

describe('reverse-payment: what this payment had paid (reading 15)', () => {
  /** 100.00 of credit; K of 70.00 is due on 20 February, and the credit pays it at the close of that day. */
  const credited = active
    .on('2024-01-20', 'receive-payment', { payment: 'P', amount: '100.00', method: 'wire' })
    .on('2024-01-21', 'import-invoice', { invoice: 'K', amount: '70.00' })
    .advanceTo('2024-02-21');
  const paid = credited.on('2024-02-20', 'receive-payment', { payment: 'Q', amount: '70.00', method: 'wire' });
  const both = active
    .on('2024-01-10', 'import-invoice', { invoice: 'I', amount: '1000.00' })
    .on('2024-01-20', 'receive-payment', { payment: 'P', amount: '300.00', method: 'wire' })
    .on('2024-01-21', 'receive-payment', { payment: 'Q', amount: '200.00', method: 'wire' });

  decisions([
    [
      both,
      '2024-01-25',
      reverse,
      returned('P'),
      reversed('2024-01-25', 'P', '300.00', {
        allocations: [{ invoice: 'I', principal: '300.00', lateCharges: none }],
      }),
      'two payments paid one invoice: only its own part',
    ],
    [
      credited,
      '2024-02-20',
      'receive-payment',
      { payment: 'Q', amount: '70.00', method: 'wire' },
      [
        happened('2024-02-20', 'PaymentReceived', {
          payment: 'Q',
          amount: '70.00',
          method: 'wire',
          allocations: [{ invoice: 'K', principal: '70.00', lateCharges: none }],
          unapplied: none,
        }),
      ],
      'money of the Due Date, typed in the day after, comes before the credit of that day (reading 6)',
    ],
    [
      paid,
      '2024-02-22',
      reverse,
      returned('P'),
      reversed('2024-02-22', 'P', '100.00', { unapplied: '100.00' }),
      'and what the credit had paid it pays no more: all of it was credit again',
    ],
  ]);
});

describe('reverse-payment: under which authorisation a card had been debited (§4.4 ii)', () => {
  /** I is open on 1 February, and the card is debited for it. */
  const debited = active
    .on('2024-01-10', 'import-invoice', { invoice: 'I', amount: '1000.00' })
    .on('2024-01-15', 'authorize-card', { authorization: 'K', card: 'tok-1' })
    .advanceTo('2024-02-02');
  const pay = { payment: 'P', amount: '1000.00' };
  const ofDebit = { ...pay, method: 'credit-card', debit: 'debit-2024-02-01' };
  const cancelled = debited.on('2024-02-02', 'cancel-card-authorization', { authorization: 'K', writing: 'a letter' });
  const renewed = cancelled.on('2024-02-03', 'authorize-card', { authorization: 'L', card: 'tok-2' });
  const chargedBack = (authorization?: string) => [
    happened('2024-02-20', 'PaymentReversed', {
      payment: 'P',
      kind: 'chargeback',
      amount: '1000.00',
      allocations: [{ invoice: 'I', principal: '1000.00', lateCharges: none }],
      unapplied: none,
      ...(authorization === undefined ? {} : { authorization }),
    }),
  ];
  const dispute = { payment: 'P', kind: 'chargeback' };

  decisions([
    [
      cancelled.on('2024-02-05', 'receive-payment', ofDebit),
      '2024-02-20',
      reverse,
      dispute,
      chargedBack('K'),
      'that of the debit, though it was cancelled before the money came',
    ],
    [
      renewed.on('2024-02-05', 'receive-payment', ofDebit),
      '2024-02-20',
      reverse,
      dispute,
      chargedBack('K'),
      'that of the debit, though there was a newer one when the money came',
    ],
    [
      renewed.on('2024-02-05', 'receive-payment', { ...pay, method: 'credit-card' }),
      '2024-02-20',
      reverse,
      dispute,
      chargedBack('L'),
      'where no debit is named, the one in force on the day',
    ],
    [
      debited.on('2024-02-05', 'receive-payment', { ...pay, method: 'ach' }),
      '2024-02-20',
      reverse,
      dispute,
      chargedBack(),
      'none: it was not paid by card',
    ],
  ]);
});
