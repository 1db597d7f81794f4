import { legalDay } from '@tenure/kernel';
import { activeLife } from '../../test-support/life';
import { accepted } from './registration.evolve';

const of = (termsVersion: string, from: string) => ({ termsVersion, from: legalDay(from) });
const [first, second] = [of('2020-01', '2024-01-02'), of('2023-09', '2024-03-01')];

test.each([
  [[], first, [first], 'the first'],
  [[first], second, [first, second], 'a later version'],
  [[second], first, [first, second], 'an earlier one, typed in late'],
  [[first, second], of('2020-01', '2024-02-01'), [first, second], 'again: it holds since it was accepted first'],
  [[first, second], first, [first, second], 'the same again'],
  [
    [first, second],
    of('2023-09', '2024-02-01'),
    [first, of('2023-09', '2024-02-01')],
    'accepted earlier than was known: it holds from then, and stands there once',
  ],
])('of %j, with %j: %j, %s', (before, acceptance, after) => {
  expect(accepted(before, acceptance)).toEqual(after);
});

test('the country in force is the latest by its day, not by its typing', () => {
  const moved = activeLife('2024-01-02')
    .on('2024-03-01', 'change-country', { country: 'FR' })
    .on('2024-02-01', 'change-country', { country: 'GB' });
  expect(moved.state.country).toBe('FR');
  expect(moved.state.countryChanges.map(({ country }) => country)).toEqual(['US', 'GB', 'FR']);
});
