import { activeAccount, type ApiUnderTest, apiUnderTest } from '../test-support/api-under-test';

/** A may owe 100.00 and has used 90.00 that nobody has billed yet; B has no limit, and is handed on, ended and erased. */
let api: ApiUnderTest;
let written: string;
const number = '+14155550100';
const list = async (path: string) => (await api.get(path, { 'x-min-position': written })).body;

beforeAll(async () => {
  api = await apiUnderTest({ today: '2024-01-10' });
  for (const id of ['A', 'B']) await activeAccount(api, id);
  await api.given('A', 'review-credit', {
    occasion: 'initiation',
    reviewer: 'R. Viewer',
    creditworthy: true,
    limit: '100.00',
  });
  await api.given('A', 'record-charges', { kind: 'overage', description: 'minutes', amount: '90.00' });
  await api.given('A', 'require-security', { amount: '50.00', dueOn: '2024-01-31', why: 'a young company' });
  await api.given('A', 'assign-number', { number, kind: 'long-code' });
  await api.given('A', 'notify-reclaim', { number, method: 'e-mail', ground: 'unused', regulation: '47 CFR 52.15' });
  await api.given('A', 'record-disclosure', {
    basis: 'law',
    recipient: 'County Court',
    scope: 'a week',
    authority: 'order 12/34',
  });
  const successor = { name: 'Successor Inc.', country: 'US', contacts: { legal: { email: 'l@successor.example' } } };
  await api.given('B', 'request-assignment', { kind: 'consent', successor });
  await api.given('B', 'decide-assignment', {
    assignment: 'assignment-1',
    outcome: 'granted',
    decidedBy: 'D. Cider',
    consent: 'letter 9',
  });
  written = (await api.given('B', 'record-charges', { kind: 'overage', description: 'x', amount: '5.00' })).body
    .position;
});

describe('the parts of an account', () => {
  it.each<[string, object, string]>([
    ['numbers', { number, customerOfRecord: 'provider', reclaim: { reclaimFrom: '2024-01-11' } }, 'noticed today'],
    ['disclosures', { disclosure: 'disclosure-1', recipient: 'County Court' }, 'kept for ever'],
  ])('%s', async (part, item, _why) => {
    expect((await api.get(`/v1/accounts/A/${part}`)).body.items).toMatchObject([item]);
  });

  it('credit, with what was asked for', async () => {
    expect((await api.get('/v1/accounts/A/credit')).body).toMatchObject({
      credit: { limit: '100.00', unbilled: '90.00', exposure: '90.00', usedPercent: 90, warning: 'near-limit' },
      requirements: [{ requirement: 'requirement-1', state: 'open', provided: '0.00' }],
      securities: [],
    });
    expect((await api.get('/v1/accounts/A')).body.credit).toMatchObject({ warning: 'near-limit' });
  });

  it('deadlines, explained', async () => {
    const { items } = (await api.get('/v1/accounts/A/deadlines')).body;
    const ids = (items as { id: string }[]).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([`reclaim:${number}`, 'security:requirement-1']));
    for (const id of [`reclaim:${number}`, 'security:requirement-1']) {
      const { status } = await api.get(`/v1/accounts/A/explain?deadline=${encodeURIComponent(id)}`);
      expect([id, status]).toEqual([id, 200]);
    }
  });
});

describe('credit exposure over all accounts', () => {
  it.each<[string, readonly string[], string]>([
    ['', ['A 90.00 near-limit', 'B 5.00 no-limit'], 'by account'],
    ['?warning=near-limit', ['A 90.00 near-limit'], 'from 80 % on'],
    ['?warning=over-limit', [], 'nobody'],
    ['?account=B', ['B 5.00 no-limit'], 'the one'],
  ])('%s: %j, %s', async (query, expected, _why) => {
    const { items } = await list(`/v1/credit-exposure${query}`);
    const told = (items as Record<string, string>[]).map((row) => `${row.account} ${row.exposure} ${row.warning}`);
    expect(told).toEqual(expected);
  });

  it('tells what it is made of, and goes page by page', async () => {
    const first = await list('/v1/credit-exposure?limit=1');
    expect(first.items).toMatchObject([{ account: 'A', limit: '100.00', warnFrom: '80.00', usedPercent: 90 }]);
    const second = await list(`/v1/credit-exposure?limit=1&after=${first.next}`);
    expect([second.items.length, second.next]).toEqual([1, null]);
  });
});

describe('names', () => {
  it('are those of the successor once the contract was handed on', async () => {
    expect((await api.get('/v1/accounts/B')).body.name).toBe('Successor Inc.');
    expect((await api.get('/v1/accounts/B/assignments')).body.items).toMatchObject([{ state: 'granted' }]);
  });

  it('are not shown any more after an erasure, as of no day', async () => {
    await api.given('B', 'terminate', { ground: 'written-agreement', by: 'both', agreement: 'letter 8' });
    await api.on('2024-02-20');
    written = (await api.given('B', 'erase-personal-data', { reference: 'request 99' })).body.position;
    const reads = ['', '?asOf=2024-01-10', '/events', '/events?asOf=2024-01-10', '/timeline', '/assignments'];
    const texts = await Promise.all(reads.map(async (read) => (await api.get(`/v1/accounts/B${read}`)).text));
    const lists = [await list('/v1/accounts'), await list('/v1/balances'), await list('/v1/balances?asOf=2024-01-10')];
    const shown = [...texts, ...lists.map((page) => JSON.stringify(page.items.filter(isOfB)))].join('\n');
    expect(shown).toContain('(erased)');
    for (const name of ['Successor', 'Example Inc', 'A. Signatory', 'D. Cider', '@']) expect(shown).not.toContain(name);
  });
});

function isOfB(row: Record<string, unknown>): boolean {
  return row['id'] === 'B' || row['account'] === 'B';
}
