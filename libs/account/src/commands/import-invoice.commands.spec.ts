import { activeLife, life } from '../../test-support/life';
import { offered } from '../../test-support/offered';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const registered = life().on('2024-01-10', 'register-account', { name: 'Example Inc.', country: 'US' });
const active = activeLife('2024-01-15');
const agreement = { ground: 'written-agreement', by: 'both', agreement: 'letter of 8 March' };
const terminated = active.on('2024-03-10', 'terminate', agreement);

describe('import-invoice', () => {
  const imported = registered.on('2024-01-20', 'import-invoice', { invoice: 'M-1', amount: '1000.00' });
  const data = {
    invoice: 'M-1',
    origin: 'migrated',
    invoiceDate: '2024-01-20',
    amount: '1000.00',
    currency: 'USD',
    lines: [{ kind: 'transactional', description: 'brought over', amount: '1000.00' }],
    dueOn: '2024-02-19',
    lastDayToDispute: '2024-03-20',
    consentOn: '2024-03-21',
  } as const;

  decisions([
    [
      registered,
      '2024-01-20',
      'import-invoice',
      { invoice: 'M-1', amount: '1000.00' },
      [happened('2024-01-20', 'InvoiceIssued', data)],
      'it keeps its own date (reading 12): 11 days of January and 19 are 30; 11 + 29 + 20 are 60',
    ],
    [
      registered.advanceTo('2024-06-01'),
      '2024-01-20',
      'import-invoice',
      { invoice: 'M-1', amount: '1000.00', description: 'calls' },
      [
        happened('2024-01-20', 'InvoiceIssued', {
          ...data,
          lines: [{ kind: 'transactional', description: 'calls', amount: '1000.00' }],
        }),
      ],
      'as late as one likes',
    ],
    [imported, '2024-01-20', 'import-invoice', { invoice: 'M-1', amount: '1000.00' }, nothing, 'the same again'],
    [
      imported,
      '2024-01-20',
      'import-invoice',
      { invoice: 'M-1', amount: '1000.01' },
      refused('invoice-id-taken', '§4.3'),
      'the number with another amount',
    ],
    [
      imported,
      '2024-01-21',
      'import-invoice',
      { invoice: 'M-1', amount: '1000.00' },
      refused('invoice-id-taken', '§4.3'),
      'the number with another date',
    ],
    [
      terminated,
      '2024-02-10',
      'import-invoice',
      { invoice: 'M-1', amount: '1.00' },
      [
        happened('2024-02-10', 'InvoiceIssued', {
          ...data,
          invoiceDate: '2024-02-10',
          amount: '1.00',
          lines: [{ kind: 'transactional', description: 'brought over', amount: '1.00' }],
          dueOn: '2024-03-11',
          lastDayToDispute: '2024-04-10',
          consentOn: '2024-04-11',
        }),
      ],
      'of an account that has ended: 19 days of February and 11; 19 + 31 + 10',
    ],
  ]);
  decisions([
    [
      active.on('2024-01-15', 'change-package', { package: 'standard', monthlyFee: '100.00' }).advanceTo('2024-02-01'),
      '2024-02-01',
      'import-invoice',
      { invoice: 'A-1-2024-02', amount: '200.00' },
      refused('invoice-id-taken', '§4.3'),
      'the number, date and amount of an invoice that the run issued: it was not brought over',
    ],
  ]);
});

test('the number that is offered is free', () => {
  const taken = active.on('2024-01-20', 'import-invoice', { invoice: 'M-1', amount: '20.00' });
  expect([active, taken].map((given) => offered(given, 'import-invoice')?.example)).toEqual([
    { invoice: 'M-1', amount: '10.00' },
    { invoice: 'M-2', amount: '10.00' },
  ]);
});
