import { addMonths, legalDay } from '@tenure/kernel';
import { shippedProgramme } from '@tenure/terms';
import { type Habits, habitsOf, steady } from './habits';
import { liveInMemory } from './in-memory';

const from = legalDay('2019-01-01');

function live(habits: Habits, months = 36) {
  return liveInMemory('C1', { from, months, habits, programme: shippedProgramme });
}

function typesOf(habits: Habits): ReadonlySet<string> {
  return new Set(live(habits).flatMap(({ facts }) => facts.map(({ type }) => type)));
}

test('customers of all kinds live without a refusal, in the order of their days, and never after the end', () => {
  for (let seed = 0; seed < 60; seed++) {
    const lived = live(habitsOf(seed));
    const days = lived.map(({ on }) => on);
    expect(days).toEqual(days.toSorted());
    expect(days.at(-1)! < addMonths(from, 36)).toBe(true);
  }
});

test('the same seed is the same life', () => {
  expect(live(habitsOf(7))).toEqual(live(habitsOf(7)));
});

test.each<[habits: Partial<Habits>, happens: readonly string[], doesNot: readonly string[], why: string]>([
  [{}, ['InvoiceIssued', 'PaymentReceived', 'InvoiceDeemedConsented'], ['LateChargePosted'], 'pays in time'],
  [{ monthsLate: 3 }, ['LateChargePosted', 'NoticeOfNonPaymentGiven', 'CurePeriodLapsed'], [], 'pays late'],
  [{ disputesEvery: 2 }, ['InvoiceDisputed', 'InvoiceDisputeResolved'], [], 'disputes'],
  [{ recordsData: true }, ['DataRecorded', 'PurgeCertified'], [], 'has data that is purged'],
])('%j: %j, not %j: %s', (habits, happens, doesNot) => {
  const types = typesOf({ ...steady, ...habits });
  for (const type of happens) expect(types).toContain(type);
  for (const type of doesNot) expect(types).not.toContain(type);
});
