import Database from 'better-sqlite3';
import { makeDirectory } from '../../test-support/directory';
import { newEvent, newEvents, newStream, range } from '../contract/harness';
import { StoreUnavailable } from '../errors';
import type { AppendRequest } from '../event-store';
import { openConnections } from './connections';
import { createWriter } from './write';

const directory = makeDirectory();
const path = directory.file('events.db');
const { writer: db, reader } = openConnections(path, false);
if (!db) throw new Error('not opened for writing');
let commits = 0;
const options = { maxGroup: 32, busyTimeoutMs: 60, onCommit: () => (commits += 1) };
const writer = createWriter(db, options);

afterAll(() => {
  reader.close();
  db.close();
  directory.remove();
});
beforeEach(() => {
  commits = 0;
});

const request = (change: Partial<AppendRequest> = {}): AppendRequest => ({
  stream: newStream(),
  expected: 'no-stream',
  events: [newEvent()],
  ...change,
});

function stored(): number {
  return Number(reader.prepare('SELECT count(*) FROM events').pluck().get());
}

test.each([
  [1, 1, 'one alone waits for nobody'],
  [32, 1, 'a full group'],
  [33, 2, 'one too many for a group'],
  [100, 4, 'no group is larger than allowed'],
])('%i requests at once take %i commits: %s', async (count, expected) => {
  await Promise.all(range(1, count).map(() => writer.append(request())));
  expect(commits).toBe(expected);
});

test('a request sees what the requests before it in its group have done', async () => {
  const stream = newStream();
  const appended = await Promise.all([
    writer.append(request({ stream, events: newEvents(2) })),
    writer.append(request({ stream, expected: 1, events: newEvents(3) })),
    writer.append(request({ stream, expected: 4 })),
  ]);
  expect(commits).toBe(1);
  expect(appended.map(({ revision }) => revision)).toEqual([1, 4, 5]);
});

describe('a request at fault does not disturb those beside it', () => {
  const taken = newEvent();
  beforeAll(() => writer.append(request({ stream: 'taken', events: [taken] })));
  const circular: { self?: unknown } = {};
  circular.self = circular;

  test.each<[fault: string, change: Partial<AppendRequest>, error: string]>([
    ['a stream that is not there', { expected: 4 }, 'WrongExpectedRevision'],
    ['an id that another stream has', { events: [taken] }, 'StoreDamaged'],
    ['an id that another stream has, wherever this one is', { expected: 'any', events: [taken] }, 'StoreDamaged'],
    ['a second event whose id is taken', { events: [newEvent(), taken] }, 'StoreDamaged'],
    ['a repeat that goes on differently', { stream: 'taken', events: [taken, newEvent()] }, 'StoreDamaged'],
    ['the same ids for another place', { stream: 'taken', expected: 5, events: [taken] }, 'WrongExpectedRevision'],
    ['one id twice', { events: [taken, taken] }, 'RangeError'],
    ['data that is no JSON', { events: [newEvent(circular)] }, 'TypeError'],
    ['no data at all', { events: [{ ...newEvent(), data: undefined }] }, 'TypeError'],
    ['an id that is no text', { events: [{ ...newEvent(), id: {} as string }] }, 'TypeError'],
  ])('%s', async (_fault, change, error) => {
    const before = stored();
    const [first, faulty, last] = await Promise.allSettled([
      writer.append(request()),
      writer.append(request(change)),
      writer.append(request({ events: newEvents(2) })),
    ]);
    expect([first.status, last.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(faulty).toMatchObject({ status: 'rejected', reason: { name: error } });
    expect(stored()).toBe(before + 3);
  });
});

test('when the disk is full, all are refused, nothing is stored, and later it works again', async () => {
  const before = stored();
  const pages = Number(db.pragma('page_count', { simple: true }));
  db.pragma(`max_page_count = ${pages}`);
  const large = { events: [newEvent({ text: 'x'.repeat(200_000) })] };
  const outcomes = await Promise.allSettled([writer.append(request()), writer.append(request(large))]);
  expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected']);
  for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: expect.any(StoreUnavailable) });
  expect(stored()).toBe(before);
  db.pragma('max_page_count = 1000000');
  await writer.append(request(large));
  expect(stored()).toBe(before + 1);
});

describe('while another connection is writing', () => {
  const other = new Database(path);
  afterAll(() => other.close());

  test('requests wait, without holding up the process, and are stored when it is done', async () => {
    other.exec('BEGIN IMMEDIATE');
    const settled: string[] = [];
    const appended = [request(), request()].map((one) => writer.append(one).then(() => settled.push('stored')));
    await new Promise((resolve) => setTimeout(resolve, 20));
    settled.push('released');
    other.exec('ROLLBACK');
    await Promise.all(appended);
    expect(settled).toEqual(['released', 'stored', 'stored']);
  });

  test('requests are refused when it goes on for too long', async () => {
    const before = stored();
    other.exec('BEGIN IMMEDIATE');
    await expect(writer.append(request())).rejects.toThrow(StoreUnavailable);
    other.exec('ROLLBACK');
    expect(stored()).toBe(before);
    await writer.append(request());
  });
});
