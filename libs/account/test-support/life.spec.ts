import { activeLife, life } from './life';

describe('life', () => {
  const base = activeLife('2024-01-15').on('2024-01-20', 'import-invoice', { invoice: 'INV-1', amount: '1000.00' });

  it.each([
    ['the day moves on with the facts', base.today, '2024-01-20'],
    ['revisions count from 0', base.events.map((event) => event.revision).join(), '0,1,2,3'],
    ['what days derive is the terms’ doing', base.advanceTo('2024-03-20').events.at(-1)?.metadata.actor, 'terms'],
    ['a fact of an earlier day is recorded late', late()?.metadata.recordedOn, '2024-03-22'],
    ['and counts on its own day', late()?.metadata.effectiveOn, '2024-02-01'],
    ['a life is a value: the base has not changed', base.events.length, 4],
  ])('%s', (_why, actual, expected) => {
    expect(actual).toBe(expected);
  });

  function late() {
    const payment = { amount: '1.00', method: 'ach' };
    return base.advanceTo('2024-03-22').on('2024-02-01', 'receive-payment', payment).eventsOf('PaymentReceived')[0];
  }

  it('keeps what `when` was refused, and throws on a refused `on`', () => {
    expect(life().when('2024-01-01', 'activate-service').last).toMatchObject({ code: 'unknown-account' });
    expect(() => life().on('2024-01-01', 'activate-service')).toThrow('unknown-account');
  });
});
