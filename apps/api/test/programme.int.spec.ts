import { terms202001 } from '@tenure/terms';
import { apiUnderTest } from '../test-support/api-under-test';

const version = { ...terms202001, id: '2024-04', effectiveOn: '2024-04-01' };

test('a revision is published, shown, and refused where it comes too soon', async () => {
  const api = await apiUnderTest({ today: '2024-01-02' });
  const post = (command: string, payload: unknown, headers: Record<string, string> = {}) =>
    api.call('POST', `/v1/programme/commands/${command}`, { payload, headers });

  const dry = await api.call('POST', '/v1/programme/commands/publish-terms-version?dryRun=true', {
    payload: { version },
  });
  expect([dry.status, dry.body.events.length, dry.body.position]).toEqual([200, 1, null]);
  const published = await post('publish-terms-version', { version, reason: 'a new rate' }, { 'idempotency-key': 'k1' });
  expect([published.status, published.body.revision, published.body.events[0].type]).toEqual([
    200,
    0,
    'TermsVersionPublished',
  ]);
  expect(
    (await post('publish-terms-version', { version, reason: 'a new rate' }, { 'idempotency-key': 'k1' })).body,
  ).toEqual(published.body);
  const shown = await api.get('/v1/programme');
  expect(shown.body.versions.map(({ id }: { id: string }) => id)).toEqual(['2020-01', '2024-04']);

  const soon = await post('publish-terms-version', { version: { ...version, id: 'soon', effectiveOn: '2024-01-20' } });
  expect([soon.status, soon.body.code, soon.body.clause]).toEqual([409, 'notice-too-short', '§9.7.2']);
  const unknown = await post('publish-term-version', { version });
  expect([unknown.status, unknown.body.similar]).toEqual([404, ['publish-terms-version']]);
  const malformed = await post('publish-rates', {
    card: { id: 'R', effectiveOn: '2024-02-30', packages: [], units: [] },
  });
  expect([malformed.status, malformed.body.errors[0].field]).toEqual([400, '/card/effectiveOn']);
  await api.close();
});

test('what an account rests on is shown as a part of it', async () => {
  const api = await apiUnderTest({ today: '2024-01-02' });
  const contacts = { legal: { email: 'legal@example.com' } };
  await api.given('A-1', 'register-account', { name: 'Example Inc.', country: 'US', contacts });
  await api.given('A-1', 'accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true });
  await api.given('A-1', 'activate-service');
  await api.given('A-1', 'enable-component', { component: 'voice' });
  await api.call('POST', '/v1/programme/commands/publish-terms-version', { payload: { version } });
  await api.given('A-1', 'notify-terms-revision', { termsVersion: '2024-04', method: 'e-mail' });
  const { body } = await api.get('/v1/accounts/A-1/agreements');
  expect(body).toEqual({
    acceptedTerms: [{ termsVersion: '2020-01', from: '2024-01-02' }],
    pendingRevisions: [{ termsVersion: '2024-04', notifiedOn: '2024-01-02', bindsFrom: '2024-04-01' }],
    euPersonalData: false,
    affiliates: [],
    amendments: [],
    components: [{ component: 'voice', since: '2024-01-02' }],
  });
  await api.close();
});
