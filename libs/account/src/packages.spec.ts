import { legalDay } from '@tenure/kernel';
import { activeLife, type Life } from '../test-support/life';
import { packageOn } from './packages';

const change = (given: Life, on: string, name: string) =>
  given.on(on, 'change-package', { package: name, monthlyFee: '100.00' });

const changed = change(change(activeLife('2024-01-02'), '2024-02-10', 'small'), '2024-03-10', 'large');

const rows: readonly (readonly [given: Life, day: string, name: string | undefined, why: string])[] = [
  [changed, '2024-02-09', undefined, 'before the first'],
  [changed, '2024-02-10', 'small', 'from its day on'],
  [changed, '2024-03-09', 'small', 'until the day before the next'],
  [changed, '2024-03-10', 'large', 'the next, from its own day'],
  [change(changed, '2024-03-10', 'huge'), '2024-03-10', 'huge', 'of two changes of one day the one recorded last'],
];

describe('the package on a day', () => {
  for (const [given, day, name, why] of rows) {
    test(why, () => expect(packageOn(given.state, legalDay(day))?.name).toBe(name));
  }
});
