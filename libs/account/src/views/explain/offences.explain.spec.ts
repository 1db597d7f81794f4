import type { LegalDay, RecordedEvent } from '@tenure/kernel';
import { type AccountEventType, explainDeadline, explainEvent } from '../..';
import { activeLife, type Life } from '../../../test-support/life';
import { offender } from '../../../test-support/offender';

const given = offender();

function explained({ events, programme }: Life, event: RecordedEvent | undefined) {
  const explanation = explainEvent(events, event?.id ?? '', programme);
  if (!explanation) throw new Error('no such event');
  return explanation;
}

const first = (type: AccountEventType, of: Life = given) => explained(of, of.eventsOf(type)[0]);

function deadlineOf({ events, programme }: Life, id: string, today: string) {
  const explanation = explainDeadline(events, id, programme, today as LegalDay);
  if (!explanation) throw new Error(`no deadline ${id}`);
  return explanation;
}

type Explained = ReturnType<typeof explained>;
const inputsOf = ({ inputs }: Explained) => inputs.map(({ type, effectiveOn }) => `${type} ${effectiveOn}`);
const readingsOf = ({ readings }: Explained) => readings.map(({ number }) => number);

/** The ten days of the flood, none of which counted. */
const flooded = Array.from({ length: 10 }, (_, i) => ({ day: `2024-01-${20 + i}`, why: 'force majeure (§9.3)' }));

describe('the days of a cure period that force majeure stopped (§9.3, reading 28)', () => {
  test('a clock that stands says how many days were counted before', () => {
    expect(first('CurePeriodStopped').formula?.text).toBe('30 − 7 = 23 days');
  });

  test.each([
    ['when it runs again', first('CurePeriodExtended')],
    ['when it lapses', first('CurePeriodLapsed')],
    ['as a deadline', deadlineOf(given, 'cure:N-1', '2024-02-01')],
  ])('%s: 30 days from the notice, and the ten of the flood skipped', (_when, explanation) => {
    expect(explanation.days).toEqual({
      from: '2024-01-12',
      count: '30 calendar days',
      lastDay: '2024-02-21',
      lapsesOn: '2024-02-22',
      counted: [],
      skipped: flooded,
    });
    expect(readingsOf(explanation)).toContain(28);
    expect(inputsOf(explanation)).toEqual(
      expect.arrayContaining([
        'NoticeOfBreachGiven 2024-01-12',
        'ForceMajeureDeclared 2024-01-20',
        'ForceMajeureEnded 2024-01-30',
      ]),
    );
  });

  test('as a deadline while it stands: no last day is known, only what it would be', () => {
    const standing = given.events.filter(({ metadata }) => metadata.recordedOn <= '2024-01-25');
    const explanation = deadlineOf({ ...given, events: standing }, 'cure:N-1', '2024-01-25');
    expect(explanation.subject).toMatchObject({ state: 'stopped', lastDay: '2024-02-16' });
    expect(explanation.sentence).toMatch(/^Nobody knows yet .* stands.*: 2024-02-16\.$/);
  });

  test('a lapse that a flood typed in late undoes names it as the cause', () => {
    const late = activeLife('2024-01-01')
      .on('2024-01-12', 'give-notice-of-breach', {
        breach: 'N-1',
        breachingParty: 'customer',
        provision: '§2.4',
        description: 'resale',
        foundMaterialBy: 'A. Person',
        method: 'e-mail',
      })
      .advanceTo('2024-02-15')
      .on('2024-01-20', 'declare-force-majeure', { party: 'customer', cause: 'a flood', until: '2024-01-30' });
    for (const type of ['CurePeriodLapseUndone', 'CurePeriodExtended'] as const) {
      expect(inputsOf(first(type, late))).toContain('ForceMajeureDeclared 2024-01-20');
      expect(first(type, late).sentence).toContain('It follows from');
    }
  });
});

describe('the days to correct a prohibited use (§2.5, reading 27)', () => {
  const days = {
    from: '2024-01-10',
    count: 'the end of the billing cycle after 2024-01',
    lastDay: '2024-02-29',
    lapsesOn: '2024-03-01',
    counted: [],
    skipped: [],
  };

  test.each([
    ['of the notification', explained(given, given.eventsOf('ProhibitedUseNotified')[1])],
    ['of the lapse', first('ProhibitedUseLapsed')],
    ['of the deadline', deadlineOf(given, 'correction:PU-2', '2024-02-01')],
  ])('%s', (_of, explanation) => {
    expect(explanation.days).toEqual(days);
    expect(readingsOf(explanation)).toContain(27);
  });

  test('a recurrence rests on the notification and on the correction before it', () => {
    expect(inputsOf(first('ProhibitedUseRecurred'))).toEqual([
      'ProhibitedUseNotified 2024-01-10',
      'ProhibitedUseLapsed 2024-03-01',
      'ProhibitedUseCorrected 2024-02-20',
    ]);
  });
});

describe('what a remedy rests on', () => {
  test.each<[AccountEventType, readonly string[], string]>([
    ['OrdersStopped', ['NoticeOfBreachGiven 2024-01-12', 'CurePeriodLapsed 2024-02-22'], 'notice and lapse'],
    ['CallDetailStopped', ['NoticeOfBreachGiven 2024-01-12', 'CurePeriodLapsed 2024-02-22'], 'notice and lapse'],
    ['OtherRemedyRecorded', ['NoticeOfBreachGiven 2024-01-12', 'CurePeriodLapsed 2024-02-22'], 'notice and lapse'],
    ['OrdersResumed', ['OrdersStopped 2024-02-22'], 'the stop'],
    ['CallDetailResumed', ['CallDetailStopped 2024-02-23'], 'the stop'],
    ['ServiceSuspended', ['ExclusionListFindingRecorded 2024-03-15'], 'the finding'],
    ['ViolationWaived', ['ResponsibilityViolationRecorded 2024-03-13'], 'the violation'],
    ['ExclusionListFindingCleared', ['ExclusionListFindingRecorded 2024-03-15'], 'the finding'],
  ])('%s: %j (%s)', (type, inputs, _why) => {
    expect(inputsOf(first(type))).toEqual(inputs);
  });
});
