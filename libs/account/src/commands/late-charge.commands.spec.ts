import { activeLife, life } from '../../test-support/life';
import { decisions, everything, happened, nothing, refused } from '../../test-support/tables';

const I = { invoice: 'I', amount: '1000.00' };
const customer = (more: object = {}) =>
  life()
    .on('2023-12-01', 'register-account', { name: 'Example Inc.', country: 'US', lateCharges: 'manual', ...more })
    .on('2024-01-01', 'import-invoice', I);
const manual = customer();
const first = {
  invoice: 'I',
  countedFrom: '2024-01-31',
  month: 1,
  monthEndedOn: '2024-02-29',
  unpaidPrincipal: '1000.00',
  unpaidCharges: '0.00',
  rate: '0.015',
  amount: '15.00',
  imposed: true,
} as const;
const second = { ...first, month: 2, monthEndedOn: '2024-03-31', unpaidCharges: '15.00', amount: '15.23' } as const;
const posted = [happened('2024-03-01', 'LateChargePosted', first)];

describe('impose-late-charges, where charging is by hand (reading 21)', () => {
  decisions(
    [
      [
        manual,
        '2024-03-01',
        'impose-late-charges',
        { invoice: 'I' },
        posted,
        'from the day after the first month ended',
      ],
      [
        manual,
        '2024-04-01',
        'impose-late-charges',
        { invoice: 'I' },
        [...posted, happened('2024-04-01', 'LateChargePosted', second)],
        'two months at once, the second on 1,015.00: 15.225, half-up',
      ],
      [
        manual.advanceTo('2024-05-05'),
        '2024-03-31',
        'impose-late-charges',
        { invoice: 'I' },
        posted,
        'typed in late: only what had ended by then',
      ],
      [
        manual.on('2024-02-29', 'receive-payment', { amount: '1000.00', method: 'ach' }),
        '2024-03-20',
        'impose-late-charges',
        { invoice: 'I' },
        refused('nothing-unpaid', '§4.5'),
        'paid on the last day of the month',
      ],
      [
        manual.on('2024-03-15', 'receive-payment', { amount: '1000.00', method: 'ach' }),
        '2024-03-20',
        'impose-late-charges',
        { invoice: 'I' },
        posted,
        'paid since: the month that had ended before can still be charged',
      ],
      [
        manual,
        '2024-02-29',
        'impose-late-charges',
        { invoice: 'I' },
        refused('no-late-month-ended', '§4.5', '2024-03-01'),
        'on the last day of the month, which is not over',
      ],
      [
        manual,
        '2024-01-15',
        'impose-late-charges',
        { invoice: 'I' },
        refused('no-late-month-ended', '§4.5', '2024-03-01'),
        'before it is even due',
      ],
      [
        manual.on('2024-03-01', 'impose-late-charges', { invoice: 'I' }),
        '2024-03-31',
        'impose-late-charges',
        { invoice: 'I' },
        refused('no-late-month-ended', '§4.5', '2024-04-01'),
        'posted once per month; the next month is not over',
      ],
      [
        manual.on('2024-02-01', 'dispute-invoice', { invoice: 'I', detail: 'all wrong' }),
        '2024-03-20',
        'impose-late-charges',
        { invoice: 'I' },
        refused('nothing-unpaid', '§4.5'),
        'disputed as a whole (reading 18)',
      ],
      [manual, '2024-03-01', 'impose-late-charges', { invoice: 'X' }, refused('unknown-invoice', '§4.5'), 'of none'],
      [
        customer({ lateCharges: 'off' }),
        '2024-03-01',
        'impose-late-charges',
        { invoice: 'I' },
        refused('late-charges-off', '§4.5'),
        'charging is off for this account',
      ],
      [
        customer({ country: 'FR' }),
        '2024-04-01',
        'impose-late-charges',
        { invoice: 'I' },
        refused('late-charges-replaced', '§4.3 FR'),
        'in France interest replaces it (reading 36)',
      ],
      [
        customer({ lateCharges: 'automatic' }),
        '2024-03-01',
        'impose-late-charges',
        { invoice: 'I' },
        refused('late-charges-automatic', '§4.5'),
        'where charging is automatic nobody imposes anything',
      ],
    ],
    (came) => {
      const all = everything(came);
      return 'code' in all ? all : all.filter(([, type]) => type === 'LateChargePosted');
    },
  );

  test('what somebody imposed is that person’s doing, with the reason given, and not the terms’', () => {
    const imposed = manual.on('2024-03-05', 'impose-late-charges', { invoice: 'I' }, 'third reminder');
    expect(imposed.events.at(-1)?.metadata).toMatchObject({ actor: 'operator', reason: 'third reminder' });
  });

  decisions([
    [
      manual
        .on('2024-01-10', 'dispute-invoice', { dispute: 'D', invoice: 'I', detail: 'all wrong' })
        .on('2024-03-10', 'resolve-invoice-dispute', { dispute: 'D', outcome: 'rejected' }),
      '2024-03-20',
      'impose-late-charges',
      { invoice: 'I' },
      refused('no-late-month-ended', '§4.5', '2024-04-11'),
      'months of a rejected dispute count from 10 March, and the first ends on 10 April (reading 19)',
    ],
    [
      customer({ lawfulMonthlyMaximum: '0' }),
      '2024-03-05',
      'impose-late-charges',
      { invoice: 'I' },
      refused('no-late-month-ended', '§4.5'),
      'where the lawful maximum is nothing no later day will do',
    ],
  ]);
});

describe('waive-late-charge (readings 21, §9.6)', () => {
  const charged = activeLife('2023-12-01').on('2024-01-01', 'import-invoice', I).advanceTo('2024-03-05');
  const waived = { invoice: 'I', countedFrom: '2024-01-31', month: 1, amount: '15.00' } as const;
  const month = { invoice: 'I', month: 1 };

  decisions([
    [
      charged,
      '2024-03-05',
      'waive-late-charge',
      month,
      [happened('2024-03-05', 'LateChargeWaived', waived)],
      'all of it where nothing is paid',
    ],
    [
      charged,
      '2024-03-01',
      'waive-late-charge',
      { ...month, countedFrom: '2024-01-31' },
      [happened('2024-03-01', 'LateChargeWaived', waived)],
      'on the day it was posted, with the day its months count from',
    ],
    [
      charged.on('2024-03-05', 'receive-payment', { amount: '5.00', method: 'ach' }),
      '2024-03-06',
      'waive-late-charge',
      month,
      [happened('2024-03-06', 'LateChargeWaived', { ...waived, amount: '10.00' })],
      'what is unpaid of it',
    ],
    [
      charged.on('2024-03-05', 'waive-late-charge', month),
      '2024-03-06',
      'waive-late-charge',
      month,
      nothing,
      'waived already',
    ],
    [
      charged.on('2024-03-05', 'receive-payment', { amount: '15.00', method: 'ach' }),
      '2024-03-06',
      'waive-late-charge',
      month,
      refused('late-charge-paid', '§9.6'),
      'what is paid is not waived but refunded',
    ],
    [
      charged,
      '2024-02-29',
      'waive-late-charge',
      month,
      refused('unknown-late-charge', '§4.5'),
      'the day before it was posted',
    ],
    [
      charged,
      '2024-03-05',
      'waive-late-charge',
      { invoice: 'I', month: 2 },
      refused('unknown-late-charge', '§4.5'),
      'a month that did not end yet',
    ],
    [
      charged,
      '2024-03-05',
      'waive-late-charge',
      { ...month, countedFrom: '2024-02-01' },
      refused('unknown-late-charge', '§4.5'),
      'another count of months',
    ],
    [
      charged,
      '2024-03-05',
      'waive-late-charge',
      { invoice: 'X', month: 1 },
      refused('unknown-invoice', '§4.5'),
      'of no invoice',
    ],
  ]);
});
