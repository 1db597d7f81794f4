import { activeLife, type Life } from '../../test-support/life';
import { factsOf } from '../../test-support/tables';
import { breachViews, deadlineViews, forecast } from '..';
import { legalDay } from '@tenure/kernel';

const finding = { provision: '§2.4.2', description: 'd', foundMaterialBy: 'A. Person', method: 'e-mail' };
/** The customer notifies the provider on 1 March 2024: 30 of March, so through 31 March. */
const notified = activeLife('2024-01-02').on('2024-03-01', 'give-notice-of-breach', {
  breach: 'P',
  breachingParty: 'provider',
  ...finding,
});
const quake = { forceMajeure: 'Q', party: 'provider', cause: 'an earthquake' };
const standing = notified.on('2024-03-11', 'declare-force-majeure', quake);
const over = standing.on('2024-03-25', 'end-force-majeure', { forceMajeure: 'Q' });

const lapses = (given: Life) => factsOf(given, 'CurePeriodLapsed').map(([on]) => on);

describe('§9.3 Force majeure', () => {
  test('the clock stands: 2 to 10 March are nine days, and 21 are left', () => {
    expect(factsOf(standing, 'CurePeriodStopped')).toEqual([
      ['2024-03-11', 'CurePeriodStopped', { breach: 'P', daysLeft: 21 }],
    ]);
    expect(breachViews(standing.state, standing.today)).toMatchObject([{ daysLeft: 21, stoppedOn: '2024-03-11' }]);
  });

  test('while it lasts nothing lapses, however long, and the deadline says so', () => {
    expect(lapses(standing.advanceTo('2025-03-11'))).toEqual([]);
    const [deadline] = deadlineViews(standing.state, legalDay('2024-03-20'), standing.programme).filter(
      ({ kind }) => kind === 'cure',
    );
    // If 20 March counted again: 12 of March and 9.
    expect(deadline).toMatchObject({ state: 'stopped', lastDay: '2024-04-09', daysLeft: 20 });
  });

  test('over on the 25th, the fourteen days from the 11th did not count: through 14 April', () => {
    expect(factsOf(over, 'CurePeriodExtended')[0]?.[2]).toMatchObject({
      lastDayToCure: '2024-04-14', // 25 to 31 March are 7 of the 21 days, and 14
      stopped: [{ from: '2024-03-11', until: '2024-03-25' }],
    });
    expect(lapses(over.advanceTo('2024-04-14'))).toEqual([]);
    expect(lapses(over.advanceTo('2024-04-15'))).toEqual(['2024-04-15']);
    const next = forecast(over.state, legalDay('2024-04-30'), over.programme, over.today);
    expect(next.filter(({ type }) => type === 'CurePeriodLapsed').map(({ on }) => on)).toEqual(['2024-04-15']);
  });

  test('on the moved last day the breach is cured in time', () => {
    const cured = over.on('2024-04-14', 'cure-breach', { breach: 'P', how: 'restored' }).advanceTo('2024-06-01');
    expect([lapses(cured), cured.state.breaches.get('P')?.status]).toEqual([[], 'cured']);
  });

  test('declared after the lapse had been derived, it undoes it, and with it the right to leave', () => {
    const late = notified.advanceTo('2024-04-05').on('2024-03-11', 'declare-force-majeure', quake);
    expect(factsOf(late, 'CurePeriodLapsed', 'CurePeriodLapseUndone').map(([on, type]) => `${on} ${type}`)).toEqual([
      '2024-04-01 CurePeriodLapsed',
      '2024-04-01 CurePeriodLapseUndone',
    ]);
    const leave = { ground: 'uncured-breach', by: 'customer', breach: 'P' };
    expect(late.when('2024-04-05', 'terminate', leave).last).toMatchObject({ code: 'cure-period-stopped' });
  });

  test('the days are the same in whatever order the facts are typed in', () => {
    const known = (given: Life) => given.state.breaches.get('P')?.lastDayToCure;
    const storm = { forceMajeure: 'S', party: 'provider', cause: 'a storm', until: '2024-03-07' };
    const first = notified.on('2024-03-08', 'advance').on('2024-03-05', 'declare-force-majeure', storm);
    const stormFirst = first
      .on('2024-03-11', 'declare-force-majeure', quake)
      .on('2024-03-25', 'end-force-majeure', { forceMajeure: 'Q' });
    const stormLast = over.on('2024-03-05', 'declare-force-majeure', storm);
    expect([known(stormFirst), known(stormLast)]).toEqual(['2024-04-16', '2024-04-16']); // two days more
  });

  test('it never stops a payment', () => {
    const unpaid = activeLife('2023-12-01')
      .on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' })
      .on('2024-02-01', 'declare-force-majeure', { ...quake, party: 'customer' })
      .on('2024-02-01', 'give-notice-of-non-payment', { breach: 'N', method: 'e-mail' })
      .advanceTo('2024-03-01');
    expect(lapses(unpaid)).toEqual(['2024-02-09']); // five business days from Thursday 1 February: through the 8th
    expect(factsOf(unpaid, 'LateChargePosted').map(([on]) => on)).toEqual(['2024-03-01']); // due on 31 January
  });
});
