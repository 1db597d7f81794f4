import { accountView, explainEvent, indemnityClaimViews } from '..';
import { activeLife } from '../../test-support/life';

const active = activeLife('2024-01-05');
const patent = active
  .on('2024-01-12', 'notice-indemnity-claim', {
    claim: 'IC-1',
    ground: 'infringement',
    claimant: 'T. Holder',
    detail: 'a patent',
    learnedOn: '2024-01-08',
    method: 'e-mail',
  })
  .on('2024-01-14', 'record-indemnity-assistance', { claim: 'IC-1', what: 'logs' })
  .on('2024-01-15', 'record-indemnity-cost', { claim: 'IC-1', kind: 'defence', what: 'counsel', amount: '1200.00' })
  .on('2024-01-16', 'record-indemnity-cost', { claim: 'IC-1', kind: 'enforcement', what: 'suit', amount: '80.50' });
const excluded = (extent: string) =>
  patent.on('2024-01-20', 'exclude-indemnity-claim', {
    claim: 'IC-1',
    exclusion: 'open-source',
    extent,
    why: 'a library',
  });
const spam = active.on('2024-02-01', 'notice-indemnity-claim', {
  claim: 'IC-2',
  ground: 'applications-or-data',
  claimant: 'A. Caller',
  detail: 'unwanted calls',
  learnedOn: '2024-02-01',
  method: 'courier',
});

describe('§6.1 Indemnity by the provider', () => {
  it('for infringement: claim, help, costs and outcome are kept, and no balance moves', () => {
    const settled = patent.on('2024-05-02', 'settle-indemnity-claim', {
      claim: 'IC-1',
      outcome: 'settlement',
      detail: 'a licence',
      amount: '9000.00',
    });
    expect(indemnityClaimViews(settled.state)).toEqual([
      {
        claim: 'IC-1',
        ground: 'infringement',
        clause: '§6.1',
        indemnifiedBy: 'provider',
        learnedOn: '2024-01-08',
        noticedOn: '2024-01-12',
        state: 'settlement',
        exclusions: [],
        assistance: 1,
        costs: '1280.50',
        enforcementCosts: '80.50',
        settledOn: '2024-05-02',
        amount: '9000.00',
      },
    ]);
    expect(accountView(settled.state, settled.today, settled.programme).money.outstanding).toBe('0.00');
  });
});

describe('§6.2 Indemnity by the customer', () => {
  it('for its applications: the provider tells it, at the address on file', () => {
    expect(indemnityClaimViews(spam.state)).toMatchObject([
      { claim: 'IC-2', clause: '§6.2(iii)', indemnifiedBy: 'customer', state: 'open' },
    ]);
    const [noticed] = spam.eventsOf('IndemnityClaimNoticed');
    expect(noticed?.data).toMatchObject({ delivery: { to: '1 Example Street' }, daysToNotice: 0 });
    expect(explainEvent(spam.events, noticed!.id, spam.programme)).toMatchObject({
      clauses: [{ ref: '§6.2(iii)' }, { ref: '§6.4' }, { ref: '§1' }],
      inputs: [{ type: 'AccountRegistered' }],
    });
  });
});

describe('§6.3 Exclusions', () => {
  it.each([
    ['whole', 'excluded', 'as the provider sees it, until it is settled'],
    ['part', 'open', 'the rest is still indemnified'],
  ])('excluded in %s: %s (%s)', (extent, state, _why) => {
    expect(indemnityClaimViews(excluded(extent).state)).toMatchObject([
      { state, exclusions: [{ exclusion: 'open-source', clause: '§6.3', extent, on: '2024-01-20' }] },
    ]);
  });
});

describe('§6.4 Notice and assistance', () => {
  it('tells how long the notice took, and adds up the costs', () => {
    const [noticed] = patent.eventsOf('IndemnityClaimNoticed');
    expect(noticed?.data).toMatchObject({ daysToNotice: 4 });
    const last = patent.eventsOf('IndemnityCostRecorded')[1];
    expect(explainEvent(patent.events, last!.id, patent.programme)).toMatchObject({
      clauses: [{ ref: '§6.4' }, { ref: '§6.1' }],
      inputs: [{ type: 'IndemnityClaimNoticed' }, { type: 'IndemnityCostRecorded' }],
      formula: { text: '1200.00 + 80.50 = 1280.50' },
    });
  });
});

describe('§6.5 Sole remedy', () => {
  it('stands with every claim of infringement, and with no other', () => {
    const refs = [patent, spam].map((given) => {
      const [noticed] = given.eventsOf('IndemnityClaimNoticed');
      return explainEvent(given.events, noticed!.id, given.programme)?.clauses.some(({ ref }) => ref === '§6.5');
    });
    expect(refs).toEqual([true, false]);
  });
});
