import { activeAccount, type ApiUnderTest, apiUnderTest, type Call } from '../test-support/api-under-test';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await apiUnderTest();
  await activeAccount(api, 'ACC');
});

const to = (command: string, account = 'ACC') => `/v1/accounts/${account}/commands/${command}`;
const charge = (amount: unknown, more: object = {}): Call => ({
  payload: { kind: 'overage', description: 'messages', amount, ...more },
});
const withHeaders = (headers: Record<string, string>): Call => ({ payload: {}, headers });
const field = (name: string) => ({ status: 400, errors: [expect.objectContaining({ field: name })] });
const malformedJson = (line: number, column: number) => ({ status: 400, code: 'malformed-json', line, column });

describe('bad input is answered with what is wrong, and writes nothing', () => {
  it.each<[string, string, string, Call, object]>([
    ['no JSON', 'POST', to('advance'), { payload: '{"amount": ', headers: json() }, malformedJson(1, 12)],
    ['a missing comma', 'POST', to('advance'), { payload: '{"a": 1\n "b": 2}', headers: json() }, malformedJson(2, 2)],
    ['something after the end', 'POST', to('advance'), { payload: '{} x', headers: json() }, malformedJson(1, 4)],
    ['an empty body', 'POST', to('advance'), { payload: '', headers: json() }, { status: 400 }],
    ['no body', 'POST', to('advance'), {}, field('')],
    ['a list', 'POST', to('advance'), { payload: [] }, field('')],
    ['null', 'POST', to('advance'), { payload: 'null', headers: json() }, field('')],
    ['a number', 'POST', to('advance'), { payload: '7', headers: json() }, field('')],
    ['a field that is not there', 'POST', to('record-charges'), charge('1.00', { colour: 'red' }), field('/colour')],
    ['__proto__', 'POST', to('advance'), { payload: '{"__proto__": {}}', headers: json() }, field('/__proto__')],
    [
      'a field left out',
      'POST',
      to('record-charges'),
      { payload: { kind: 'overage', description: 'x' } },
      field('/amount'),
    ],
    ['a word that is not one of them', 'POST', to('record-charges'), charge('1.00', { kind: 'gift' }), field('/kind')],
    ['three decimals', 'POST', to('record-charges'), charge('1.005'), field('/amount')],
    ['no decimals', 'POST', to('record-charges'), charge('1'), field('/amount')],
    ['a number for an amount', 'POST', to('record-charges'), charge(1.5), field('/amount')],
    ['a negative amount', 'POST', to('record-charges'), charge('-1.00'), field('/amount')],
    ['nothing', 'POST', to('record-charges'), charge('0.00'), field('/amount')],
    ['an absurd amount', 'POST', to('record-charges'), charge('1000000000.00'), field('/amount')],
    ['an amount in words', 'POST', to('record-charges'), charge('NaN'), field('/amount')],
    ['an exponent', 'POST', to('record-charges'), charge('1e2'), field('/amount')],
    ['30 February', 'POST', to('record-charges'), charge('1.00', { effectiveOn: '2024-02-30' }), field('/effectiveOn')],
    [
      '29 February of no leap year',
      'POST',
      to('advance'),
      { payload: { effectiveOn: '2023-02-29' } },
      field('/effectiveOn'),
    ],
    [
      'an instant for a day',
      'POST',
      to('advance'),
      { payload: { effectiveOn: '2024-01-01T00:00:00Z' } },
      field('/effectiveOn'),
    ],
    [
      'a day in the future',
      'POST',
      to('advance'),
      { payload: { effectiveOn: '2024-01-03' } },
      { status: 409, code: 'future-effective-day', notBefore: '2024-01-03' },
    ],
    [
      'a day before registration',
      'POST',
      to('record-charges'),
      charge('1.00', { effectiveOn: '2024-01-01' }),
      { status: 409, code: 'before-registration' },
    ],
    ['a reason of blanks', 'POST', to('advance'), { payload: { reason: '   ' } }, field('/reason')],
    ['a reason without end', 'POST', to('advance'), { payload: { reason: 'x'.repeat(1_001) } }, field('/reason')],
    ['an id with path characters', 'POST', to('advance', '..%2F..%2Fetc'), { payload: {} }, field('accountId')],
    ['an id of dots', 'POST', to('advance', '...'), { payload: {} }, field('accountId')],
    ['an id with a blank', 'POST', to('advance', 'A%20B'), { payload: {} }, field('accountId')],
    ['an id with a line break', 'POST', to('advance', 'A%0A'), { payload: {} }, field('accountId')],
    ['an id with NUL', 'POST', to('advance', 'A%00'), { payload: {} }, field('accountId')],
    ['an id beyond ASCII', 'POST', to('advance', '%C3%84CME'), { payload: {} }, field('accountId')],
    ['an overlong id', 'POST', to('advance', 'A'.repeat(65)), { payload: {} }, field('accountId')],
    ['a very overlong id', 'POST', to('advance', 'A'.repeat(4_000)), { payload: {} }, field('accountId')],
    ['an id that is too long for a path', 'POST', to('advance', 'A'.repeat(6_000)), { payload: {} }, { status: 414 }],
    ['a percent sign alone', 'POST', to('advance', '%zz'), { payload: {} }, { status: 400, code: 'malformed-path' }],
    [
      'bytes that are not UTF-8',
      'POST',
      to('advance', '%ff'),
      { payload: {} },
      { status: 400, code: 'malformed-path' },
    ],
    ['dryRun=yes', 'POST', `${to('advance')}?dryRun=yes`, { payload: {} }, field('dryRun')],
    ['dryRun twice', 'POST', `${to('advance')}?dryRun=true&dryRun=false`, { payload: {} }, field('dryRun')],
    ['a parameter that is not there', 'POST', `${to('advance')}?dryrun=true`, { payload: {} }, field('dryrun')],
    ['an empty key', 'POST', to('advance'), withHeaders({ 'idempotency-key': '' }), field('Idempotency-Key')],
    ['a key with a blank', 'POST', to('advance'), withHeaders({ 'idempotency-key': 'a b' }), field('Idempotency-Key')],
    [
      'an overlong key',
      'POST',
      to('advance'),
      withHeaders({ 'idempotency-key': 'k'.repeat(201) }),
      field('Idempotency-Key'),
    ],
    [
      'a body of 10 MB',
      'POST',
      to('record-charges'),
      charge('1.00', { description: 'x'.repeat(10_000_000) }),
      { status: 413, code: 'body-too-large' },
    ],
    [
      'plain text',
      'POST',
      to('advance'),
      { payload: '{}', headers: { 'content-type': 'text/plain' } },
      { status: 415 },
    ],
    [
      'a form',
      'POST',
      to('advance'),
      { payload: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      { status: 415 },
    ],
    ['no content type', 'POST', to('advance'), { payload: '{}', headers: { 'content-type': '' } }, { status: 415 }],
    ['no token', 'POST', to('advance'), withHeaders({ authorization: '' }), { status: 401, code: 'token-missing' }],
    [
      'another scheme',
      'POST',
      to('advance'),
      withHeaders({ authorization: 'Basic b3A6b3A=' }),
      { status: 401, code: 'token-missing' },
    ],
    [
      'a wrong token',
      'POST',
      to('advance'),
      withHeaders({ authorization: 'Bearer guess' }),
      { status: 401, code: 'token-unknown' },
    ],
    ['no token on a read', 'GET', '/v1/accounts/ACC', withHeaders({ authorization: '' }), { status: 401 }],
    ['a route that is not there', 'GET', '/v1/nothing', {}, { status: 404, code: 'unknown-route' }],
    ['an empty part of a path', 'GET', '/v1/accounts//invoices', {}, { status: 404, code: 'unknown-route' }],
    ['a method that does not fit', 'DELETE', '/v1/accounts/ACC', {}, { status: 405, code: 'method-not-allowed' }],
    ['GET on a command', 'GET', to('advance'), {}, { status: 405 }],
    ['an account nobody registered', 'GET', '/v1/accounts/NOBODY', {}, { status: 404, code: 'unknown-account' }],
    ['a day that is none', 'GET', '/v1/accounts/ACC?asOf=2024-02-30', {}, field('asOf')],
    ['a day to come', 'GET', '/v1/accounts/ACC?asOf=2024-01-03', {}, field('asOf')],
    ['an instant without offset', 'GET', '/v1/accounts/ACC?knownAt=2024-01-01T00:00:00', {}, field('knownAt')],
    ['no instant at all', 'GET', '/v1/accounts/ACC?knownAt=yesterday', {}, field('knownAt')],
    ['a parameter of another call', 'GET', '/v1/accounts/ACC/invoices?limit=3', {}, field('limit')],
    ['a limit of nothing', 'GET', '/v1/balances?limit=0', {}, field('limit')],
    ['a limit beyond', 'GET', '/v1/balances?limit=1001', {}, field('limit')],
    ['a sort nobody offers', 'GET', '/v1/balances?sort=colour', {}, field('sort')],
    ['a cursor of one’s own', 'GET', '/v1/balances?after=abc', {}, field('after')],
    ['a status nobody has', 'GET', '/v1/accounts?status=happy', {}, field('status')],
    ['a country in words', 'GET', '/v1/balances?country=France', {}, field('country')],
    ['a class that is none', 'GET', '/v1/retention-purge?class=secrets', {}, field('class')],
    ['a state that is none', 'GET', '/v1/cure-deadlines?state=maybe', {}, field('state')],
    [
      'a position that is none',
      'GET',
      '/v1/balances',
      { headers: { 'x-min-position': 'latest' } },
      field('X-Min-Position'),
    ],
    ['explain without a subject', 'GET', '/v1/accounts/ACC/explain', {}, field('event')],
    ['explain with two', 'GET', '/v1/accounts/ACC/explain?event=a&deadline=b', {}, field('event')],
    [
      'an event that is not there',
      'GET',
      '/v1/accounts/ACC/explain?event=a',
      {},
      { status: 404, code: 'unknown-event' },
    ],
    [
      'a deadline that is not there',
      'GET',
      '/v1/accounts/ACC/explain?deadline=due:X',
      {},
      { status: 404, code: 'unknown-deadline' },
    ],
    [
      'an invoice that is not there',
      'GET',
      '/v1/accounts/ACC/invoices/X',
      {},
      { status: 404, code: 'unknown-invoice' },
    ],
    ['a forecast of the past', 'GET', '/v1/accounts/ACC/forecast?until=2024-01-01', {}, field('until')],
    ['a forecast of a century', 'GET', '/v1/accounts/ACC/forecast?until=2124-01-01', {}, field('until')],
    [
      'an exception nobody knows',
      'GET',
      '/v1/accounts/ACC/liability-cap?exceptions=fraud,bad-luck',
      {},
      field('exceptions'),
    ],
    [
      'a clock that goes back',
      'POST',
      '/v1/clock/advance',
      { payload: { to: '2023-12-31' } },
      { status: 409, code: 'clock-goes-forward' },
    ],
    ['a clock without a day', 'POST', '/v1/clock/advance', { payload: {} }, field('/to')],
  ])('%s', async (_what, method, url, call, problem) => {
    const before = await api.head();
    const answer = await api.call(method, url, call);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({ status: answer.status, ...problem });
    expect(answer.body.detail).toMatch(/\w/);
    expect(answer.headers['x-correlation-id']).toMatch(/./);
    expect(await api.head()).toBe(before);
    expect((await api.get('/v1/health/live')).status).toBe(200);
  });
});

it('names every field that is wrong, not only the first', async () => {
  const { body } = await api.command('ACC', 'record-charges', { kind: 'gift', amount: '-1', effectiveOn: 'soon' });
  const fields = body.errors.map((error: { field: string }) => error.field);
  expect(fields.sort()).toEqual(['/amount', '/description', '/effectiveOn', '/kind']);
});

it('says what would be right', async () => {
  const { body } = await api.get('/v1/balances?sort=colour&limit=many');
  expect(body.errors).toEqual([
    { field: 'sort', detail: expect.stringMatching(/^must be one of account, name, .*, not "colour"$/) },
    { field: 'limit', detail: 'must be a whole number from 1 to 1000, not "many"' },
  ]);
});

it('refuses text that is not UTF-8 rather than to store something else', async () => {
  const payload = Buffer.concat([Buffer.from('{"reason":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
  const answer = await api.call('POST', to('advance'), { payload });
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ code: 'malformed-json', detail: 'the body is not UTF-8 text' });
});

it('takes a correlation id that is safe to repeat, and makes one of its own otherwise', async () => {
  const echoed = await api.get('/v1/health/live', { 'x-correlation-id': 'order-1:line.2' });
  expect(echoed.headers['x-correlation-id']).toBe('order-1:line.2');
  const made = await api.get('/v1/health/live', { 'x-correlation-id': 'a b' });
  expect(made.headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
});

function json(): Record<string, string> {
  return { 'content-type': 'application/json' };
}
