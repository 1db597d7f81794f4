import { activeAccount, type ApiUnderTest, apiUnderTest } from '../test-support/api-under-test';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await apiUnderTest();
  await activeAccount(api, 'ACC');
  await api.given('ACC', 'raise-dispute', {
    dispute: 'GD-1',
    raisedBy: 'provider',
    subject: 'conduct',
    detail: 'floods',
    activityOn: '2024-01-01',
    method: 'e-mail',
  });
  await api.given('ACC', 'bring-court-action', {
    exception: 'injunctive-relief',
    by: 'provider',
    detail: 'a restraining order',
    determinedBy: 'A. Person',
    dispute: 'GD-1',
  });
  await api.given('ACC', 'notice-indemnity-claim', {
    claim: 'IC-1',
    ground: 'breach-of-terms',
    claimant: 'A. Caller',
    detail: 'unwanted calls',
    learnedOn: '2024-01-01',
    method: 'e-mail',
  });
  await api.given('ACC', 'notify-service-change', {
    what: 'API 1 ends',
    incompatible: true,
    plannedOn: '2024-03-01',
    method: 'e-mail',
  });
});

/** Each answer is held against its schema in the description as well. */
it.each<[string, object, string]>([
  ['general-disputes', { dispute: 'GD-1', stage: 'talks', arbitrateFrom: '2024-03-03' }, '2 Jan + 61: 29, 29 and 3'],
  ['court-actions', { action: 'court-action-1', clause: '§9.10(ii)', dispute: 'GD-1' }, 'it waits for nothing'],
  ['indemnity-claims', { claim: 'IC-1', indemnifiedBy: 'customer', costs: '0.00' }, 'the customer answers for it'],
  ['service-changes', { change: 'change-1', daysAhead: 59 }, '2 Jan to 1 March: 29, 29 and 1'],
])('%s', async (part, item, _why) => {
  const { body } = await api.get(`/v1/accounts/ACC/${part}`);
  expect(body.items).toMatchObject([item]);
});

it('arbitration waits, and the refusal says until when', async () => {
  const { status, body } = await api.command('ACC', 'submit-to-arbitration', { dispute: 'GD-1', by: 'customer' });
  expect([status, body]).toMatchObject([
    409,
    { code: 'informal-resolution-open', clause: '§9.10', notBefore: '2024-03-03' },
  ]);
});
