import { activeAccount, type ApiUnderTest, apiUnderTest } from '../test-support/api-under-test';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await apiUnderTest();
  await activeAccount(api, 'ACC');
  const seen = { method: 'e-mail', observed: 'minutes sold on', foundBy: 'A. Person' };
  await api.given('ACC', 'notify-prohibited-use', { prohibitedUse: 'PU-1', ...seen });
  await api.given('ACC', 'record-responsibility-violation', {
    violation: 'V-1',
    subClause: '§2.3.2(vii)',
    evidence: 'a log',
    foundBy: 'A. Person',
  });
  await api.given('ACC', 'declare-force-majeure', { forceMajeure: 'FM-1', party: 'customer', cause: 'a flood' });
  await api.given('ACC', 'record-exclusion-list-finding', {
    finding: 'EX-1',
    list: 'a list',
    entry: 'no. 7',
    relation: 'listed',
    foundBy: 'A. Person',
  });
});

/** Each answer is held against its schema in the description as well. */
it.each<[string, object, string]>([
  ['prohibited-uses', { prohibitedUse: 'PU-1', state: 'open', lastDayToCorrect: '2024-02-29' }, 'notified in January'],
  ['violations', { violation: 'V-1', subClause: '§2.3.2(vii)' }, 'with its sub-clause'],
  ['force-majeure', { forceMajeure: 'FM-1', party: 'customer' }, 'it lasts'],
  ['exclusion-findings', { finding: 'EX-1' }, 'it stands'],
  ['deadlines', { id: 'correction:PU-1', lastDay: '2024-02-29', opens: ['issue-adjustment', 'terminate'] }, 'shown'],
])('%s', async (part, item, _why) => {
  const { body } = await api.get(`/v1/accounts/ACC/${part}`);
  expect(body.items).toEqual(expect.arrayContaining([expect.objectContaining(item)]));
});

it('no remedy was taken, and none is open: the refusal says why', async () => {
  expect((await api.get('/v1/accounts/ACC/remedies')).body).toEqual(expect.objectContaining({ items: [] }));
  const { status, body } = await api.command('ACC', 'stop-orders', { breach: 'N-1' });
  expect([status, body]).toMatchObject([409, { code: 'unknown-breach', clause: '§3.4(ii)' }]);
});

it('termination for the prohibited use waits for its last day', async () => {
  const end = { ground: 'prohibited-use', by: 'provider', prohibitedUse: 'PU-1' };
  const { status, body } = await api.command('ACC', 'terminate', end);
  expect([status, body]).toMatchObject([
    409,
    { code: 'correction-period-open', clause: '§2.5', notBefore: '2024-03-01' },
  ]);
});
