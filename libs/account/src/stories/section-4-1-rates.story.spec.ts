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
    units: [],
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
