import { serviceChangeViews } from '..';
import { activeLife } from '../../test-support/life';

describe('§9.7.1 Changes of the service', () => {
  it('what was told of is kept by the day it is planned for, with how far ahead that was', () => {
    const told = activeLife('2024-01-05')
      .on('2024-01-31', 'notify-service-change', {
        change: 'CH-1',
        what: 'API 1 ends',
        incompatible: true,
        plannedOn: '2024-03-01',
        method: 'e-mail',
      })
      .on('2024-02-03', 'notify-service-change', {
        change: 'CH-2',
        what: 'a new dashboard',
        incompatible: false,
        plannedOn: '2024-02-01',
      });
    expect(serviceChangeViews(told.state)).toEqual([
      { change: 'CH-2', incompatible: false, notifiedOn: '2024-02-03', plannedOn: '2024-02-01', daysAhead: -2 },
      { change: 'CH-1', incompatible: true, notifiedOn: '2024-01-31', plannedOn: '2024-03-01', daysAhead: 30 },
    ]);
  });
});

describe('§1 Notices to the provider', () => {
  it.each([
    ['e-mail', /@/, 'to its address for legal notices'],
    ['hand', /San Mateo/, 'to its office'],
  ])('by %s go where the terms say (%s; %s)', (method, to, _why) => {
    const noticed = activeLife('2024-01-05').on('2024-01-10', 'give-notice-of-breach', {
      breachingParty: 'provider',
      provision: '§2.1',
      description: 'no service',
      foundMaterialBy: 'A. Person',
      method,
    });
    expect(noticed.eventsOf('NoticeOfBreachGiven')[0]?.data).toMatchObject({
      delivery: { method, to: expect.stringMatching(to) },
    });
  });
});
