import { activeAccount, type ApiUnderTest, apiUnderTest } from '../test-support/api-under-test';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await apiUnderTest();
});

const head = () => api.head();

describe('a command that is accepted', () => {
  it('answers what was appended, and the ETag is the new revision', async () => {
    const answer = await api.command('ACC', 'register-account', { name: 'Acme', country: 'US', reason: 'they signed' });
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({ etag: '"0"', 'content-type': 'application/json; charset=utf-8' });
    expect(answer.body).toEqual({
      accountId: 'ACC',
      revision: 0,
      position: await head(),
      events: [
        {
          eventId: expect.stringMatching(/^[0-9a-f-]{36}$/),
          type: 'AccountRegistered',
          effectiveOn: '2024-01-02',
          recordedAt: '2024-01-02T20:00:00.000Z',
          clauses: ['preamble', '§1'],
          reason: 'they signed',
          data: { account: 'ACC', name: 'Acme', country: 'US', contacts: {} },
        },
      ],
    });
  });

  it('answers no events where it changes nothing', async () => {
    const answer = await api.command('ACC', 'register-account', { name: 'Acme', country: 'US' });
    expect(answer.body).toMatchObject({ revision: 0, position: null, events: [] });
  });

  it('has the actor of the token and the correlation id of the request on its events', async () => {
    await api.command('ACT', 'register-account', { name: 'A', country: 'US' }, { 'x-correlation-id': 'order-77' });
    const { body } = await api.get('/v1/accounts/ACT/events');
    expect(body.items[0]).toMatchObject({ actor: 'operator', correlationId: 'order-77', command: 'register-account' });
  });
});

describe('a command that is not accepted', () => {
  it.each<[string, string, string, object, number, object]>([
    ['a broken rule', 'ACC', 'activate-service', {}, 409, { code: 'terms-not-accepted', clause: 'preamble' }],
    ['an account nobody registered', 'NOBODY', 'activate-service', {}, 404, { code: 'unknown-account' }],
    [
      'something of the account that is not there',
      'ACC',
      'withdraw-dispute',
      { dispute: 'D-1' },
      409,
      { code: 'unknown-dispute' },
    ],
    [
      'a name nobody declared',
      'ACC',
      'activate-servce',
      {},
      404,
      { code: 'unknown-command', similar: ['activate-service'] },
    ],
    ['a name like no other', 'ACC', 'do-what-i-mean', {}, 404, { code: 'unknown-command', similar: [] }],
    ['a name of Object', 'ACC', 'constructor', {}, 404, { code: 'unknown-command' }],
  ])('%s: %s %s', async (_what, account, command, body, status, problem) => {
    const before = await head();
    const answer = await api.command(account, command, body);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({ status, ...problem });
    expect(answer.body.type).toBe(`/problems/${answer.body.code}`);
    expect(await head()).toBe(before);
  });

  it('says from which day it would be accepted', async () => {
    await activeAccount(api, 'IDLE');
    const { status, body } = await api.command('IDLE', 'deactivate-for-inactivity', {});
    expect(status).toBe(409);
    // 2 January + 121 days
    expect(body).toMatchObject({ clause: '§3.2', notBefore: '2024-05-02' });
  });
});

describe('a dry run', () => {
  it('answers what would be appended and the state then, and writes nothing', async () => {
    const before = await head();
    const answer = await api.call('POST', '/v1/accounts/DRY/commands/register-account?dryRun=true', {
      payload: { name: 'Dry', country: 'FR' },
    });
    expect(answer.status).toBe(200);
    expect(answer.body.events).toHaveLength(1);
    expect(answer.body.state).toMatchObject({ id: 'DRY', status: 'registered', country: 'FR' });
    expect(await head()).toBe(before);
    expect((await api.get('/v1/accounts/DRY')).status).toBe(404);
  });

  it('refuses as the command itself would', async () => {
    const answer = await api.call('POST', '/v1/accounts/ACC/commands/activate-service?dryRun=true', { payload: {} });
    expect(answer.body).toMatchObject({ status: 409, code: 'terms-not-accepted' });
  });
});

describe('If-Match', () => {
  const update = { contacts: { billing: { email: 'billing@example.com' } } };
  it.each<[string, string, number, string]>([
    ['"0"', 'MATCH', 200, 'the revision that it is at'],
    ['"0"', 'MATCH', 412, 'it has moved on by the line before'],
    ['"7"', 'MATCH', 412, 'a revision that it never had'],
    ['*', 'MATCH', 200, 'it exists'],
    ['*', 'NOWHERE', 412, 'it does not exist'],
    ['"0"', 'NOWHERE', 412, 'it does not exist'],
    ['0', 'MATCH', 400, 'no quotes'],
    ['W/"1"', 'MATCH', 400, 'weak tags do not match for a change (RFC 9110, 13.1.1)'],
    ['"0", "1"', 'MATCH', 400, 'one revision, not several'],
  ])('%s on %s: %i, %s', async (tag, account, status) => {
    await api.command('MATCH', 'register-account', { name: 'M', country: 'US' });
    const answer = await api.command(account, 'update-notice-contacts', update, { 'if-match': tag });
    expect(answer.status).toBe(status);
    if (status === 412) expect(answer.body).toMatchObject({ code: 'stale-revision' });
  });
});
