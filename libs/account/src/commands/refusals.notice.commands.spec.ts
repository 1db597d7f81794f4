import { activeLife, life } from '../../test-support/life';
import { decisions, refused } from '../../test-support/tables';

const give = 'give-notice-of-non-payment';
const byMail = { breach: 'N', method: 'e-mail' };
/** I is due on 31 January and J on 4 February; J was typed in first. */
const two = activeLife('2023-12-01')
  .on('2024-01-05', 'import-invoice', { invoice: 'J', amount: '500.00' })
  .on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' });
const notDue = (notBefore?: string) => refused('nothing-past-due', '§3.4', notBefore);

describe('a notice of non-payment that is too early names the day that would do', () => {
  decisions([
    [two, '2024-01-31', give, byMail, notDue('2024-02-01'), 'nothing is named: the day on which the first is past due'],
    [
      two,
      '2024-01-31',
      give,
      { ...byMail, invoices: ['J', 'I'] },
      notDue('2024-02-05'),
      'both are named: the day on which both are past due',
    ],
    [two, '2024-01-31', give, { ...byMail, invoices: ['I', 'J'] }, notDue('2024-02-05'), 'in whichever order'],
    [
      two,
      '2024-02-01',
      give,
      { ...byMail, invoices: ['I', 'J'] },
      notDue('2024-02-05'),
      'the one is past due: the day of the other',
    ],
    [
      two.on('2024-01-20', 'dispute-invoice', { invoice: 'I', detail: 'wrong' }),
      '2024-02-01',
      give,
      { ...byMail, invoices: ['I', 'J'] },
      notDue(),
      'one of them has no Due Date while it is disputed (reading 18): no day is known',
    ],
    [
      two.on('2024-02-20', 'receive-payment', { amount: '1500.00', method: 'ach' }).advanceTo('2024-03-06'),
      '2024-01-31',
      give,
      byMail,
      notDue('2024-02-01'),
      'typed in when all is paid and consented to, it is answered as on its day (reading 7)',
    ],
  ]);

  test('what it names stands in the order of the Due Dates', () => {
    const [notice] = two.on('2024-02-05', give, byMail).eventsOf('NoticeOfNonPaymentGiven');
    expect(notice?.data).toMatchObject({ named: [{ invoice: 'I' }, { invoice: 'J' }] });
  });
});

test.each([
  ['e-mail', 'the account has no legal notice e-mail on file'],
  ['courier', 'the account has no postal address for notices on file'],
])('no notice by %s: what is missing is named (reading 22)', (method, detail) => {
  const unreachable = life()
    .on('2023-12-01', 'register-account', { name: 'Example Inc.', country: 'US' })
    .on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' });
  expect(unreachable.when('2024-02-01', give, { method }).last).toMatchObject({ code: 'no-notice-address', detail });
});
