import { legalDay } from '@tenure/kernel';
import { everyEvent } from '../../test-support/every-event';
import { activeLife, life } from '../../test-support/life';
import { secured } from '../../test-support/secured-life';
import { agreementsView, disputeViews, evolveRecorded, shownEvents, unknownAccount } from '..';

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

const acceptedFromSomewhere = life()
  .on('2024-01-02', 'register-account', { name: 'Example Inc.', country: 'US' })
  .on('2024-01-02', 'accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true, from: '192.0.2.7' });

describe('what is shown of an account', () => {
  const erased = secured().events;

  it.each(people)('has no %s in it after an erasure, and had it before', (text) => {
    const before = erased.filter(({ type }) => type !== 'PersonalDataErased');
    expect(JSON.stringify(shownEvents(before).map(({ data }) => data))).toContain(text);
    expect(JSON.stringify(shownEvents(erased).map(({ data }) => data))).not.toContain(text);
  });

  it('says of nothing by whom it was done, in whatever event that stands', () => {
    const erasure = erased.filter(({ type }) => type === 'PersonalDataErased');
    const shown = everyEvent().flatMap(({ events }) => shownEvents([...events, ...erasure]));
    const doers = shown.flatMap(({ type, data }) => doersIn(data).map((doer) => [type, ...doer]));
    const parties = ['customer', 'provider', 'both'];
    expect(doers.length).toBeGreaterThan(20);
    expect(doers.filter(([, , who = '']) => who !== '(erased)' && !parties.includes(who))).toEqual([]);
  });

  it.each(['name', 'email', 'address', 'to', 'from', 'claimant', 'entry', 'recipient'])(
    'has nothing but days in a field called %s, in whatever event that stands',
    (name) => {
      const erasure = erased.filter(({ type }) => type === 'PersonalDataErased');
      const lives = [...everyEvent().map(({ events }) => events), acceptedFromSomewhere.events];
      const found = lives.flatMap((events) =>
        shownEvents([...events, ...erasure]).flatMap(({ data }) => textsIn(data, (field) => field === name)),
      );
      const values = new Set(found.map(([, value]) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? 'a day' : value)));
      expect([...values].filter((value) => value !== 'a day')).toEqual(['(erased)']);
    },
  );

  it('has no names of affiliates either', () => {
    const { state } = activeLife('2024-01-01')
      .on('2024-01-02', 'authorize-affiliate', {
        affiliate: 'sub',
        name: 'Example Sub',
        by: 'customer',
        relation: 'controlled-by',
        scope: 'use the service',
      })
      .on('2024-02-01', 'terminate', { ground: 'written-agreement', by: 'both', agreement: 'letter 8' })
      .on('2024-03-01', 'erase-personal-data', { reference: 'request 99' });
    expect(agreementsView(state, legalDay('2024-03-01')).affiliates).toMatchObject([
      { affiliate: 'sub', name: '(erased)' },
    ]);
  });

  it('has no place where a document is kept, of what arrives after the erasure either', () => {
    const kept = (description: string) => ({
      dispute: 'D',
      documents: [{ description, digest: 'b2'.repeat(32), keptIn: 'mailbox of A. Clerk' }],
    });
    const given = activeLife('2024-01-01')
      .on('2024-01-02', 'import-invoice', { invoice: 'I', amount: '100.00' })
      .on('2024-01-10', 'dispute-invoice', { dispute: 'D', invoice: 'I', detail: 'not ordered' })
      .on('2024-01-12', 'supply-dispute-documents', kept('offer'))
      .on('2024-02-01', 'terminate', { ground: 'written-agreement', by: 'both', agreement: 'letter 8' })
      .on('2024-03-01', 'erase-personal-data', { reference: 'request 99' })
      .on('2024-03-02', 'supply-dispute-documents', kept('call list'));
    const shown = { digest: 'b2'.repeat(32), keptIn: '(erased)' };
    expect(disputeViews(given.state)[0]?.documents).toEqual([
      { description: 'offer', ...shown, suppliedOn: '2024-01-12' },
      { description: 'call list', ...shown, suppliedOn: '2024-03-02' },
    ]);
    expect(JSON.stringify(shownEvents(given.events))).not.toContain('A. Clerk');
    expect(given.when('2024-03-02', 'supply-dispute-documents', kept('offer')).last).toMatchObject({ events: [] });
    const elsewhere = { dispute: 'D', documents: [{ description: 'offer', digest: 'b2'.repeat(32) }] };
    expect(given.when('2024-03-02', 'supply-dispute-documents', elsewhere).last).toMatchObject({
      events: [{ type: 'DisputeDocumentsSupplied' }],
    });
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

/** Every text field called `…By` or `…By…`, however deep, with its value. */
function doersIn(value: unknown): readonly Found[] {
  return textsIn(value, (field) => /By([A-Z]|$)/.test(field));
}

type Found = readonly [field: string, value: string];

function textsIn(value: unknown, isMeant: (field: string) => boolean): readonly Found[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]: [string, unknown]): readonly Found[] =>
    typeof inner === 'string' && isMeant(field) ? [[field, inner]] : textsIn(inner, isMeant),
  );
}
