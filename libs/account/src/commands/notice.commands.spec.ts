import { activeLife, life } from '../../test-support/life';
import { decisions, happened, refused } from '../../test-support/tables';

const I = { invoice: 'I', amount: '1000.00' };
const J = { invoice: 'J', amount: '500.00' };
const two = activeLife('2023-12-01').on('2024-01-01', 'import-invoice', I).on('2024-01-05', 'import-invoice', J);
const byMail = { breach: 'N', method: 'e-mail' } as const;
const mailed = { method: 'e-mail', to: 'legal@example.com' } as const;
const namesI = { invoice: 'I', principal: '1000.00', lateCharges: '0.00' };
const namesJ = { invoice: 'J', principal: '500.00', lateCharges: '0.00' };
const weekend = (saturday: string, sunday: string) => [
  { day: saturday, why: 'Saturday' },
  { day: sunday, why: 'Sunday' },
];
const remedies = ['suspend-service', 'stop-orders', 'stop-call-detail', 'enforce-security', 'record-other-remedy'];
const thursday = {
  breach: 'N',
  delivery: mailed,
  named: [namesI],
  total: '1000.00',
  lastDayToCure: '2024-02-08',
  lapsesOn: '2024-02-09',
  counted: ['2024-02-02', '2024-02-05', '2024-02-06', '2024-02-07', '2024-02-08'],
  skipped: weekend('2024-02-03', '2024-02-04'),
  opens: remedies,
};
const monday = {
  ...thursday,
  lastDayToCure: '2024-02-12',
  lapsesOn: '2024-02-13',
  counted: ['2024-02-06', '2024-02-07', '2024-02-08', '2024-02-09', '2024-02-12'],
  skipped: weekend('2024-02-10', '2024-02-11'),
};

describe('give-notice-of-non-payment (reading 23)', () => {
  decisions([
    [
      two,
      '2024-01-31',
      'give-notice-of-non-payment',
      byMail,
      refused('nothing-past-due', '§3.4', '2024-02-01'),
      'on the Due Date nothing is past due',
    ],
    [
      two,
      '2024-02-01',
      'give-notice-of-non-payment',
      byMail,
      [happened('2024-02-01', 'NoticeOfNonPaymentGiven', thursday)],
      'the day after, a Thursday: five business days are Fri, Mon, Tue, Wed, Thu',
    ],
    [
      two,
      '2024-02-05',
      'give-notice-of-non-payment',
      byMail,
      [happened('2024-02-05', 'NoticeOfNonPaymentGiven', { ...monday, named: [namesI, namesJ], total: '1500.00' })],
      'all that is past due where nothing is named; J was due on the 4th',
    ],
    [
      two,
      '2024-02-05',
      'give-notice-of-non-payment',
      { ...byMail, invoices: ['J'] },
      [happened('2024-02-05', 'NoticeOfNonPaymentGiven', { ...monday, named: [namesJ], total: '500.00' })],
      'only what is named',
    ],
    [
      two,
      '2024-02-04',
      'give-notice-of-non-payment',
      { ...byMail, invoices: ['I', 'J'] },
      refused('nothing-past-due', '§3.4', '2024-02-05'),
      'one of those named is due on this day',
    ],
    [
      two.advanceTo('2024-03-02'),
      '2024-03-02',
      'give-notice-of-non-payment',
      { ...byMail, invoices: ['I'] },
      [
        happened('2024-03-02', 'NoticeOfNonPaymentGiven', {
          ...thursday,
          named: [{ ...namesI, lateCharges: '15.00' }],
          total: '1015.00',
          lastDayToCure: '2024-03-08',
          lapsesOn: '2024-03-09',
          counted: ['2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07', '2024-03-08'],
          skipped: [{ day: '2024-03-03', why: 'Sunday' }],
        }),
      ],
      'with its late charge, on a Saturday, which is itself not counted',
    ],
    [
      two.on('2024-01-20', 'dispute-invoice', { invoice: 'I', amount: '400.00', detail: 'wrong' }),
      '2024-02-01',
      'give-notice-of-non-payment',
      byMail,
      [
        happened('2024-02-01', 'NoticeOfNonPaymentGiven', {
          ...thursday,
          named: [{ ...namesI, principal: '600.00' }],
          total: '600.00',
        }),
      ],
      'what is disputed is not named (reading 18)',
    ],
    [
      two.on('2024-02-01', 'receive-payment', { amount: '250.00', method: 'ach' }),
      '2024-02-01',
      'give-notice-of-non-payment',
      byMail,
      [
        happened('2024-02-01', 'NoticeOfNonPaymentGiven', {
          ...thursday,
          named: [{ ...namesI, principal: '750.00' }],
          total: '750.00',
        }),
      ],
      'what was paid on the same day is not named either (reading 6)',
    ],
    [
      activeLife('2021-05-01').on('2021-05-10', 'import-invoice', I),
      '2021-06-17',
      'give-notice-of-non-payment',
      byMail,
      [
        happened('2021-06-17', 'NoticeOfNonPaymentGiven', {
          ...thursday,
          lastDayToCure: '2021-06-25',
          lapsesOn: '2021-06-26',
          counted: ['2021-06-21', '2021-06-22', '2021-06-23', '2021-06-24', '2021-06-25'],
          skipped: [{ day: '2021-06-18', why: 'Juneteenth (observed)' }, ...weekend('2021-06-19', '2021-06-20')],
        }),
      ],
      'the example of reading 23: Juneteenth was observed on the Friday',
    ],
  ]);
});

describe('give-notice-of-non-payment: addresses and refusals (reading 22)', () => {
  const reachedAt = (contacts: object) =>
    life()
      .on('2023-12-01', 'register-account', { name: 'Example Inc.', country: 'US', contacts })
      .on('2024-01-01', 'import-invoice', I);
  const given = (method: 'courier' | 'e-mail', to: string) => [
    happened('2024-02-01', 'NoticeOfNonPaymentGiven', { ...thursday, delivery: { method, to } }),
  ];
  const courier = { breach: 'N', method: 'courier' };
  const noAddress = refused('no-notice-address', '§1');

  decisions([
    [
      reachedAt({ legal: { address: '1 Legal Street' }, postal: { address: '2 Postal Street' } }),
      '2024-02-01',
      'give-notice-of-non-payment',
      courier,
      given('courier', '1 Legal Street'),
      'to the legal address',
    ],
    [
      reachedAt({ legal: { email: 'a@example.com' }, postal: { address: '2 Postal Street' } }),
      '2024-02-01',
      'give-notice-of-non-payment',
      courier,
      given('courier', '2 Postal Street'),
      'or to the postal one',
    ],
    [reachedAt({}), '2024-02-01', 'give-notice-of-non-payment', courier, noAddress, 'no address on file'],
    [
      reachedAt({}).on('2024-02-01', 'update-notice-contacts', { contacts: { legal: { address: '1 Legal Street' } } }),
      '2024-02-01',
      'give-notice-of-non-payment',
      courier,
      given('courier', '1 Legal Street'),
      'filed on the very day',
    ],
    [
      reachedAt({ legal: { address: '1 Legal Street' } }),
      '2024-02-01',
      'give-notice-of-non-payment',
      byMail,
      noAddress,
      'no e-mail address on file',
    ],
    [
      reachedAt({ billing: { email: 'billing@example.com' } }),
      '2024-02-01',
      'give-notice-of-non-payment',
      byMail,
      noAddress,
      'the billing address is for invoices, not for notices',
    ],
    [
      two.on('2024-02-01', 'give-notice-of-non-payment', byMail),
      '2024-02-05',
      'give-notice-of-non-payment',
      byMail,
      refused('breach-id-taken', '§3.4'),
      'one id is one notice',
    ],
    [
      two,
      '2024-02-05',
      'give-notice-of-non-payment',
      { ...byMail, invoices: ['X'] },
      refused('unknown-invoice', '§3.4'),
      'an invoice that nobody issued',
    ],
    [
      activeLife('2023-12-01'),
      '2024-02-05',
      'give-notice-of-non-payment',
      byMail,
      refused('nothing-past-due', '§3.4'),
      'nothing was ever billed: no later day will do',
    ],
    [
      two.on('2024-01-20', 'dispute-invoice', { invoice: 'I', detail: 'all wrong' }),
      '2024-02-01',
      'give-notice-of-non-payment',
      { ...byMail, invoices: ['I'] },
      refused('nothing-past-due', '§3.4'),
      'all of it is disputed',
    ],
  ]);

  decisions([
    [
      two.on('2024-02-20', 'receive-payment', { amount: '1500.00', method: 'ach' }).advanceTo('2024-03-06'),
      '2024-02-01',
      'give-notice-of-non-payment',
      byMail,
      [happened('2024-02-01', 'NoticeOfNonPaymentGiven', thursday)],
      'delivered when I was past due, typed in when it is settled for good (reading 7)',
    ],
    [
      life()
        .on('2023-12-01', 'register-account', { name: 'Example Inc.', country: 'US' })
        .on('2024-01-01', 'import-invoice', I)
        .on('2024-02-10', 'update-notice-contacts', { contacts: { legal: { email: 'legal@example.com' } } }),
      '2024-02-01',
      'give-notice-of-non-payment',
      byMail,
      noAddress,
      'on its day there was no address on file (readings 7 and 22)',
    ],
  ]);
});
