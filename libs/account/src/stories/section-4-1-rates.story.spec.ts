import { legalDay } from '@tenure/kernel';
import type { RateCard } from '@tenure/terms';
import { activeLife, type Life } from '../../test-support/life';
import { decisions, factsOf, happened, invoiceLines, nothing, refused } from '../../test-support/tables';

const cards: readonly RateCard[] = [
  {
    id: '2023',
    effectiveOn: legalDay('2023-01-01'),
    packages: [
      { package: 'standard', monthlyFee: '99.00' },
      { package: 'plus', monthlyFee: '199.00' },
    ],
    units: [{ item: 'sms', kind: 'transactional', unit: 'message', unitPrice: '0.0075' }],
  },
  {
    id: '2024-04',
    effectiveOn: legalDay('2024-04-01'),
    packages: [{ package: 'standard', monthlyFee: '109.00' }],
    units: [],
  },
];
const active = activeLife('2024-01-10', { rateCards: cards });
const listed = active.on('2024-01-10', 'change-package', { package: 'standard' });

describe('§4.1 Rates', () => {
  decisions([
    [
      active,
      '2024-01-10',
      'change-package',
      { package: 'standard' },
      [
        happened('2024-01-10', 'PackageChanged', {
          package: 'standard',
          monthlyFee: '99.00',
          listed: true,
          firstRunOn: '2024-02-01',
        }),
      ],
      'without a fee the package goes by the card in force',
    ],
    [
      active,
      '2024-01-10',
      'change-package',
      { package: 'gold' },
      refused('package-not-listed', '§4.1'),
      'no card lists it, and no fee was agreed',
    ],
    [listed, '2024-01-11', 'change-package', { package: 'standard' }, nothing, 'it goes by the list already'],
    [
      listed,
      '2024-01-11',
      'change-package',
      { package: 'standard', monthlyFee: '99.00' },
      [
        happened('2024-01-11', 'PackageChanged', {
          package: 'standard',
          monthlyFee: '99.00',
          firstRunOn: '2024-02-01',
        }),
      ],
      'the same fee, but agreed: it does not follow the list any more',
    ],
  ]);

  test('a listed package is billed at the rates of each run, an agreed one as agreed', () => {
    const agreed = active.on('2024-01-10', 'change-package', { package: 'standard', monthlyFee: '95.00' });
    const lines = (given: Life) => invoiceLines(given.advanceTo('2024-05-01'));
    expect(lines(listed)).toEqual([
      '2024-02-01: fee 2024-01 99.00, fee 2024-02 99.00',
      '2024-03-01: fee 2024-03 99.00',
      '2024-04-01: fee 2024-04 109.00', // new rates hold from their own day
      '2024-05-01: fee 2024-05 109.00',
    ]);
    expect(lines(agreed).at(-1)).toBe('2024-05-01: fee 2024-05 95.00');
  });

  const acceptances = (given: Life) =>
    factsOf(given, 'RateChangeAccepted').map(([on, , data]) => `${on} ${(data as { rateCard: string }).rateCard}`);
  const rows: readonly (readonly [given: Life, then: readonly string[], why: string])[] = [
    [listed.on('2024-03-31', 'record-activity'), [], 'used the day before the change'],
    [listed.on('2024-04-01', 'record-activity'), ['2024-04-01 2024-04'], 'used on the day: the change is accepted'],
    [listed.on('2024-04-01', 'record-activity').on('2024-04-02', 'record-activity'), ['2024-04-01 2024-04'], 'once'],
    [
      active.on('2024-01-10', 'change-package', { package: 'plus' }).on('2024-04-02', 'record-activity'),
      [],
      'the card of April does not list this package: nothing changed for it',
    ],
    [
      active
        .on('2024-01-10', 'change-package', { package: 'standard', monthlyFee: '95.00' })
        .on('2024-04-02', 'record-activity'),
      [],
      'an agreed fee does not change with the list',
    ],
    [
      active
        .advanceTo('2024-04-02')
        .on('2024-04-02', 'change-package', { package: 'standard' })
        .on('2024-04-03', 'record-activity'),
      [],
      'chosen after the change: there is no change to accept',
    ],
  ];
  for (const [given, then, why] of rows) test(why, () => expect(acceptances(given)).toEqual(then));
});

describe('§4.1, §4.8 Usage is rated by the card in force on its day', () => {
  const charged = (on: string, quantity: number, amount: string) =>
    happened(on, 'ChargesRecorded', {
      charge: 'U-1',
      kind: 'transactional',
      description: `${quantity} × sms (message) at 0.0075`,
      amount,
      rated: { item: 'sms', quantity, unitPrice: '0.0075', rateCard: '2023' },
      firstRunOn: '2024-02-01',
    });
  const used = (quantity: number, item = 'sms') => ({ charge: 'U-1', item, quantity });
  decisions([
    [
      active,
      '2024-01-20',
      'record-usage',
      used(1_001),
      [charged('2024-01-20', 1_001, '7.51')],
      '1,001 × 0.0075 = 7.5075, half-up to 7.51',
    ],
    [
      active,
      '2024-01-20',
      'record-usage',
      used(2),
      [charged('2024-01-20', 2, '0.02')],
      '2 × 0.0075 = 0.015, half-up to 0.02',
    ],
    [
      active,
      '2024-01-20',
      'record-usage',
      used(0.5),
      refused('usage-rounds-to-zero', '§4.3'),
      'less than half a cent can not be posted',
    ],
    [active, '2024-01-20', 'record-usage', used(1, 'fax'), refused('item-not-listed', '§4.1'), 'no card lists it'],
    [
      active.on('2024-01-19', 'record-usage', used(10)),
      '2024-01-20',
      'record-usage',
      used(10),
      refused('charge-id-taken', '§4.3'),
      'an id is used once',
    ],
    [
      active.on('2024-01-19', 'record-usage', used(10)),
      '2024-01-09',
      'record-usage',
      { ...used(10), charge: 'U-2' },
      refused('before-registration', 'preamble', '2024-01-10'),
      'before there was an account',
    ],
  ]);
});
