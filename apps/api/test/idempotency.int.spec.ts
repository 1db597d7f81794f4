import { activeAccount, type Answer, type ApiUnderTest, apiUnderTest } from '../test-support/api-under-test';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await apiUnderTest();
  await activeAccount(api, 'ACC');
  await activeAccount(api, 'OTHER');
});

const charge = { kind: 'overage', description: 'messages', amount: '10.00' };
const keyed = (key: string, body: unknown = charge, account = 'ACC', command = 'record-charges'): Promise<Answer> =>
  api.command(account, command, body, { 'idempotency-key': key });
const logged = () => api.logged();

describe('the same key', () => {
  it('and body: the same bytes for ever, and nothing more is written', async () => {
    const first = await keyed('same');
    const before = await logged();
    await api.given('ACC', 'record-charges', charge);
    const again = await keyed('same');
    expect(first.status).toBe(200);
    expect(again.text).toBe(first.text);
    expect(again.headers.etag).toBe(first.headers.etag);
    expect(await logged()).toBe(before + 1);
  });

  it('and body with its fields in another order: the same', async () => {
    const first = await keyed('order');
    const again = await keyed('order', { amount: '10.00', description: 'messages', kind: 'overage' });
    expect(again.text).toBe(first.text);
  });

  it.each<[string, () => Promise<Answer>]>([
    ['another body', () => keyed('reused', { ...charge, amount: '11.00' })],
    ['another command', () => keyed('reused', {}, 'ACC', 'advance')],
    ['a reason beside it', () => keyed('reused', { ...charge, reason: 'again' })],
  ])('with %s: 422, and nothing is written', async (_what, call) => {
    await keyed('reused');
    const before = await logged();
    const answer = await call();
    expect(answer.body).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    expect(await logged()).toBe(before);
  });

  it('on another account: a command of its own', async () => {
    const [one, two] = [await keyed('shared'), await keyed('shared', charge, 'OTHER')];
    expect(two.status).toBe(200);
    expect(two.body.events[0].eventId).not.toBe(one.body.events[0].eventId);
  });

  it('keeps a refusal, even when the command would be accepted by now', async () => {
    await api.given('LATER', 'register-account', { name: 'L', country: 'US' });
    const refused = await keyed('refusal', {}, 'LATER', 'activate-service');
    await api.given('LATER', 'accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true });
    const again = await keyed('refusal', {}, 'LATER', 'activate-service');
    expect(refused.body).toMatchObject({ status: 409, code: 'terms-not-accepted' });
    expect(again.text).toBe(refused.text);
    expect((await api.command('LATER', 'activate-service')).status).toBe(200);
  });

  it('keeps an empty answer', async () => {
    const update = { contacts: { legal: { email: 'legal@example.com' } } };
    const first = await keyed('empty', update, 'ACC', 'update-notice-contacts');
    expect(first.body.events).toEqual([]);
    await api.given('ACC', 'record-charges', charge);
    expect((await keyed('empty', update, 'ACC', 'update-notice-contacts')).text).toBe(first.text);
  });

  it('sent many times at once: one of them writes, all answer the same', async () => {
    const before = await logged();
    const answers = await Promise.all(Array.from({ length: 20 }, () => keyed('burst')));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    expect(await logged()).toBe(before + 1);
  });

  it('is not used up by what never was a command', async () => {
    expect((await keyed('typo', { ...charge, amount: 10 })).status).toBe(400);
    expect((await keyed('typo')).status).toBe(200);
  });

  it('is not used up by a dry run', async () => {
    const url = '/v1/accounts/ACC/commands/record-charges?dryRun=true';
    await api.call('POST', url, { payload: charge, headers: { 'idempotency-key': 'dry' } });
    const before = await logged();
    expect((await keyed('dry', { ...charge, amount: '12.00' })).status).toBe(200);
    expect(await logged()).toBe(before + 1);
  });
});

it('commands side by side on one account all happen, in some order', async () => {
  const before = await logged();
  const answers = await Promise.all(Array.from({ length: 25 }, () => api.command('OTHER', 'record-charges', charge)));
  expect(answers.map(({ status }) => status)).toEqual(Array(25).fill(200));
  expect(new Set(answers.map(({ body }) => body.revision)).size).toBe(25);
  expect(await logged()).toBe(before + 25);
});
