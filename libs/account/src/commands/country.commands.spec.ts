import { activeLife, life } from '../../test-support/life';
import { offered } from '../../test-support/offered';
import { decisions, happened, nothing } from '../../test-support/tables';

const american = activeLife('2024-01-10');
const french = life().on('2024-01-10', 'register-account', { name: 'Example SA', country: 'FR' });
const moved = american.on('2024-03-01', 'change-country', { country: 'FR' });

describe('change-country (§4.3 FR, §4.7 US, §7.1 UK)', () => {
  const toFrance = (on: string) => [happened(on, 'CountryChanged', { country: 'FR' })];

  decisions([
    [american, '2024-03-01', 'change-country', { country: 'FR' }, toFrance('2024-03-01'), 'from this day'],
    [moved, '2024-03-01', 'change-country', { country: 'FR' }, nothing, 'there already'],
    [
      moved,
      '2024-02-29',
      'change-country',
      { country: 'FR' },
      toFrance('2024-02-29'),
      'a day earlier than was thought',
    ],
  ]);

  test.each([
    ['US', american, { country: 'FR' }],
    ['FR', french, { country: 'US' }],
  ])('to an account in %s another country is offered', (_country, given, example) => {
    expect(offered(given, 'change-country')).toMatchObject({ verdict: 'allowed', example });
  });
});
