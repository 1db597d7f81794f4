import { activeAccount, type ApiUnderTest, apiUnderTest } from '../test-support/api-under-test';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await apiUnderTest();
});

it('moves on, and what lapses by then has lapsed in the lists as well', async () => {
  await activeAccount(api, 'ACC');
  await api.given('ACC', 'record-charges', { kind: 'overage', description: 'x', amount: '100.00' });
  const { body } = await api.call('POST', '/v1/clock/advance', { payload: { to: '2024-04-03' } });
  expect(body).toMatchObject({ today: '2024-04-03', isSimulated: true, advancedThrough: '2024-04-03' });
  // due 2 March; the first late month ends on 2 April, and 1.5 % are charged on the 3rd
  const { items } = (await api.get('/v1/balances')).body;
  expect(items).toEqual([expect.objectContaining({ lateCharges: '1.50', outstanding: '101.50' })]);
});

it('may be asked for the day it is already, and stays', async () => {
  const { today } = (await api.get('/v1/clock')).body;
  const before = await api.head();
  expect((await api.call('POST', '/v1/clock/advance', { payload: { to: today } })).status).toBe(200);
  expect(await api.head()).toBe(before);
});

it('is not there to be moved where it is the real one', async () => {
  const real = await apiUnderTest({
    services: (services) => ({ ...services, moveClock: undefined }),
  });
  const { status, body } = await real.call('POST', '/v1/clock/advance', { payload: { to: '2030-01-01' } });
  expect([status, body.code]).toEqual([404, 'clock-not-simulated']);
  expect((await real.get('/v1/clock')).body).toMatchObject({ today: '2024-01-02', isSimulated: false });
  await real.close();
});
