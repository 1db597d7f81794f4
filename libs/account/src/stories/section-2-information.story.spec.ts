import { accountView, dataViews, disclosureViews, explainEvent, shownEvents } from '..';
import { activeLife } from '../../test-support/life';

const agreement = { ground: 'written-agreement', by: 'both', agreement: 'letter' };
const kept = activeLife('2024-01-05').on('2024-02-01', 'record-data', {
  record: 'L',
  class: 'customer-loaded',
  count: 2,
});
/** 1 March + 30 days: through the 31st. */
const terminated = kept.on('2024-03-01', 'terminate', agreement);
const fetch = { classes: ['customer-loaded'], form: 'copies', retrievedBy: 'F. Etcher' };

describe('§2.3.1 Disclosures', () => {
  test('are kept with basis, scope and authority, after the account has ended and been cleared, too', () => {
    const told = kept.on('2024-02-10', 'record-disclosure', {
      basis: 'law',
      recipient: 'County Court',
      scope: 'what was loaded in January',
      classes: ['customer-loaded'],
      authority: 'order 12/34',
    });
    const cleared = told
      .on('2024-03-01', 'terminate', agreement)
      .on('2024-04-01', 'approve-purge', { records: ['L'], preparedBy: 'P. Pare', approvedBy: 'A. Prover' })
      .on('2024-04-01', 'certify-purge', { records: ['L'], method: 'wiped' });
    expect(disclosureViews(cleared.state)).toMatchObject([
      { disclosure: 'disclosure-1', on: '2024-02-10', basis: 'law', authority: 'order 12/34' },
    ]);
  });
});

describe('§2.3.8 Retrieval of data after termination', () => {
  test.each([
    ['2024-03-01', 'accepted', 'from the day it ended'],
    ['2024-03-31', 'accepted', 'the 30th day after it'],
    ['2024-04-01', 'retrieval-period-over', 'the 31st'],
  ])('on %s: %s (%s)', (day, outcome, _why) => {
    const { last } = terminated.when(day, 'record-data-retrieved', fetch);
    expect(last?.kind === 'refused' ? last.code : last?.kind).toBe(outcome);
  });

  test('the refusal names the last day, and the event counts the days', () => {
    expect(terminated.when('2024-04-01', 'record-data-retrieved', fetch).last).toMatchObject({
      detail: expect.stringContaining('2024-03-31'),
      clause: '§2.3.8',
    });
    const done = terminated.on('2024-03-20', 'record-data-retrieved', fetch);
    const [event] = done.eventsOf('DataRetrieved');
    expect(explainEvent(done.events, event?.id ?? '', done.programme)?.days).toMatchObject({
      from: '2024-03-01',
      lastDay: '2024-03-31',
    });
  });

  test('software is erased by the customer, who certifies it', () => {
    const certified = terminated.on('2024-03-05', 'certify-software-erased', {
      certifiedBy: 'C. Tifier',
      archivalCopiesToo: true,
    });
    expect(certified.state.custody.softwareErasedOn).toBe('2024-03-05');
  });
});

describe('§2.4.2 What is gone for good is looked at twice', () => {
  const wiped = { records: ['L'], method: 'wiped' };

  test('what the customer loaded is purged after the days to fetch it, and after a second person approved', () => {
    expect(terminated.when('2024-04-01', 'certify-purge', wiped).last).toMatchObject({ code: 'approval-required' });
    const approved = terminated.on('2024-03-15', 'approve-purge', {
      records: ['L'],
      preparedBy: 'P. Pare',
      approvedBy: 'A. Prover',
    });
    expect(approved.when('2024-03-31', 'certify-purge', wiped).last).toMatchObject({
      code: 'must-be-kept',
      notBefore: '2024-04-01',
    });
    const gone = approved.on('2024-04-01', 'certify-purge', wiped);
    expect(dataViews(gone.state, gone.today)).toMatchObject([{ record: 'L', state: 'purged' }]);
  });

  test('personal data in what is kept is not shown any more (reading 35); the events stay', () => {
    const erased = terminated.on('2024-05-01', 'erase-personal-data', { reference: 'request 99' });
    const { name, contacts, money } = accountView(erased.state, erased.today, erased.programme);
    expect([name, contacts, money.outstanding]).toEqual(['(erased)', {}, '0.00']);
    expect(shownEvents(erased.events)).toHaveLength(erased.events.length);
    expect(JSON.stringify(shownEvents(erased.events).map(({ data }) => data))).not.toContain('Example Inc.');
  });
});
