import { legalDay } from '@tenure/kernel';
import { type AccountFact, type AccountState, evolve, evolveRecorded, unknownAccount } from '..';
import { everyEvent } from '../../test-support/every-event';
import { activeLife, type Life } from '../../test-support/life';
import { plainState } from '../../test-support/plain-state';

const fold = (events: Life['events']) => events.reduce(evolveRecorded, unknownAccount('A-1'));

const lives = everyEvent();
const base = activeLife('2024-01-05');

describe('folding the log', () => {
  test.each(lives.map((given, i) => [i, given] as const))(
    'gives the state that the commands left: life %i',
    (_i, given) => {
      expect(plainState(fold(given.events))).toEqual(plainState(given.state));
    },
  );

  test('and what was written to disk and read again folds alike', () => {
    for (const given of lives) {
      expect(plainState(fold(JSON.parse(JSON.stringify(given.events)) as Life['events']))).toEqual(
        plainState(given.state),
      );
    }
  });

  test('never changes the state before', () => {
    for (const { events } of lives) {
      let state = unknownAccount('A-1');
      for (const event of events) {
        const before = JSON.stringify(plainState(state), (_key, value: unknown) =>
          value instanceof Map ? [...value] : value,
        );
        const next = evolveRecorded(state, event);
        expect(
          JSON.stringify(plainState(state), (_key, value: unknown) => (value instanceof Map ? [...value] : value)),
        ).toBe(before);
        state = next;
      }
    }
  });

  test('is total over what a filter leaves of a log: any one event may be missing', () => {
    for (const { events } of lives) {
      for (let missing = 0; missing < events.length; missing++) {
        expect(() => fold(events.filter((_event, i) => i !== missing))).not.toThrow();
      }
    }
  });

  test('an event of a type that came later changes nothing but how far the account has come', () => {
    const later = { type: 'SomethingNew', effectiveOn: legalDay('2024-02-01'), data: {} } as unknown as AccountFact;
    expect(plainState(evolve(base.state, later, legalDay('2024-02-01')))).toEqual(
      plainState({ ...base.state, latestOn: legalDay('2024-02-01'), factsThrough: legalDay('2024-02-01') }),
    );
  });
});

describe('an account is live once a fact was recorded on the day it happened', () => {
  const typedIn = activeLife('2024-01-05', { today: '2025-01-01' });
  const rows: readonly (readonly [given: Life, live: boolean, why: string])[] = [
    [base, true, 'registered on its day'],
    [typedIn, false, 'a past that is typed in'],
    [typedIn.on('2024-12-31', 'record-activity'), false, 'and still is, a day behind'],
    [typedIn.on('2025-01-01', 'record-activity'), true, 'until a fact of today'],
    [
      typedIn.on('2025-01-01', 'record-activity').on('2024-12-01', 'import-invoice', { invoice: 'I', amount: '1.00' }),
      true,
      'and stays so',
    ],
    [
      typedIn.on('2024-02-01', 'import-invoice', { invoice: 'I', amount: '1.00' }).advanceTo('2025-01-01'),
      false,
      'what days derive does not make it live',
    ],
  ];
  for (const [given, live, why] of rows) {
    test(why, () => {
      expect(given.state.live).toBe(live);
    });
  }
});

test('what later decisions look at is kept: components, days, grounds', () => {
  const part = { suspension: 'F', ground: 'network-protection', cause: 'a flood', components: ['voice'] };
  const kept = base
    .on('2024-01-10', 'suspend-service', part)
    .on('2024-01-10', 'record-data', { record: 'R', class: 'content', count: 2 });
  expect(kept.state.suspensions.get('F')).toEqual({
    id: 'F',
    ground: 'network-protection',
    on: '2024-01-10',
    components: ['voice'],
  });
  expect(kept.state.data.hot.get('R')).toEqual({
    id: 'R',
    class: 'content',
    count: 2,
    recordedOn: '2024-01-10',
    purgeAllowedFrom: '2024-02-10',
    purgeDueOn: '2024-02-10',
  });
});

describe('the status', () => {
  const registered = activeLife('2024-01-05').events.slice(0, 1);
  const [, acceptance, activation] = base.events;
  const agreement = { ground: 'written-agreement', by: 'both', agreement: 'letter' };
  const flood = { suspension: 'F', ground: 'network-protection', cause: 'a flood' };
  const suspended = base.on('2024-01-10', 'suspend-service', flood);

  const rows: readonly (readonly [state: AccountState, status: string, why: string])[] = [
    [unknownAccount('A-1'), 'unknown', 'nobody registered it'],
    [fold(registered), 'registered', 'registered'],
    [fold([...registered, acceptance!]), 'accepted', 'terms accepted'],
    [fold([...registered, acceptance!, activation!]), 'active', 'activated'],
    [suspended.state, 'suspended', 'suspended'],
    [suspended.on('2024-01-11', 'activate-service').state, 'suspended', 'activating again does not resume it'],
    [suspended.on('2024-01-11', 'resume-service', { suspension: 'F', resolution: 'over' }).state, 'active', 'resumed'],
    [suspended.on('2024-01-11', 'terminate', agreement).state, 'terminated', 'terminated while suspended'],
    [base.on('2024-05-05', 'deactivate-for-inactivity').state, 'deactivated', 'deactivated'],
    [base.on('2024-01-11', 'terminate', agreement).advanceTo('2024-12-31').state, 'terminated', 'terminated for good'],
  ];
  for (const [state, status, why] of rows) {
    test(`${status}: ${why}`, () => {
      expect(state.status).toBe(status);
    });
  }
});
