import type { DataClass } from '@tenure/terms';
import { day, eventsOf, folded, given, type Given } from '../../test-support/given';
import { retentionPurge } from './retention-purge.projection';
import type { RetentionRecord } from './retention-record';

function recorded(record: string, dataClass: DataClass = 'content', on = '2024-01-01'): Given {
  const schedule = {
    lastDayKept: day('2024-01-31'),
    purgeDueOn: day('2024-02-01'),
    purgeAllowedFrom: day('2024-02-01'),
  };
  const data = { record, class: dataClass, count: 7 };
  return given('DataRecorded', on, dataClass === 'customer-loaded' ? data : { ...data, ...schedule });
}
const held = (hold: string, ...classes: readonly DataClass[]): Given =>
  given('LegalHoldPlaced', '2024-01-10', { hold, classes, matter: 'a claim' });
const released = (hold: string): Given => given('LegalHoldReleased', '2024-03-01', { hold });
const purged = (...records: readonly string[]): Given =>
  given('PurgeCertified', '2024-03-02', { certificate: 'C1', records, count: 7, method: 'shredded' });
const terminated = given('ServiceTerminated', '2024-05-01', {
  ground: 'insolvency',
  by: 'provider',
  lastDayToRetrieve: day('2024-05-31'),
  deletionDueOn: day('2024-06-01'),
  surviving: [],
});
const deactivated = given('AccountDeactivated', '2024-05-01', {
  lastActivityOn: day('2024-01-01'),
  idleDays: 121,
  deletionDueOn: day('2024-05-01'),
});

function record(facts: readonly Given[], id = 'R1'): RetentionRecord | undefined {
  return folded(retentionPurge, eventsOf(facts)).get('retentionRecords', 'A1', id);
}

test('a record keeps what the schedule said when it was recorded', () => {
  expect(record([recorded('R1')])).toEqual({
    account: 'A1',
    record: 'R1',
    class: 'content',
    count: 7,
    recordedOn: '2024-01-01',
    recordedBy: 'A1-0',
    lastDayKept: '2024-01-31',
    purgeAllowedFrom: '2024-02-01',
    purgeDueOn: '2024-02-01',
    heldBy: [],
    purgedOn: undefined,
    certificate: undefined,
  });
});

const holds: readonly (readonly [readonly Given[], readonly string[], string])[] = [
  [[recorded('R1'), held('H1')], ['H1'], 'a hold without classes covers all'],
  [[recorded('R1'), held('H1', 'content')], ['H1'], 'a hold of its class'],
  [[recorded('R1'), held('H1', 'call-detail')], [], 'a hold of another class'],
  [[held('H1'), recorded('R1')], ['H1'], 'data recorded under a hold is covered, too'],
  [[held('H2'), held('H1'), recorded('R1')], ['H2', 'H1'], 'in the order of the holds'],
  [[recorded('R1'), held('H1'), held('H2', 'content')], ['H1', 'H2'], 'holds add up (34)'],
  [[recorded('R1'), held('H1'), held('H2'), released('H1')], ['H2'], 'one is left'],
  [[recorded('R1'), held('H1'), released('H1')], [], 'the last is released'],
  [[held('H1'), released('H1'), recorded('R1')], [], 'a hold that is over covers nothing new'],
];

test.each(holds)('held %#', (facts, heldBy, _why) => {
  const row = record(facts);
  expect(row?.heldBy).toEqual(heldBy);
  expect(row?.purgeDueOn).toBe('2024-02-01');
});

const loaded: readonly (readonly [readonly Given[], string | undefined, string | undefined, string])[] = [
  [[recorded('R1', 'customer-loaded')], undefined, undefined, 'no day while the account lives'],
  [[recorded('R1', 'customer-loaded'), terminated], '2024-05-31', '2024-06-01', '30 days to retrieve it (32)'],
  [[recorded('R1', 'customer-loaded'), deactivated], '2024-05-01', '2024-05-01', 'on the day of deactivation (33)'],
  [[terminated, recorded('R1', 'customer-loaded')], '2024-05-31', '2024-06-01', 'learned of after the end'],
  [[recorded('R1'), terminated], '2024-01-31', '2024-02-01', 'other classes keep their schedule'],
  [[terminated, recorded('R1')], '2024-01-31', '2024-02-01', 'also when learned of after the end'],
];

test.each(loaded)('end of the account %#', (facts, lastDayKept, purgeDueOn, _why) => {
  expect(record(facts)).toMatchObject({ lastDayKept, purgeDueOn });
});

test('a certificate ends the records it names, and no other', () => {
  const facts = [recorded('R1'), recorded('R2'), held('H1'), released('H1'), purged('R1', 'R9')];
  expect(record(facts)).toMatchObject({ purgedOn: '2024-03-02', certificate: 'C1', heldBy: [] });
  expect(record(facts, 'R2')).toMatchObject({ purgedOn: undefined, certificate: undefined });
  expect(record(facts, 'R9')).toBeUndefined();
});

test('a hold does not touch what is gone', () => {
  expect(record([recorded('R1'), purged('R1'), held('H1')])?.heldBy).toEqual([]);
});
