import type { RecordedEvent } from '@tenure/kernel';
import { ERASED } from '../state/personal-data';

/** Fields of events that name a person or a company, or say where it is reached. */
const NAMES: ReadonlySet<string> = new Set([
  'name',
  'email',
  'address',
  'to',
  'from',
  'acceptedBy',
  'approvedBy',
  'certifiedBy',
  'claimant',
  'clearedBy',
  'confirmedBy',
  'decidedBy',
  'determinedBy',
  'entry',
  'foundBy',
  'foundMaterialBy',
  'keptIn',
  'preparedBy',
  'recipient',
  'retrievedBy',
  'reviewer',
  'signedBy',
  'signedByCustomer',
  'signedByProvider',
]);

/** Fields that hold nothing else. */
const PEOPLE: ReadonlySet<string> = new Set(['contacts', 'directors', 'successor']);

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The events as they are shown: once personal data of the account was erased, without names and contacts, those of
 * earlier days included (reading 35). What people wrote in their own words is not searched. The log stays as it is.
 */
export function shownEvents(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  if (!events.some(({ type }) => type === 'PersonalDataErased')) return events;
  return events.map((event) => ({ ...event, data: withoutNames(event.data, false) }));
}

function withoutNames(value: unknown, isName: boolean): unknown {
  if (typeof value === 'string') return isName && !DAY.test(value) ? ERASED : value;
  if (Array.isArray(value)) return value.map((item) => withoutNames(item, isName));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [
      field,
      withoutNames(inner, PEOPLE.has(field) || (isName && !isKept(field)) || NAMES.has(field)),
    ]),
  );
}

/** A country decides which addendum holds, and names nobody. */
function isKept(field: string): boolean {
  return field === 'country';
}
