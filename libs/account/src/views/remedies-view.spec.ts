import { legalDay } from '@tenure/kernel';
import { offender } from '../../test-support/offender';
import { accountView, remedyViews } from '..';

const given = offender();

describe('remedies', () => {
  it('are told with their sub-clause, the notice they rest on, and their days', () => {
    expect(remedyViews(given.state)).toEqual([
      { id: 'ST-1', remedy: 'stop-orders', clause: '§3.4(ii)', breach: 'N-1', on: '2024-02-22', until: '2024-02-26' },
      {
        id: 'ST-2',
        remedy: 'stop-call-detail',
        clause: '§3.4(iii)',
        breach: 'N-1',
        on: '2024-02-23',
        until: '2024-02-27',
      },
      { id: 'RM-1', remedy: 'record-other-remedy', clause: '§3.4(v)', breach: 'N-1', on: '2024-02-24' },
    ]);
  });

  it.each([
    ['2024-02-21', [], 'before'],
    ['2024-02-22', ['ST-1'], 'from its day'],
    ['2024-02-25', ['ST-1', 'ST-2'], 'both'],
    ['2024-02-26', ['ST-2'], 'not on the day it was resumed'],
    ['2024-02-27', [], 'neither'],
  ])('stop on %s: %j (%s)', (day, ids, _why) => {
    const { stops } = accountView(given.state, legalDay(day), given.programme);
    expect(stops.map(({ id }) => id)).toEqual(ids);
  });
});
