import { legalDay } from '@tenure/kernel';
import { accountView, liabilityCapOf, moneyView, paymentViews } from '..';
import { activeLife, type Life } from '../../test-support/life';
import { factsOf, happened } from '../../test-support/tables';

const account = activeLife('2024-01-05');
const pay = (given: Life, on: string, payment: string, amount: string) =>
  given.on(on, 'receive-payment', { payment, amount, method: 'wire' });
const credit = pay(pay(account, '2024-02-01', 'P', '300.00'), '2024-02-10', 'Q', '200.00');
const refund = (given: Life, on: string, amount?: string) =>
  given.on(on, 'refund-credit', { refund: 'R', method: 'ach', ...(amount ? { amount } : {}) });
const moneyOf = ({ state, today }: Life) => moneyView(state, today);

describe('§4.4 Refunds of credit', () => {
  test('the oldest credit first', () => {
    expect(factsOf(refund(credit, '2024-02-20', '350.00'), 'CreditRefunded')).toEqual([
      happened('2024-02-20', 'CreditRefunded', {
        refund: 'R',
        amount: '350.00',
        method: 'ach',
        parts: [
          { payment: 'P', amount: '300.00' },
          { payment: 'Q', amount: '50.00' },
        ],
      }),
    ]);
  });

  test('what was paid stays paid, less what went back', () => {
    const given = refund(credit, '2024-02-20', '350.00');
    expect(moneyOf(given)).toMatchObject({ paid: '500.00', refunded: '350.00', unappliedCredit: '150.00' });
    expect(paymentViews(given.state).map(({ payment, refunded }) => [payment, refunded])).toEqual([
      ['P', '300.00'],
      ['Q', '50.00'],
    ]);
  });

  test('a refund is a return: the liability cap counts what the provider kept (§7.2)', () => {
    const given = refund(credit, '2024-02-20', '350.00');
    expect(liabilityCapOf(given.state, legalDay('2024-03-01'), given.programme)).toMatchObject({
      received: '150.00',
      cap: '150.00',
    });
  });

  const invoice = { invoice: 'I', amount: '400.00' };
  const used = credit.on('2024-02-12', 'import-invoice', invoice).advanceTo('2024-03-20'); // due on 13 March
  const rows: readonly (readonly [given: Life, money: object, why: string])[] = [
    [
      refund(credit, '2024-02-20').on('2024-02-21', 'import-invoice', invoice).advanceTo('2024-03-25'),
      { unappliedCredit: '0.00', refunded: '500.00', outstanding: '400.00' },
      'what went back pays nothing that comes due later',
    ],
    [
      refund(used, '2024-03-15'),
      { unappliedCredit: '0.00', refunded: '100.00', outstanding: '0.00' },
      'after the Due Date of 400.00 there are 100.00 left',
    ],
    [
      refund(used, '2024-03-01', '300.00'),
      { unappliedCredit: '0.00', refunded: '300.00', outstanding: '200.00' },
      'recorded late, but paid back before the Due Date: only 200.00 could pay the invoice then',
    ],
    [
      refund(credit, '2024-02-20', '100.00').on('2024-02-22', 'reverse-payment', { payment: 'Q', kind: 'returned' }),
      { paid: '300.00', refunded: '100.00', unappliedCredit: '200.00' },
      'the payment that was not refunded is returned',
    ],
    [
      refund(credit, '2024-02-20', '100.00').on('2024-02-22', 'reverse-payment', { payment: 'P', kind: 'returned' }),
      { paid: '200.00', refunded: '100.00', unappliedCredit: '200.00' },
      'a payment is returned whose credit was refunded in part: 100.00 went out twice',
    ],
  ];
  for (const [given, money, why] of rows) {
    test(why, () => {
      expect(moneyOf(given)).toMatchObject(money);
    });
  }

  test('what went out twice is said, and set off against the next refund', () => {
    const twice = refund(credit, '2024-02-20', '100.00').on('2024-02-22', 'reverse-payment', {
      payment: 'P',
      kind: 'returned',
    });
    const { notes } = accountView(twice.state, twice.today, twice.programme);
    expect(notes.map(({ note }) => note)).toContain(
      '100.00 was refunded of payments that were returned afterwards, and is owed back.',
    );
    const next = twice.on('2024-02-23', 'refund-credit', { method: 'ach' }); // 200.00 of Q, less 100.00
    expect(moneyOf(next)).toMatchObject({ refunded: '200.00', unappliedCredit: '100.00' });
  });
});
