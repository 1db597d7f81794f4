import { activeAccount, type ApiUnderTest, apiUnderTest } from '../test-support/api-under-test';

/**
 * One life: 100.00 is billed on 1 February, due on 2 March. 60.00 was paid on 20 February, but is recorded on 10 April,
 * when a late month (2 April) has been charged for the whole amount.
 */
let api: ApiUnderTest;
const read = async (path: string) => (await api.get(`/v1/accounts/ACC${path}`)).body;
let beforeTheCheck: string;

beforeAll(async () => {
  api = await apiUnderTest();
  await activeAccount(api, 'ACC');
  await api.given('ACC', 'record-charges', { kind: 'overage', description: 'messages', amount: '100.00' });
  await api.on('2024-04-09');
  beforeTheCheck = await api.now();
  await api.on('2024-04-10');
  await api.given('ACC', 'receive-payment', {
    payment: 'PAY-1',
    amount: '60.00',
    method: 'check',
    effectiveOn: '2024-02-20',
    reason: 'the check lay in a drawer',
  });
});

describe('an account at a point in time', () => {
  it.each<[string, string, string, string, string]>([
    ['', '60.00', '40.60', '0.60', 'all that is known today: 40.00 were unpaid on 2 April, 1.5 % of them'],
    ['?asOf=2024-04-09', '60.00', '40.60', '0.60', 'the check counts on the day it was made, whenever it was recorded'],
    ['?asOf=2024-02-19', '0.00', '100.00', '0.00', 'the day before it was made'],
    ['?asOf=2024-02-20', '60.00', '40.00', '0.00', 'the day it was made, before any late month ended'],
    ['?asOf=2024-01-31', '0.00', '0.00', '0.00', 'before the invoice'],
    ['?knownAt=KNOWN', '0.00', '101.50', '1.50', 'as it was known on 9 April: 1.5 % of 100.00'],
    [
      '?knownAt=KNOWN&asOf=2024-03-31',
      '0.00',
      '100.00',
      '0.00',
      'the day before the late month was charged, as known on 9 April',
    ],
    ['?knownAt=2024-03-31T20:00:00Z&asOf=2024-04-10', '0.00', '100.00', '0.00', 'on 31 March nobody knew of April'],
    [
      '?knownAt=2024-02-10T00:00:00Z',
      '0.00',
      '100.00',
      '0.00',
      'the invoice had followed by then, though it was written in April',
    ],
    ['?knownAt=2024-02-01T07:59:59Z', '0.00', '0.00', '0.00', 'still 31 January in California: no invoice yet'],
  ])('%s: paid %s, outstanding %s, late charges %s: %s', async (query, paid, outstanding, lateCharges) => {
    const { money } = await read(query.replace('KNOWN', beforeTheCheck));
    expect(money).toMatchObject({ paid, outstanding, lateCharges });
  });

  it('is the same in its parts', async () => {
    const { items } = await read(`/invoices?knownAt=${beforeTheCheck}`);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ paid: '0.00', outstanding: '101.50', state: 'overdue' });
    expect(await read('/payments?asOf=2024-02-19')).toEqual({ items: [] });
    expect((await read('/payments?asOf=2024-02-20')).items).toHaveLength(1);
  });

  it('knows no account before it was registered', async () => {
    const { status, body } = await api.get('/v1/accounts/ACC?asOf=2024-01-01');
    expect([status, body.code]).toEqual([404, 'unknown-account']);
  });

  it('has the last revision as its ETag, at whatever point it is read', async () => {
    const now = await api.get('/v1/accounts/ACC');
    const then = await api.get('/v1/accounts/ACC?asOf=2024-01-31');
    expect(now.headers.etag).toBe(`"${now.body.revision}"`);
    expect(now.body.revision).toBe((await read('/timeline')).items[0].revision);
    expect(then.headers.etag).toBe(now.headers.etag);
    const answer = await api.command('ACC', 'advance', {}, { 'if-match': now.headers.etag ?? '' });
    expect(answer.status).toBe(200);
  });
});

it('a read derives what has lapsed since anything was written', async () => {
  const alone = await apiUnderTest({
    isAlone: true,
    services: (real) => ({ ...real, deadlineClock: { ...real.deadlineClock, catchUp: async () => undefined } }),
  });
  await activeAccount(alone, 'ACC');
  await alone.given('ACC', 'record-charges', { kind: 'overage', description: 'messages', amount: '100.00' });
  const before = await alone.head();
  await alone.on('2024-03-03');
  const { body } = await alone.get('/v1/accounts/ACC');
  expect(body.money).toMatchObject({ billed: '100.00', overdue: '100.00' });
  expect(await alone.head()).toBe(before);
  await alone.close();
});

describe('the parts of an account', () => {
  it('actions: a verdict on every command, and an allowed one is accepted as its example says', async () => {
    const [{ items }, { items: commands }] = [await read('/actions'), (await api.get('/v1/commands')).body];
    const names = (all: { command?: string; name?: string }[]) => all.map(({ command, name }) => command ?? name);
    expect(names(items)).toEqual(names(commands));
    const allowed = items.filter((item: { verdict: string }) => item.verdict === 'allowed');
    for (const { command, example } of allowed) {
      const dry = await api.call('POST', `/v1/accounts/ACC/commands/${command}?dryRun=true`, { payload: example });
      expect([command, dry.status]).toEqual([command, 200]);
    }
    expect(allowed.length).toBeGreaterThan(5);
  });

  it('invoices, one by one', async () => {
    const [invoice] = (await read('/invoices')).items;
    expect(await read(`/invoices/${invoice.invoice}`)).toEqual(invoice);
    expect(invoice).toMatchObject({ invoiceDate: '2024-02-01', dueOn: '2024-03-02', billed: '100.00' });
  });

  it('disputes, breaches, data: those that there are', async () => {
    await activeAccount(api, 'PARTS');
    await api.given('PARTS', 'import-invoice', { invoice: 'INV-1', amount: '50.00' });
    await api.given('PARTS', 'dispute-invoice', {
      invoice: 'INV-1',
      amount: '20.00',
      dispute: 'D-1',
      detail: 'wrong rate',
    });
    await api.given('PARTS', 'give-notice-of-breach', noticeOfBreach);
    await api.given('PARTS', 'record-data', { record: 'R-1', class: 'content', count: 3 });
    const part = async (name: string) => (await api.get(`/v1/accounts/PARTS/${name}`)).body.items;
    expect(await part('disputes')).toEqual([
      expect.objectContaining({ dispute: 'D-1', amount: '20.00', state: 'open' }),
    ]);
    expect(await part('breaches')).toEqual([expect.objectContaining({ breach: 'B-1', lastDayToCure: '2024-05-10' })]);
    expect(await part('data')).toEqual([expect.objectContaining({ record: 'R-1', state: 'kept' })]);
  });

  it('deadlines: by their last day', async () => {
    const { items } = await read('/deadlines');
    const days = items.map(({ lastDay }: { lastDay: string }) => lastDay);
    expect(days).toEqual([...days].sort());
    expect(days.length).toBeGreaterThan(0);
  });

  it('liability cap: what was received in the two months before', async () => {
    expect(await read('/liability-cap?on=2024-04-10')).toMatchObject({ cap: '60.00', applies: true });
    expect(await read('/liability-cap?on=2024-02-20')).toMatchObject({ cap: '0.00' });
    expect(await read('/liability-cap?exceptions=gross-negligence')).toMatchObject({ applies: false });
  });

  it('forecast: the next late month, through the day that was asked for', async () => {
    // 2 May ends the second month; 40.00 + 0.60 are unpaid: 0.609
    const { items } = await read('/forecast?until=2024-05-03');
    expect(items).toEqual([
      expect.objectContaining({
        on: '2024-05-03',
        type: 'LateChargePosted',
        data: expect.objectContaining({ amount: '0.61' }),
      }),
    ]);
    expect((await read('/forecast?until=2024-05-02')).items).toEqual([]);
  });
});

describe('the history of an account', () => {
  it('timeline: newest first, with clause, actor, reason and sentence, in pages', async () => {
    const all = (await read('/timeline?limit=1000')).items;
    const revisions = all.map(({ revision }: { revision: number }) => revision);
    expect(revisions).toEqual([...revisions].sort((a, b) => b - a));
    expect(all.at(-1)).toMatchObject({ type: 'AccountRegistered', actor: 'operator', derived: false });
    const payment = all.find(({ type }: { type: string }) => type === 'PaymentReceived');
    expect(payment).toMatchObject({
      reason: 'the check lay in a drawer',
      effectiveOn: '2024-02-20',
      sentence: expect.stringContaining('60.00'),
    });
    const first = await read('/timeline?limit=2');
    const second = await read(`/timeline?limit=2&after=${first.next}`);
    expect([...first.items, ...second.items]).toEqual(all.slice(0, 4));
  });

  it('events: oldest first, in full, the pages as the whole', async () => {
    const all = (await read('/events')).items;
    expect(all.map(({ revision }: { revision: number }) => revision)).toEqual(
      all.map((_: unknown, index: number) => index),
    );
    const paged: unknown[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: { items: unknown[]; next: string | null } = await read(`/events?limit=3${next && `&after=${next}`}`);
      paged.push(...page.items);
      next = page.next;
    }
    expect(paged).toEqual(all);
  });

  it('has only what was known then', async () => {
    const { items } = await read(`/timeline?knownAt=${beforeTheCheck}`);
    expect(items.map(({ type }: { type: string }) => type)).not.toContain('PaymentReceived');
  });

  it('explains an event and a deadline', async () => {
    const charge = (await read('/timeline')).items.find(({ type }: { type: string }) => type === 'LateChargePosted');
    const explained = await read(`/explain?event=${charge.eventId}`);
    expect(explained).toMatchObject({ derived: true, subject: { kind: 'event', type: 'LateChargePosted' } });
    expect(explained.formula.text).toContain('0.015');
    const [deadline] = (await read('/deadlines')).items;
    expect(await read(`/explain?deadline=${encodeURIComponent(deadline.id)}`)).toMatchObject({
      subject: { kind: 'deadline', id: deadline.id, lastDay: deadline.lastDay },
    });
  });
});

const noticeOfBreach = {
  breach: 'B-1',
  breachingParty: 'customer',
  provision: '§2.4',
  description: 'resold the service',
  foundMaterialBy: 'C. Counsel',
  method: 'e-mail',
};
