import { activeAccount, type ApiUnderTest, apiUnderTest } from '../test-support/api-under-test';

/** Three accounts: A owes 300.00 since 1 March (due 31 March), B paid its 200.00, C is French and owes nothing yet. */
let api: ApiUnderTest;
let written: string;
let beforePayment: string;
const list = async (path: string) => (await api.get(path, { 'x-min-position': written })).body;
const names = (items: readonly Record<string, unknown>[], field = 'account') => items.map((item) => item[field]);

beforeAll(async () => {
  api = await apiUnderTest({ today: '2024-02-10' });
  for (const id of ['A', 'B']) await activeAccount(api, id);
  await api.given('C', 'register-account', { name: 'Chocolaterie', country: 'FR' });
  await api.given('A', 'record-charges', { kind: 'overage', description: 'x', amount: '300.00' });
  await api.given('B', 'record-charges', { kind: 'overage', description: 'x', amount: '200.00' });
  await api.given('A', 'record-data', { record: 'R-1', class: 'content', count: 3 });
  await api.on('2024-03-14');
  beforePayment = await api.now();
  await api.on('2024-03-15');
  await api.given('B', 'receive-payment', { amount: '200.00', method: 'wire' });
  await api.on('2024-04-02');
  written = (await api.given('A', 'give-notice-of-non-payment', { breach: 'N-1', method: 'e-mail' })).body.position;
});

describe('balances', () => {
  it.each<[string, string[], string]>([
    ['', ['A', 'B', 'C'], 'by account'],
    ['?sort=-outstanding', ['A', 'C', 'B'], 'from high to low; equals by account from high to low'],
    ['?sort=billed', ['C', 'B', 'A'], 'from low to high'],
    ['?overdue=true', ['A'], 'only A has something past due'],
    ['?overdue=false', ['A', 'B', 'C'], 'asks for nothing'],
    ['?country=FR', ['C'], 'the one in France'],
    ['?status=active', ['A', 'B'], 'C accepted nothing'],
    ['?account=B', ['B'], 'the one'],
    ['?account=Z', [], 'none'],
    ['?asOf=2024-02-09', [], 'before they were registered'],
  ])('%s: %j, %s', async (query, accounts) => {
    expect(names((await list(`/v1/balances${query}`)).items)).toEqual(accounts);
  });

  it.each<[string, object, string]>([
    ['account=B', { billed: '200.00', paid: '200.00', outstanding: '0.00' }, 'now'],
    [
      'account=B&asOf=2024-03-14',
      { billed: '200.00', paid: '0.00', outstanding: '200.00' },
      'the day before the payment',
    ],
    ['account=B&knownAt=KNOWN', { paid: '0.00', outstanding: '200.00' }, 'known before the payment'],
    [
      'account=A',
      { overdue: '300.00', aging: expect.objectContaining({ days1to30: '300.00', current: '0.00' }) },
      '2 days past due',
    ],
    [
      'account=A&asOf=2024-03-31',
      { overdue: '0.00', aging: expect.objectContaining({ current: '300.00' }) },
      'on its Due Date',
    ],
  ])('%s: %j, %s', async (query, balance) => {
    const { items } = await list(`/v1/balances?${query.replace('KNOWN', beforePayment)}`);
    expect(items).toEqual([expect.objectContaining(balance)]);
  });

  it('come in pages that leave out and repeat nothing', async () => {
    for (const sort of ['account', '-outstanding', 'name']) {
      const seen: unknown[] = [];
      for (let next: string | null = ''; next !== null;) {
        const page: { items: Record<string, unknown>[]; next: string | null } = await list(
          `/v1/balances?limit=1&sort=${sort}${next && `&after=${encodeURIComponent(next)}`}`,
        );
        seen.push(...names(page.items));
        next = page.next;
      }
      expect(seen).toEqual(names((await list(`/v1/balances?sort=${sort}`)).items));
    }
  });

  it('have a cursor that belongs to one order', async () => {
    const { next } = await list('/v1/balances?limit=1');
    const { status, body } = await api.get(`/v1/balances?limit=1&sort=name&after=${next}`);
    expect([status, body.errors[0].field]).toEqual([400, 'after']);
  });

  it('are totalled by age', async () => {
    expect(await list('/v1/balances/aging')).toMatchObject({
      accounts: 3,
      outstanding: '300.00',
      overdue: '300.00',
      aging: { current: '0.00', days1to30: '300.00', days31to60: '0.00', days61to90: '0.00', over90: '0.00' },
    });
    expect(await list('/v1/balances/aging?asOf=2024-03-14')).toMatchObject({ outstanding: '500.00', overdue: '0.00' });
  });

  it('agree with the account itself', async () => {
    const { items } = await list('/v1/balances');
    for (const { account, name: _name, country: _country, status: _status, inEuros, ...money } of items) {
      expect(await list(`/v1/accounts/${account}`)).toMatchObject({ money, inEuros });
    }
  });
});

describe('the other lists', () => {
  it('accounts, by id, by status and by a part of the name', async () => {
    expect(names((await list('/v1/accounts')).items, 'id')).toEqual(['A', 'B', 'C']);
    expect(names((await list('/v1/accounts?status=registered')).items, 'id')).toEqual(['C']);
    expect(names((await list('/v1/accounts?q=choco')).items, 'id')).toEqual(['C']);
    expect((await list('/v1/accounts?q=choco')).items[0]).toMatchObject({ name: 'Chocolaterie', revision: 0 });
  });

  it('cure deadlines, by their last day', async () => {
    // 5 business days after Tue 2 April 2024: Tue 9 April
    expect((await list('/v1/cure-deadlines')).items).toEqual([
      expect.objectContaining({ account: 'A', id: 'N-1', state: 'open', lastDay: '2024-04-09', amount: '300.00' }),
    ]);
    expect((await list('/v1/cure-deadlines?lastDayFrom=2024-04-10')).items).toEqual([]);
    expect((await list('/v1/cure-deadlines?lastDayThrough=2024-04-09&state=open&account=A')).items).toHaveLength(1);
    expect((await list('/v1/cure-deadlines?state=lapsed')).items).toEqual([]);
  });

  it('data to purge, on a day', async () => {
    // content of 10 February is kept 30 days, through 11 March
    expect((await list('/v1/retention-purge')).items).toEqual([
      expect.objectContaining({ account: 'A', record: 'R-1', lastDayKept: '2024-03-11', state: 'due' }),
    ]);
    expect((await list('/v1/retention-purge?on=2024-03-11')).items[0]).toMatchObject({ state: 'kept' });
    expect((await list('/v1/retention-purge?state=purged')).items).toEqual([]);
    expect((await list('/v1/retention-purge?class=transcription')).items).toEqual([]);
  });
});

describe('X-Min-Position', () => {
  it('waits until the list holds what was just written', async () => {
    for (let n = 1; n <= 5; n++) {
      const { body } = await api.given(`NEW-${n}`, 'register-account', { name: 'New', country: 'US' });
      const { items } = (await api.get('/v1/accounts?q=NEW-', { 'x-min-position': body.position })).body;
      expect(names(items, 'id')).toContain(`NEW-${n}`);
    }
  });

  it('answers 504 with the lag when the list does not come up to it in time', async () => {
    const slow = await apiUnderTest({
      services: (real) => ({
        ...real,
        readSide: {
          ...real.readSide,
          projector: {
            ...real.readSide.projector,
            waitFor: async () => false,
            lag: async () => ({ position: undefined, head: '7' as never, behind: 7 }),
          },
        },
      }),
    });
    const { status, body, headers } = await slow.get('/v1/balances', { 'x-min-position': '7' });
    expect([status, headers['retry-after']]).toEqual([504, '1']);
    expect(body).toMatchObject({ code: 'projection-lag', lag: 7, position: null, head: '7' });
    await slow.close();
  });
});
