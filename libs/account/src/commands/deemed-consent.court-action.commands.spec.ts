import { terms202001 } from '@tenure/terms';
import { activeLife, type LifeOptions } from '../../test-support/life';
import { decisions, happened, refused } from '../../test-support/tables';

/** 10 Jan + 30 is 9 February, the Due Date; 10 Jan + 60 is 10 March, and what was not disputed is consented to on the 11th. */
const bill = (options: LifeOptions = {}) =>
  activeLife('2024-01-05', options).on('2024-01-10', 'import-invoice', { invoice: 'I', amount: '1000.00' });
const billed = bill();
const disputed = billed.on('2024-01-15', 'dispute-invoice', {
  dispute: 'D',
  invoice: 'I',
  amount: '300.00',
  detail: 'wrong',
});
const rejected = disputed.on('2024-01-25', 'resolve-invoice-dispute', { dispute: 'D', outcome: 'rejected' });
/** 20 Jan + 60: 11 days of January, 29 of February and 20 of March; consented to on the 21st. */
const two = billed.on('2024-01-20', 'import-invoice', { invoice: 'J', amount: '500.00' });

const bring = 'bring-court-action';
const suit = { action: 'CA', exception: 'deemed-consent', by: 'provider', detail: 'suit' } as const;
const over = (...invoices: readonly string[]) => ({ ...suit, invoices });
const collected = (on: string, total: string, ...amounts: readonly (readonly [string, string])[]) => [
  happened(on, 'CourtActionBrought', {
    ...suit,
    amounts: amounts.map(([invoice, amount]) => ({ invoice, amount })),
    total,
  }),
];
const nothingLeft = refused('nothing-to-collect', '§9.10(i)');

describe('what was consented to by silence can be collected (§9.10 i, reading 39)', () => {
  decisions([
    [
      rejected,
      '2024-03-11',
      bring,
      over('I'),
      collected('2024-03-11', '700.00', ['I', '700.00']),
      'the dispute failed before the Due Date, and its 300.00 are due with the rest: consented to they are not',
    ],
    [
      rejected.on('2024-02-01', 'receive-payment', { amount: '200.00', method: 'ach' }),
      '2024-03-11',
      bring,
      over('I'),
      collected('2024-03-11', '500.00', ['I', '500.00']),
      'money pays what was never disputed first: 700.00 - 200.00',
    ],
    [
      billed
        .on('2024-01-15', 'dispute-invoice', { dispute: 'D', invoice: 'I', detail: 'wrong' })
        .on('2024-01-25', 'withdraw-dispute', { dispute: 'D' }),
      '2024-03-11',
      bring,
      over('I'),
      nothingLeft,
      'all of it was disputed, and is payable again by that',
    ],
    [
      disputed.on('2024-01-25', 'resolve-invoice-dispute', { dispute: 'D', outcome: 'credited' }),
      '2024-03-11',
      bring,
      over('I'),
      collected('2024-03-11', '700.00', ['I', '700.00']),
      'what was credited is owed no more',
    ],
    [
      billed.on('2024-03-12', 'write-off-invoice', {
        invoice: 'I',
        approvedBy: 'A. Person',
        cause: 'not worth a suit',
      }),
      '2024-03-13',
      bring,
      over('I'),
      nothingLeft,
      'it is written off',
    ],
    [
      billed.on('2024-03-15', 'receive-payment', { amount: '1015.00', method: 'ach' }),
      '2024-03-14',
      bring,
      over('I'),
      collected('2024-03-14', '1000.00', ['I', '1000.00']),
      'of the day before it was paid, and typed in after it (reading 7)',
    ],
    [
      two,
      '2024-03-20',
      bring,
      over('J', 'I'),
      refused('not-consented', '§9.10(i)', '2024-03-21'),
      'J can still be disputed, though I was consented to nine days ago: the later day opens both',
    ],
    [
      two,
      '2024-03-10',
      bring,
      over('I', 'J'),
      refused('not-consented', '§9.10(i)', '2024-03-21'),
      'neither was consented to yet: the day of I would not do for J',
    ],
    [
      two,
      '2024-03-21',
      bring,
      over('J', 'I'),
      collected('2024-03-21', '1500.00', ['J', '500.00'], ['I', '1000.00']),
      'both, on that day: 500.00 + 1,000.00',
    ],
  ]);
});

describe('where terms give longer to pay than to dispute', () => {
  const { parameters } = terms202001;
  const paymentTerms = { ...parameters.paymentTerms, dueInDays: 90 };
  /** 10 Jan + 90: 21 days of January, 29 of February, 31 of March and 9 of April. */
  const inNinety = bill({ terms: [{ ...terms202001, parameters: { ...parameters, paymentTerms } }] });

  decisions([
    [
      inNinety,
      '2024-03-10',
      bring,
      over('I'),
      refused('not-consented', '§9.10(i)', '2024-04-10'),
      'it can still be disputed; consented to, it will not be due for a while',
    ],
    [
      inNinety,
      '2024-03-11',
      bring,
      over('I'),
      refused('nothing-to-collect', '§9.10(i)', '2024-04-10'),
      'consented to, and not due',
    ],
    [
      inNinety,
      '2024-04-09',
      bring,
      over('I'),
      refused('nothing-to-collect', '§9.10(i)', '2024-04-10'),
      'on the Due Date it can still be paid in time',
    ],
    [
      inNinety,
      '2024-04-10',
      bring,
      over('I'),
      collected('2024-04-10', '1000.00', ['I', '1000.00']),
      'the day after it',
    ],
  ]);
});
