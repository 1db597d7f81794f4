import { legalDay } from '@tenure/kernel';
import { breacher, latePayer } from '../../test-support/every-event';
import { activeLife, type Life } from '../../test-support/life';
import { forecast } from '..';

const billed = activeLife('2024-01-01').on('2024-01-01', 'import-invoice', { invoice: 'INV-1', amount: '1000.00' });
const forecastOf = (given: Life, until: string) => forecast(given.state, legalDay(until), given.programme, given.today);

describe('a forecast', () => {
  it('tells what follows if nobody acts, in words', () => {
    expect(
      forecastOf(billed, '2024-04-01').map(({ on, type, clauses, sentence }) => [on, type, clauses, sentence]),
    ).toEqual([
      [
        '2024-03-01',
        'LateChargePosted',
        ['§4.5'],
        'The first late month of invoice INV-1, counted from 2024-01-31, ended on 2024-02-29 with 1,000.00 unpaid; ' +
          '15.00 was charged on 2024-03-01.',
      ],
      [
        '2024-03-02',
        'InvoiceDeemedConsented',
        ['§4.6'],
        'The last day to dispute invoice INV-1 was 2024-03-01; 1,000.00 was not disputed and is consented to from 2024-03-02.',
      ],
      [
        '2024-04-01',
        'LateChargePosted',
        ['§4.5'],
        'The second late month of invoice INV-1, counted from 2024-01-31, ended on 2024-03-31 with 1,000.00 and 15.00 ' +
          'of earlier late charges unpaid; 15.23 was charged on 2024-04-01.',
      ],
    ]);
  });

  it('leaves out what lapsed by today', () => {
    const { state, programme } = billed;
    expect(forecast(state, legalDay('2024-03-02'), programme, legalDay('2024-03-01')).map(({ on }) => on)).toEqual([
      '2024-03-02',
    ]);
  });

  it.each([latePayer(), breacher(), billed].map((given, i) => [i, given] as const))(
    'comes true (life %i)',
    (_i, given) => {
      const happened = given.advanceTo('2024-09-15').events.slice(given.events.length);
      expect(happened.length).toBeGreaterThan(0);
      expect(forecastOf(given, '2024-09-15').map(({ on, type, data }) => ({ on, type, data }))).toEqual(
        happened.map(({ type, data, metadata }) => ({ on: metadata.effectiveOn, type, data })),
      );
    },
  );
});
