import { type ApiUnderTest, apiUnderTest } from '../test-support/api-under-test';

let api: ApiUnderTest;
let written: string;

/** In France; of 1,000.00 due on 10 March half is paid on the 20th, and the rest is given up on 2 April. */
beforeAll(async () => {
  api = await apiUnderTest({ today: '2024-04-05' });
  const on = (effectiveOn: string, body: object) => ({ ...body, effectiveOn });
  await api.given('FRA', 'register-account', on('2024-01-01', { name: 'Exemple SA', country: 'FR' }));
  await api.given('FRA', 'import-invoice', on('2024-01-10', { invoice: 'I', amount: '1000.00' }));
  const payment = { payment: 'P', amount: '500.00', method: 'wire' };
  await api.given('FRA', 'receive-payment', on('2024-03-20', payment));
  await api.given('FRA', 'claim-recovery-indemnity', on('2024-03-22', { invoice: 'I' }));
  const given = { invoice: 'I', principal: '500.00', approvedBy: 'A. Person', cause: 'insolvent' };
  await api.given('FRA', 'write-off-invoice', on('2024-04-02', given));
  await api.given('FRA', 'receive-payment', on('2024-04-03', { ...payment, payment: 'Q', amount: '10.00' }));
  const refunded = await api.given('FRA', 'refund-credit', on('2024-04-04', { amount: '5.00', method: 'ach' }));
  written = refunded.body.position as string;
});

/** Each answer is held against its schema in the description as well. */
it.each<[string, object, string]>([
  [
    'late-interest',
    { countedFrom: '2024-03-10', through: '2024-03-20', state: 'posted', amount: '2.08' },
    '10 days at 15.21: 500 × 152.10 / 36500 = 2.083…',
  ],
  [
    'invoices',
    {
      state: 'written-off',
      addendum: 'FR',
      lateChargesPaid: '2.08',
      writtenOff: '500.00',
      writeOffs: [{ principal: '500.00', reversed: '0.00' }],
      indemnity: { amount: '40.00', currency: 'EUR', state: 'claimed' },
    },
    'the interest is paid by the 10.00',
  ],
])('%s', async (part, item, _why) => {
  const { body } = await api.get(`/v1/accounts/FRA/${part}`);
  expect(body.items).toMatchObject([item]);
});

it('the account, its payments and the balances say what was given up and paid back', async () => {
  const sums = { refunded: '5.00', writtenOff: '500.00', unappliedCredit: '2.92', outstanding: '0.00' };
  const inEuros = { claimed: '40.00', waived: '0.00', paid: '0.00', outstanding: '40.00' };
  const account = await api.get('/v1/accounts/FRA');
  expect(account.body).toMatchObject({
    money: sums,
    indemnities: [{ invoice: 'I', amount: '40.00', currency: 'EUR', outstanding: '40.00' }],
    inEuros,
  });
  const payments = await api.get('/v1/accounts/FRA/payments');
  expect(payments.body.items).toMatchObject([{ payment: 'P' }, { payment: 'Q', refunded: '5.00' }]);
  const balances = await api.get('/v1/balances', { 'x-min-position': written });
  expect(balances.body.items).toMatchObject([{ account: 'FRA', ...sums, inEuros }]);
});
