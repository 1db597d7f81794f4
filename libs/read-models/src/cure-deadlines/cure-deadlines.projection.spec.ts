import { Money } from '@tenure/kernel';
import { day, eventsOf, folded, given, type Given } from '../../test-support/given';
import { type CureDeadline, dataRetrievalId } from './cure-deadline';
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

test('an event about a notice that is not looked at makes no row', () => {
  expect(deadline([cured])).toBeUndefined();
});
