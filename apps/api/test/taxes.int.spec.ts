import { activeAccount, type ApiUnderTest, apiUnderTest } from '../test-support/api-under-test';

let api: ApiUnderTest;
const read = async (path: string) => (await api.get(`/v1/accounts/ACC${path}`)).body;

beforeAll(async () => {
  api = await apiUnderTest();
  await activeAccount(api, 'ACC');
  await api.given('ACC', 'declare-service-location', { location: 'leeds', jurisdiction: 'GB', share: '0.25' });
  await api.given('ACC', 'record-tax-exemption', { exemption: 'E', jurisdiction: 'GB', certificate: 'GB-7' });
  await api.given('ACC', 'authorize-card', { authorization: 'K', card: 'tok-1' });
  await api.given('ACC', 'import-invoice', { invoice: 'I', amount: '1000.00' });
  await api.given('ACC', 'record-withholding', { withholding: 'W', invoice: 'I', rate: '0.15', withheld: '150.00' });
  await api.on('2024-02-02');
});

it('shows where the service is used, what is exempt and what was withheld (§4.7)', async () => {
  expect(await read('/taxes')).toMatchObject({
    locations: [
      { location: 'leeds', share: '0.25', taxes: [] },
      { location: 'business-address', jurisdiction: 'US', taxes: [] },
    ],
    exemptions: [{ exemption: 'E', isValid: true }],
    withholdings: [{ net: '1000.00', gross: '1176.48', short: '1000.00' }],
  });
});

it('shows the card that may be debited, and what was instructed when the invoice date was over (§4.4)', async () => {
  expect(await read('/cards')).toMatchObject({
    authorizations: [{ authorization: 'K', isInForce: true }],
    debits: [{ on: '2024-02-01', amount: '1000.00', invoices: [{ invoice: 'I', amount: '1000.00' }], payments: [] }],
  });
  expect((await read('/cards?asOf=2024-01-31')).debits).toEqual([]);
});

it('refuses a card’s number without repeating it', async () => {
  const answer = await api.command('ACC', 'authorize-card', { card: '4111111111111111' });
  expect([answer.status, answer.body.code, answer.text.includes('4111')]).toEqual([409, 'card-number-refused', false]);
});
