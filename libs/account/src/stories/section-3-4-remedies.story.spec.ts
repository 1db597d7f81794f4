import { activeLife, type Life } from '../../test-support/life';
import { decisions, factsOf, refused } from '../../test-support/tables';
import { actions, remedyViews, suspensionViews } from '..';

/** 1,000.00 of 1 January, due on the 31st; the notice of Thursday 1 February can be paid through Thursday the 8th. */
const notified = activeLife('2023-12-01')
  .on('2023-12-01', 'provide-security', { security: 'D', kind: 'deposit', amount: '600.00', reference: 'account 7' })
  .on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' })
  .on('2024-02-01', 'give-notice-of-non-payment', { breach: 'N', method: 'e-mail' });
const lapsed = notified.advanceTo('2024-02-09');

const uses: readonly (readonly [sub: string, command: string, body: object])[] = [
  ['§3.4(i)', 'suspend-service', { suspension: 'S', ground: 'unpaid-notice', breach: 'N' }],
  ['§3.4(ii)', 'stop-orders', { stop: 'O', breach: 'N' }],
  ['§3.4(iii)', 'stop-call-detail', { stop: 'C', breach: 'N' }],
  ['§3.4(iv)', 'enforce-security', { security: 'D', amount: '600.00', breach: 'N' }],
  ['§3.4(v)', 'record-other-remedy', { remedy: 'R', breach: 'N', kind: 'legal', description: 'a suit' }],
];

const pay = (given: Life, on: string) =>
  given.on(on, 'receive-payment', { payment: 'P', amount: '1000.00', method: 'ach' });
const all = uses.reduce((given, [, command, body]) => given.on('2024-02-12', command, body), lapsed);

describe.each(uses)('%s %s', (sub, command, body) => {
  test('is shown as waiting through the last day, and as open on the day after', () => {
    const verdict = ({ state, today, programme }: Life) => {
      const views = actions(state, { today, effectiveOn: today, programme });
      return views.find((each) => each.command === command);
    };
    const waits = command === 'suspend-service' ? {} : { verdict: 'not-before', notBefore: '2024-02-09' };
    expect(verdict(notified.advanceTo('2024-02-08'))).toMatchObject(waits);
    expect(verdict(lapsed)).toMatchObject({ verdict: 'allowed' });
  });

  test('is refused on the last day, by its sub-clause, with the day on which it opens', () => {
    const { last } = notified.when('2024-02-08', command, body);
    const clause = sub === '§3.4(i)' ? '§3.4' : sub;
    expect(last).toMatchObject({ code: 'cure-period-open', clause, notBefore: '2024-02-09' });
  });

  test('stands alone: it needs none of the others, and spends none', () => {
    expect(lapsed.when('2024-02-09', command, body).last?.kind).toBe('accepted');
    for (const [, other, otherBody] of uses.filter(([each]) => each !== sub)) {
      const after = lapsed.on('2024-02-09', command, body).when('2024-02-09', other, otherBody);
      expect([other, after.last?.kind]).toEqual([other, 'accepted']);
    }
  });
});

describe('§3.4 What the remedies do, and how they end', () => {
  test('all five, each with its event; the deposit pays 600.00 of the 1,000.00', () => {
    expect(remedyViews(all.state).map(({ clause, id }) => `${clause} ${id}`)).toEqual([
      '§3.4(iii) C',
      '§3.4(ii) O',
      '§3.4(v) R',
    ]);
    expect(suspensionViews(all.state).map(({ id }) => id)).toEqual(['S']);
    const [payment] = factsOf(all, 'PaymentReceived');
    expect(payment?.[2]).toMatchObject({ method: 'security', amount: '600.00', unapplied: '0.00' });
  });

  test('paid late, they stay until the provider ends them: a late cure takes none away (reading 29)', () => {
    const paid = pay(all, '2024-02-20').advanceTo('2024-03-01');
    expect(paid.eventsOf('OrdersResumed')).toEqual([]);
    const over = paid.on('2024-03-01', 'resume-orders', { stop: 'O', resolution: 'paid' });
    expect(over.eventsOf('OrdersResumed')).toHaveLength(1);
  });

  test('waived, all that last fall on the day of the waiver (§9.6)', () => {
    const waived = all.on('2024-02-20', 'waive-breach', { breach: 'N' });
    const ended = factsOf(waived, 'ServiceResumed', 'OrdersResumed', 'CallDetailResumed');
    expect(ended.map(([on, type]) => `${on} ${type}`)).toEqual([
      '2024-02-20 ServiceResumed',
      '2024-02-20 OrdersResumed',
      '2024-02-20 CallDetailResumed',
    ]);
  });

  test('paid in time, and typed in late: they never had a ground, and are lifted from their first day', () => {
    const stopped = lapsed
      .on('2024-02-12', 'stop-orders', { stop: 'O', breach: 'N' })
      .on('2024-02-13', 'stop-call-detail', { stop: 'C', breach: 'N' });
    const late = pay(stopped.advanceTo('2024-02-20'), '2024-02-08');
    const ended = factsOf(late, 'CurePeriodLapseUndone', 'OrdersResumed', 'CallDetailResumed');
    expect(ended.map(([on, type]) => `${on} ${type}`)).toEqual([
      '2024-02-09 CurePeriodLapseUndone',
      '2024-02-12 OrdersResumed',
      '2024-02-13 CallDetailResumed',
    ]);
    const order = { package: 'large', monthlyFee: '199.00' };
    expect(late.when('2024-02-14', 'change-package', order).last?.kind).toBe('accepted');
  });

  test('an unpaid notice opens the remedies and not the end: that needs the 30 days of §3.3(i)', () => {
    const end = { ground: 'uncured-breach', by: 'provider', breach: 'N' };
    expect(lapsed.when('2024-02-12', 'terminate', end).last).toMatchObject({ code: 'non-payment-opens-remedies-only' });
  });

  decisions([
    [
      all,
      '2024-02-13',
      'change-package',
      { package: 'large', monthlyFee: '199.00' },
      refused('orders-stopped', '§3.4(ii)'),
      'no order is taken',
    ],
    [
      all,
      '2024-02-13',
      'record-data',
      { class: 'call-detail', count: 10 },
      refused('call-detail-stopped', '§3.4(iii)'),
      'no call detail comes to be held',
    ],
  ]);
});
