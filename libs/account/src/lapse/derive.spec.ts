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
  clauses: [],
  data: { country },
});
const [second, third] = ['2024-02-02', '2024-02-03'].map((day) => legalDay(day)) as [LegalDay, LegalDay];
/** Whoever is elsewhere than in `country` moves there. */
const livesIn =
  (country: string, on = second): LapseRule =>
  (current) =>
    current.country === country ? undefined : movedTo(country, on);
/** From wherever somebody is to the next country, and from the last to the first. */
const inTurn =
  (...countries: readonly string[]): LapseRule =>
  (current) =>
    movedTo(countries[(countries.indexOf(current.country) + 1) % countries.length] ?? '', second);
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
  ['three that do so in turn', [inTurn('FR', 'DE', 'GB')], 'none of them undoes the one right before it'],
])('%s is a bug that is told', (_what, rules) => {
  expect(() => from(...rules)).toThrow(
    'account A-1: lapsing through 2024-03-01 does not end, at CountryChanged of 2024-02-02',
  );
});

test('two charges of one cent, paid by one credit on one day, are two facts that look the same', () => {
  const pay = { amount: '10.00', method: 'wire' };
  const lived = activeLife('2023-01-19')
    .on('2023-01-19', 'import-invoice', { invoice: 'I', amount: '0.67' })
    .on('2023-03-27', 'receive-payment', { ...pay, payment: 'P' })
    .on('2023-04-19', 'receive-payment', { ...pay, payment: 'Q' })
    .on('2023-04-19', 'reverse-payment', { payment: 'P', kind: 'returned' })
    .advanceTo('2023-05-30');
  // Due on 18 February: charged on 19 March and 19 April with 0.67 × 0.015, which is 0.01; Q pays both at the close.
  const paid = lived.eventsOf('CreditApplied').map(({ data }) => data);
  expect(paid).toMatchObject([{ lateCharges: '0.01' }, { lateCharges: '0.01' }, { principal: '0.67' }]);
  expect(paid[0]).toEqual(paid[1]);
});
