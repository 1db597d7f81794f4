import { legalDay } from '@tenure/kernel';
import { type RateCard, terms202001, type TermsVersion, type UnitRate } from '@tenure/terms';
import { termsOf, termsOn } from '..';
import { activeLife, type Life } from '../../test-support/life';
import { factsOf, happened } from '../../test-support/tables';

/** As the shipped terms, but with another count of idle days, by which it can be told which version judged a day. */
const version = (id: string, effectiveOn: string, idleDaysAllowed: number): TermsVersion => ({
  ...terms202001,
  id,
  effectiveOn: legalDay(effectiveOn),
  parameters: { ...terms202001.parameters, inactivity: { idleDaysAllowed } },
});
const terms = [terms202001, version('march', '2024-03-01', 59), version('april', '2024-04-01', 29)];

const unit = (item: string, kind: UnitRate['kind']): UnitRate => ({ item, kind, unit: 'unit', unitPrice: '1' });
const standard = (monthlyFee: string) => [{ package: 'standard', monthlyFee }];
const rateCards: readonly RateCard[] = [
  {
    id: 'R-1',
    effectiveOn: legalDay('2024-01-01'),
    packages: standard('99.00'),
    units: [unit('sms', 'transactional'), unit('more', 'overage'), unit('set-up', 'non-recurring')].concat(
      unit('carrier', 'pass-through'),
    ),
  },
  { id: 'R-2', effectiveOn: legalDay('2024-04-01'), packages: standard('109.00'), units: [] },
];

const active = activeLife('2024-01-05', { terms, rateCards });
const tell = (given: Life, on: string, termsVersion: string) =>
  given.on(on, 'notify-terms-revision', { termsVersion, method: 'e-mail' });
const use = (given: Life, on: string) => given.on(on, 'record-activity');
const acceptances = (given: Life) =>
  factsOf(given, 'TermsRevisionAccepted').map(
    ([on, , data]) => `${on} ${(data as { termsVersion: string }).termsVersion}`,
  );
const governing = ({ programme, state }: Life, day: string) => termsOn(termsOf(programme, state), legalDay(day)).id;

describe('what is use (§9.7.2)', () => {
  const noticed = tell(active, '2024-01-10', 'march');
  const charged = (kind: string) => ['record-charges', { kind, description: 'd', amount: '1.00' }] as const;
  const used = (item: string) => ['record-usage', { item, quantity: 1 }] as const;

  test.each([
    [...charged('transactional'), 'transactional charges', 'messages were sent'],
    [...charged('overage'), 'overage charges', 'more of them than the package has'],
    [...charged('non-recurring'), undefined, 'what is set up once is not used yet'],
    [...charged('pass-through'), undefined, 'what a carrier asks comes without use as well'],
    [...charged('tax'), undefined, 'nor is a tax use'],
    [...used('sms'), 'sms used', 'as charges of that kind'],
    [...used('more'), 'more used', 'as charges of that kind'],
    [...used('set-up'), undefined, 'as charges of that kind'],
    [...used('carrier'), undefined, 'as charges of that kind'],
  ])('%s %j: by %s, %s', (command, body, by, _why) => {
    const accepted = factsOf(noticed.on('2024-03-01', command, body), 'TermsRevisionAccepted');
    const expected = happened('2024-03-01', 'TermsRevisionAccepted', { termsVersion: 'march', use: by ?? '' });
    expect(accepted).toEqual(by === undefined ? [] : [expected]);
  });
});

describe('which of several revisions governs after use (§9.7.2, reading 40)', () => {
  /** Told of in January: each binds from the day it takes effect. */
  const inOrder = tell(tell(active, '2024-01-10', 'march'), '2024-01-20', 'april');
  const typedInTurned = tell(tell(active, '2024-01-20', 'april'), '2024-01-10', 'march');
  /** Both on one day: 10 April + 30 is 10 May for both. */
  const together = tell(tell(active, '2024-04-10', 'april'), '2024-04-10', 'march');
  /** The later one bound from 1 April; 15 March + 30 is 14 April for the earlier one. */
  const overtaken = tell(tell(active, '2024-01-20', 'april'), '2024-03-15', 'march');

  test.each<readonly [why: string, given: Life, accepted: readonly string[]]>([
    ['the day before the second binds', use(inOrder, '2024-03-31'), ['2024-03-31 march']],
    [
      'both bind: in the order they were published',
      use(inOrder, '2024-04-05'),
      ['2024-04-05 march', '2024-04-05 april'],
    ],
    ['whichever notice was typed in first', use(typedInTurned, '2024-04-05'), ['2024-04-05 march', '2024-04-05 april']],
    ['told of on one day', use(together, '2024-05-10'), ['2024-05-10 march', '2024-05-10 april']],
    ['used twice on the day', use(use(inOrder, '2024-03-05'), '2024-03-05'), ['2024-03-05 march']],
    ['nobody goes back to an earlier one', use(use(overtaken, '2024-04-05'), '2024-05-01'), ['2024-04-05 april']],
  ])('%s', (_why, given, accepted) => expect(acceptances(given)).toEqual(accepted));

  test.each<readonly [why: string, given: Life, day: string, id: string]>([
    ['after notices of one day the version published last', use(together, '2024-05-10'), '2024-05-10', 'april'],
    [
      'and not an earlier one that was told of after it',
      use(use(overtaken, '2024-04-05'), '2024-05-01'),
      '2024-05-01',
      'april',
    ],
    [
      'nor where the later use was typed in first',
      use(use(overtaken, '2024-05-01'), '2024-04-05'),
      '2024-05-01',
      'april',
    ],
    ['it governs from the earlier use then', use(use(overtaken, '2024-05-01'), '2024-04-05'), '2024-04-05', 'april'],
  ])('%s', (_why, given, day, id) => expect(governing(given, day)).toBe(id));

  test('what was done with the use is judged by the version that it accepts', () => {
    // 5 April + 30 by the version of April (29 idle days), not + 121 by the one before it.
    expect(factsOf(use(inOrder, '2024-04-05'), 'ActivityRecorded')).toEqual([
      happened('2024-04-05', 'ActivityRecorded', { mayDeactivateFrom: '2024-05-05' }),
    ]);
  });
});

describe('use accepts changed rates (§4.1)', () => {
  const listed = (on: string) => active.on(on, 'change-package', { package: 'standard' });
  const rates = (given: Life) => factsOf(given, 'RateChangeAccepted').map(([on]) => on);

  test.each<readonly [why: string, given: Life, accepted: readonly string[]]>([
    ['chosen the day before the card, used on its day', use(listed('2024-03-31'), '2024-04-01'), ['2024-04-01']],
    ['chosen on its day: there is no change', use(listed('2024-04-01'), '2024-04-02'), []],
    ['used twice on the day', use(use(listed('2024-01-05'), '2024-04-02'), '2024-04-02'), ['2024-04-02']],
    [
      'used earlier than was thought',
      use(use(listed('2024-01-05'), '2024-04-09'), '2024-04-04'),
      ['2024-04-09', '2024-04-04'],
    ],
  ])('%s', (_why, given, accepted) => expect(rates(given)).toEqual(accepted));
});
