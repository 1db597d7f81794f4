import { Money } from '@tenure/kernel';
import { day, eventsOf, folded, given, type Given } from '../../test-support/given';
import { type CureDeadline, dataRetrievalId, prohibitedUseId } from './cure-deadline';
import { cureDeadlines } from './cure-deadlines.projection';

const delivery = { method: 'e-mail', to: 'legal@example.com' } as const;
const unpaid = given('NoticeOfNonPaymentGiven', '2021-06-17', {
  breach: 'B1',
  delivery,
  named: [
    { invoice: 'I1', principal: '100.00', lateCharges: '1.50' },
    { invoice: 'I2', principal: '50.00', lateCharges: '0.00' },
  ],
  total: '151.50',
  lastDayToCure: day('2021-06-25'),
  lapsesOn: day('2021-06-26'),
  counted: [day('2021-06-21'), day('2021-06-25')],
  skipped: [{ day: day('2021-06-18'), why: 'Juneteenth (observed)' }],
});
const breached = (breachingParty: 'customer' | 'provider'): Given =>
  given('NoticeOfBreachGiven', '2021-06-01', {
    breach: 'B1',
    delivery,
    breachingParty,
    provision: '§2.3.4',
    description: 'shared credentials',
    foundMaterialBy: 'counsel',
    lastDayToCure: day('2021-07-01'),
    lapsesOn: day('2021-07-02'),
  });
const lapsed = given('CurePeriodLapsed', '2021-06-26', {
  breach: 'B1',
  lastDayToCure: day('2021-06-25'),
  opens: ['suspend-service'],
});
const cured = given('BreachCured', '2021-06-22', { breach: 'B1', how: 'paid' });
const waived = given('BreachWaived', '2021-06-28', { breach: 'B1', by: 'provider' });
const bounced = given('NoticeBounced', '2021-06-18', { breach: 'B1' });
const lapseUndone = given('CurePeriodLapseUndone', '2021-06-26', { breach: 'B1' });
const cureUndone = given('CureUndone', '2021-06-22', { breach: 'B1' });
const terminated = given('ServiceTerminated', '2021-08-01', {
  ground: 'insolvency',
  by: 'provider',
  lastDayToRetrieve: day('2021-08-31'),
  deletionDueOn: day('2021-09-01'),
  surviving: [],
});
const retrievalLapsed = given('RetrievalPeriodLapsed', '2021-09-01', { lastDay: day('2021-08-31') });

function deadline(facts: readonly Given[], id = 'B1'): CureDeadline | undefined {
  return folded(cureDeadlines, eventsOf(facts)).get('cureDeadlines', 'A1', id);
}

const states: readonly (readonly [readonly Given[], string, string, string, string])[] = [
  [[unpaid], 'open', '2021-06-17', 'A1-0', 'the days run'],
  [[unpaid, cured], 'cured', '2021-06-22', 'A1-1', 'paid in time'],
  [[unpaid, lapsed], 'lapsed', '2021-06-26', 'A1-1', 'not paid through the last day'],
  [[unpaid, lapsed, lapseUndone], 'open', '2021-06-26', 'A1-2', 'a payment recorded late (7)'],
  [[unpaid, lapsed, lapseUndone, cured], 'cured', '2021-06-22', 'A1-3', 'and with it the cure'],
  [[unpaid, cured, cureUndone], 'open', '2021-06-22', 'A1-2', 'the payment was returned (15)'],
  [[unpaid, cured, cureUndone, lapsed], 'lapsed', '2021-06-26', 'A1-3', 'so it lapsed after all'],
  [[unpaid, lapsed, waived], 'waived', '2021-06-28', 'A1-2', 'this instance was waived (§9.6)'],
  [[unpaid, bounced], 'bounced', '2021-06-18', 'A1-1', 'a bounced notice starts nothing (22)'],
];

test.each(states)('%#', (facts, state, changedOn, changedBy, _why) => {
  expect(deadline(facts)).toMatchObject({ state, changedOn, changedBy, openedBy: 'A1-0', openedOn: '2021-06-17' });
});

test('a notice of non-payment names its invoices and its days', () => {
  expect(deadline([unpaid])).toMatchObject({
    kind: 'non-payment',
    what: 'unpaid: I1, I2',
    clause: '§3.4',
    breachingParty: 'customer',
    lastDay: '2021-06-25',
    lapsesOn: '2021-06-26',
    counted: ['2021-06-21', '2021-06-25'],
    skipped: [{ day: '2021-06-18', why: 'Juneteenth (observed)' }],
    amount: Money.of('151.50'),
    opens: ['suspend-service', 'stop-orders', 'stop-call-detail', 'enforce-security', 'record-other-remedy'],
  });
});

test('what opened on the lapse is what the lapse says', () => {
  expect(deadline([unpaid, lapsed])?.opens).toEqual(['suspend-service']);
});

test.each([
  ['customer', true, 'remedies and termination'],
  ['provider', false, 'termination alone: the remedies of §3.4 are the provider’s'],
] as const)('a breach by the %s opens remedies: %s', (party, opensRemedies, _why) => {
  const row = deadline([breached(party)]);
  expect(row).toMatchObject({
    kind: 'breach',
    what: '§2.3.4: shared credentials',
    clause: '§3.3',
    breachingParty: party,
  });
  expect(row).toMatchObject({ counted: [], skipped: [], amount: undefined });
  expect(row?.opens.includes('suspend-service')).toBe(opensRemedies);
  expect(row?.opens).toContain('terminate');
});

test('the days to retrieve data run from termination and lapse', () => {
  expect(deadline([terminated], dataRetrievalId)).toMatchObject({
    kind: 'data-retrieval',
    clause: '§2.3.8',
    breachingParty: undefined,
    lastDay: '2021-08-31',
    lapsesOn: '2021-09-01',
    state: 'open',
  });
  expect(deadline([terminated, retrievalLapsed], dataRetrievalId)).toMatchObject({
    state: 'lapsed',
    changedOn: '2021-09-01',
  });
});

test('what a notice says that it opens is what the row says; old notices say nothing', () => {
  const saying = given('NoticeOfBreachGiven', '2021-06-01', {
    ...(breached('customer') as Given<'NoticeOfBreachGiven'>).data,
    opens: ['terminate'],
  });
  expect(deadline([saying])?.opens).toEqual(['terminate']);
});

describe('a clock that force majeure stops (§9.3)', () => {
  const notice = breached('customer');
  const stopped = given('CurePeriodStopped', '2021-06-10', { breach: 'B1', daysLeft: 22 });
  const extended = given('CurePeriodExtended', '2021-06-20', {
    breach: 'B1',
    lastDayToCure: day('2021-07-11'),
    lapsesOn: day('2021-07-12'),
    stopped: [{ from: day('2021-06-10'), until: day('2021-06-20') }],
    opens: ['terminate'],
  });

  test.each<[readonly Given[], object, string]>([
    [[notice, stopped], { state: 'stopped', lastDay: '2021-07-01', changedOn: '2021-06-10' }, 'the day known before'],
    [
      [notice, stopped, extended],
      { state: 'open', lastDay: '2021-07-11', lapsesOn: '2021-07-12', opens: ['terminate'] },
      'ten days later',
    ],
    [[notice, stopped, cured], { state: 'cured' }, 'cured meanwhile'],
  ])('%#', (facts, row, _why) => {
    expect(deadline(facts)).toMatchObject(row);
  });
});

describe('a prohibited use (§2.5)', () => {
  const rights = ['issue-adjustment', 'terminate'];
  const U = { prohibitedUse: 'U1' };
  const notified = given('ProhibitedUseNotified', '2021-06-01', {
    ...U,
    delivery,
    observed: 'minutes sold on',
    observedFrom: day('2021-05-20'),
    foundBy: 'counsel',
    cycle: '2021-06' as never,
    lastDayToCorrect: day('2021-07-31'),
    lapsesOn: day('2021-08-01'),
    opens: rights,
  });
  const useBounced = given('ProhibitedUseNoticeBounced', '2021-06-03', U);
  const how = { how: 'stopped', confirmedBy: 'counsel' };
  const corrected = (opens: readonly string[]): Given =>
    given('ProhibitedUseCorrected', '2021-07-01', { ...U, ...how, opens });
  const recurred = (on: string, opens: readonly string[]): Given =>
    given('ProhibitedUseRecurred', on, {
      ...U,
      recurrence: 'R1',
      cycle: on.slice(0, 7) as never,
      observed: 'again',
      foundBy: 'counsel',
      opens,
    });
  const useLapsed = given('ProhibitedUseLapsed', '2021-08-01', {
    ...U,
    lastDayToCorrect: day('2021-07-31'),
    opens: rights,
  });
  const useLapseUndone = given('ProhibitedUseLapseUndone', '2021-08-01', { ...U, opens: [] });
  const useWaived = (opens: readonly string[]): Given =>
    given('ProhibitedUseWaived', '2021-09-01', { ...U, by: 'provider', opens });

  test.each<[readonly Given[], string, string]>([
    [[notified], 'open', 'the days run'],
    [[notified, useBounced], 'bounced', 'a bounced notice starts nothing (22)'],
    [[notified, corrected([])], 'cured', 'it has stopped'],
    [[notified, corrected([]), recurred('2021-07-10', [])], 'open', 'it came back before the last day'],
    [[notified, corrected([]), recurred('2021-08-10', rights)], 'lapsed', 'it came back in a later cycle'],
    [[notified, useLapsed], 'lapsed', 'it never stopped'],
    [[notified, useLapsed, corrected([]), useLapseUndone], 'cured', 'corrected in time, typed in late (7)'],
    [[notified, useLapsed, recurred('2021-08-10', rights), corrected(rights)], 'lapsed', 'but it has come back since'],
    [[notified, useLapsed, useWaived([])], 'waived', 'this instance was waived (§9.6)'],
    [[notified, useLapsed, useWaived(rights)], 'lapsed', 'another instance keeps it open'],
  ])('%#', (facts, state, _why) => {
    expect(deadline(facts, prohibitedUseId('U1'))).toMatchObject({
      kind: 'prohibited-use',
      what: 'prohibited use: minutes sold on',
      clause: '§2.5',
      breachingParty: 'customer',
      lastDay: '2021-07-31',
      lapsesOn: '2021-08-01',
      opens: rights,
      state,
    });
  });
});

test('an event about a notice that is not looked at makes no row', () => {
  expect(deadline([cured])).toBeUndefined();
});
