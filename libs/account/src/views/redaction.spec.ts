import { legalDay } from '@tenure/kernel';
import { activeLife } from '../../test-support/life';
import { secured } from '../../test-support/secured-life';
import { evolveRecorded, shownEvents, unknownAccount } from '..';

const people = [
  'Example Inc.',
  'A. Signatory',
  'Successor Inc.',
  'R. Viewer',
  'D. Cider',
  'F. Etcher',
  'County Court',
  '@',
];

describe('what is shown of an account', () => {
  const erased = secured().events;

  it.each(people)('has no %s in it after an erasure, and had it before', (text) => {
    const before = erased.filter(({ type }) => type !== 'PersonalDataErased');
    expect(JSON.stringify(shownEvents(before).map(({ data }) => data))).toContain(text);
    expect(JSON.stringify(shownEvents(erased).map(({ data }) => data))).not.toContain(text);
  });

  it('is otherwise as it was: days, amounts, ids and countries', () => {
    const shown = shownEvents(erased);
    const dataOf = (type: string) => shown.find((event) => event.type === type)?.data;
    expect(dataOf('AssignmentRequested')).toEqual({
      assignment: 'AS-1',
      kind: 'consent',
      successor: { name: '(erased)', country: 'US', contacts: { legal: { email: '(erased)' } } },
    });
    expect(dataOf('InvoiceIssued')).toEqual(erased.find(({ type }) => type === 'InvoiceIssued')?.data);
    expect(shown.map(({ id, metadata }) => [id, metadata])).toEqual(erased.map(({ id, metadata }) => [id, metadata]));
  });

  it('is so as of an earlier day as well', () => {
    const then = shownEvents(erased).filter(({ metadata }) => metadata.effectiveOn <= legalDay('2024-01-31'));
    expect(then.reduce(evolveRecorded, unknownAccount('A-1'))).toMatchObject({ name: '(erased)', country: 'US' });
  });

  it('is everything while nothing was erased', () => {
    const { events } = activeLife('2024-01-01');
    expect(shownEvents(events)).toBe(events);
  });
});
