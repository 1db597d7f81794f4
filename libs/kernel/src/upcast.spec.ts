import { type EventMetadata, type RecordedEvent } from './event';
import { instant, legalDay } from './legal-day';
import { eventSchemas, NewerEvent } from './upcast';

const metadata: EventMetadata = {
  effectiveOn: legalDay('2024-01-02'),
  recordedAt: instant('2024-01-02T20:00:00Z'),
  recordedOn: legalDay('2024-01-02'),
  actor: 'operator',
  clauses: ['§4.2'],
  terms: '2020-01',
  commandId: 'c',
  command: 'do-it',
  correlationId: 'c',
  causationId: 'c',
  schema: 1,
};

function stored(type: string, schema: number, data: unknown): RecordedEvent {
  const place = { id: 'e', stream: 'account-A-1', revision: 7, position: '8' as RecordedEvent['position'] };
  return { ...place, type, data, metadata: { ...metadata, schema } };
}

/** Version 2 counts in cents; version 3 names the currency. */
const schemas = eventSchemas({
  Paid: [
    ({ amount }: { amount: number }) => ({ cents: amount * 100 }),
    ({ cents }: { cents: number }) => ({ cents, currency: 'USD' }),
  ],
});

it.each<[string, number, string]>([
  ['Paid', 3, 'two upcasters lead to version 3'],
  ['Other', 1, 'a type that never changed'],
  ['toString', 1, 'a name that every object has is no upcaster'],
])('%s is written in version %i: %s', (type, version) => {
  expect(schemas.versionOf(type)).toBe(version);
});

it.each<[number, unknown, string]>([
  [1, { amount: 5 }, 'the first version goes through both'],
  [2, { cents: 500 }, 'the second through the last only'],
  [3, { cents: 500, currency: 'USD' }, 'today’s version stays as it is'],
])('version %i is read as today’s: %#', (schema, data, _why) => {
  const read = schemas.current(stored('Paid', schema, data));
  expect(read.data).toEqual({ cents: 500, currency: 'USD' });
  expect(read.metadata).toEqual({ ...metadata, schema: 3 });
});

it('leaves the event that was read as it was: what is stored is what was hashed', () => {
  const event = stored('Paid', 1, { amount: 5 });
  schemas.current(event);
  expect(event).toEqual(stored('Paid', 1, { amount: 5 }));
});

it('hands today’s events on as they are, so that reading them costs nothing', () => {
  const event = stored('Other', 1, {});
  expect(schemas.current(event)).toBe(event);
});

it('refuses data of a version that a newer program wrote, and says which', () => {
  const read = () => schemas.current(stored('Paid', 4, { what: 'ever' }));
  expect(read).toThrow(NewerEvent);
  expect(read).toThrow(
    'event 7 of account-A-1, Paid, has data of version 4; this program knows them up to version 3, and only a newer program can read them',
  );
});
