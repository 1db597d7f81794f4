import { type LegalDay, legalDay } from '@tenure/kernel';
import { shippedProgramme } from '@tenure/terms';
import { activeLife } from '../../test-support/life';
import type { AccountFact } from '../events';
import { termsOf } from '../terms-book';
import { derive } from './derive';
import type { LapseRule } from './rule';

const { state } = activeLife('2024-01-02');
const movedTo = (country: string, on: LegalDay): AccountFact => ({
  type: 'CountryChanged',
  effectiveOn: on,
  data: { country },
});
const [second, third] = ['2024-02-02', '2024-02-03'].map((day) => legalDay(day)) as [LegalDay, LegalDay];
/** Whoever is elsewhere than in `country` moves there. */
const livesIn =
  (country: string, on = second): LapseRule =>
  (current) =>
    current.country === country ? undefined : movedTo(country, on);
const through = legalDay('2024-03-01');
const from = (...rules: readonly LapseRule[]) =>
  derive(rules, state, through, termsOf(shippedProgramme, state), through);

test.each<[string, readonly LapseRule[], readonly AccountFact[], string]>([
  ['nothing', [livesIn('US')], [], 'the rule has nothing to say'],
  ['one fact', [livesIn('FR')], [movedTo('FR', second)], 'once it has happened, there is nothing more to say'],
  [
    'the earlier first',
    [livesIn('FR', third), (current) => (current.countryChanges.length > 1 ? undefined : movedTo('DE', second))],
    [movedTo('DE', second), movedTo('FR', third)],
    'the day decides, not the order of the rules',
  ],
])('%s', (_what, rules, then) => expect(from(...rules).events).toEqual(then));

test.each<[string, readonly LapseRule[], string]>([
  ['a fact that changes nothing', [() => movedTo('FR', second)], 'it would be said again for ever'],
  ['two rules that undo each other', [livesIn('FR'), livesIn('DE')], 'each finds its own missing, for ever'],
])('%s is a bug that is told', (_what, rules) => {
  expect(() => from(...rules)).toThrow(
    'account A-1: lapsing through 2024-03-01 does not end, at CountryChanged of 2024-02-02',
  );
});
