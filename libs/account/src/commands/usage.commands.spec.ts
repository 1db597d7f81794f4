import { legalDay } from '@tenure/kernel';
import type { RateCard } from '@tenure/terms';
import { commandNamed, envOf } from '..';
import { activeLife, life } from '../../test-support/life';
import { decisions, happened, refused } from '../../test-support/tables';

const sms = { item: 'sms', kind: 'transactional', unit: 'message', unitPrice: '0.01' } as const;
const carrier = { item: 'carrier', kind: 'pass-through', unit: 'minute', unitPrice: '0.02' } as const;
const card = (id: string, effectiveOn: string, units: RateCard['units']): RateCard => ({
  id,
  effectiveOn: legalDay(effectiveOn),
  packages: [],
  units,
});
const rateCards = [
  card('R-1', '2024-01-01', [sms, carrier]),
  card('R-2', '2024-02-01', [carrier]),
  card('R-3', '2024-02-02', [{ ...sms, item: 'fax' }]),
];

const active = activeLife('2024-01-15', { rateCards });
const terminated = active.on('2024-02-10', 'terminate', { ground: 'written-agreement', by: 'both', agreement: 'A' });
const used = { item: 'sms', quantity: 300 };

describe('record-usage (§4.1, §4.3)', () => {
  const charged = (on: string, charge: string, firstRunOn: string) => [
    happened(on, 'ChargesRecorded', {
      charge,
      kind: 'transactional',
      description: '300 × sms (message) at 0.01',
      amount: '3.00',
      rated: { item: 'sms', quantity: 300, unitPrice: '0.01', rateCard: 'R-1' },
      firstRunOn,
    }),
  ];

  decisions([
    [
      active,
      '2024-01-20',
      'record-usage',
      used,
      charged('2024-01-20', 'charge-2024-01-20-1', '2024-02-01'),
      'the account gives it an id of its day',
    ],
    [
      active.on('2024-01-20', 'record-usage', used),
      '2024-01-20',
      'record-usage',
      used,
      charged('2024-01-20', 'charge-2024-01-20-2', '2024-02-01'),
      'the same usage twice a day is usage twice',
    ],
    [
      life({ rateCards }).on('2024-01-15', 'register-account', { name: 'Example Inc.', country: 'US' }),
      '2024-01-20',
      'record-usage',
      used,
      refused('not-activated', '§2.1'),
      'without service no usage',
    ],
    [terminated, '2024-02-10', 'record-usage', used, refused('account-ended', '§3.1'), 'on the day of the end'],
    [
      terminated,
      '2024-02-09',
      'record-usage',
      { ...used, charge: 'U' },
      charged('2024-02-09', 'U', '2024-03-01'),
      'the day before it, typed in after: incurred, and so still billed (reading 10)',
    ],
  ]);

  test.each([
    ['sms', ['§4.3', '§4.1']],
    ['carrier', ['§4.8', '§4.1']],
  ])('usage of %s rests on %j', (item, clauses) => {
    const { events } = active.on('2024-01-20', 'record-usage', { item, quantity: 100 });
    expect(events.at(-1)?.metadata.clauses).toEqual(clauses);
  });

  test('one item of each card in force is worth trying, from the day of the card on', () => {
    const { state, programme } = active;
    const day = legalDay('2024-02-01');
    const bodies = commandNamed('record-usage')!.examples(
      state,
      envOf(state, { today: day, effectiveOn: day, programme }),
    );
    expect(bodies).toEqual([
      { item: 'sms', quantity: 1_000 },
      { item: 'carrier', quantity: 1_000 },
    ]);
  });
});
