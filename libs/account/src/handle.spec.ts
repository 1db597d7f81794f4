import { legalDay } from '@tenure/kernel';
import { horizon, lapse } from '.';
import { activeLife } from '../test-support/life';
import { chargeLines, everything, type Happened } from '../test-support/tables';

const billed = activeLife('2023-12-01').on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' });
const order = (outcome: ReturnType<typeof everything>) =>
  'code' in outcome ? outcome : outcome.map(([on, type]: Happened) => `${on} ${type}`);

describe('a command: what has lapsed first, then what was decided, then what follows from it (readings 6 and 8)', () => {
  test('everything that lapsed up to today is derived before the decision', () => {
    const paid = billed.on('2024-03-05', 'receive-payment', { amount: '1015.00', method: 'ach' });
    expect(order(everything(paid))).toEqual([
      '2024-03-01 LateChargePosted',
      '2024-03-02 InvoiceDeemedConsented',
      '2024-03-05 PaymentReceived',
    ]);
  });

  test('what the customer does on a day comes before what lapses after it', () => {
    const notified = billed.on('2024-02-01', 'give-notice-of-non-payment', { breach: 'N', method: 'e-mail' });
    const paid = notified.on('2024-02-08', 'receive-payment', { amount: '1000.00', method: 'ach' });
    expect(order(everything(paid))).toEqual(['2024-02-08 PaymentReceived', '2024-02-08 BreachCured']);
    expect(paid.advanceTo('2024-03-01').eventsOf('CurePeriodLapsed')).toEqual([]);
  });

  test('what lapses on the day of a command has lapsed before it', () => {
    const notified = billed.on('2024-02-01', 'give-notice-of-non-payment', { breach: 'N', method: 'e-mail' });
    const paid = notified.on('2024-02-09', 'receive-payment', { amount: '1000.00', method: 'ach' });
    expect(order(everything(paid))).toEqual(['2024-02-09 CurePeriodLapsed', '2024-02-09 PaymentReceived']);
  });

  test('a reason stands on what was decided, and not on what the terms derived', () => {
    const paid = billed.on('2024-03-05', 'receive-payment', { amount: '1.00', method: 'ach' }, 'by telephone');
    expect(paid.events.slice(-3).map(({ metadata }) => metadata.reason)).toEqual([
      undefined,
      undefined,
      'by telephone',
    ]);
  });

  test('nor in the place of a reason that the event has of its own', () => {
    const flood = { ground: 'network-protection', cause: 'a flood of calls' };
    const suspended = billed.on('2024-01-10', 'suspend-service', flood, 'as agreed by telephone');
    expect(suspended.events.at(-1)?.metadata.reason).toBe('a flood of calls');
  });

  test('advance decides nothing itself, and says so when nothing has lapsed', () => {
    expect(everything(billed.advanceTo('2024-02-01'))).toEqual([]);
    expect(chargeLines(billed.advanceTo('2024-03-01'))).toEqual(['2024-03-01 +15.00']);
  });
});

describe('how far days have lapsed', () => {
  const live = billed.state;
  const typedIn = activeLife('2023-12-01', { today: '2025-01-01' }).on('2024-01-01', 'import-invoice', {
    invoice: 'I',
    amount: '1000.00',
  });
  const moment = { today: legalDay('2025-01-01'), effectiveOn: legalDay('2023-12-15') };

  test('up to today once the account is live', () => {
    expect(horizon(live, moment)).toBe('2025-01-01');
  });

  test('as far as the facts have come while its past is typed in', () => {
    expect(horizon(typedIn.state, moment)).toBe('2024-01-01');
    expect(horizon(typedIn.state, { ...moment, effectiveOn: legalDay('2024-02-10') })).toBe('2024-02-10');
    expect(chargeLines(typedIn.on('2024-02-10', 'record-activity'))).toEqual([]);
  });

  test('a past that is typed in unfolds as it did: the charge is posted before the payment of 5 March', () => {
    const paid = typedIn.on('2024-03-05', 'receive-payment', { amount: '1015.00', method: 'ach' });
    expect(order(everything(paid))).toEqual([
      '2024-03-01 LateChargePosted',
      '2024-03-02 InvoiceDeemedConsented',
      '2024-03-05 PaymentReceived',
    ]);
  });
});

describe('lapse', () => {
  const through = (day: string) => lapse(billed.state, legalDay(day), billed.programme, legalDay(day));

  test('of an account that nobody registered: nothing', () => {
    const nobody = { ...billed.state, status: 'unknown' as const };
    expect(lapse(nobody, legalDay('2024-12-31'), billed.programme, legalDay('2024-12-31')).events).toEqual([]);
  });

  test('is the same again, and for an earlier day is what had lapsed by then', () => {
    const year = through('2024-12-31').events;
    expect(through('2024-12-31').events).toEqual(year);
    expect(through('2024-04-01').events).toEqual(year.filter((event) => event.effectiveOn <= '2024-04-01'));
  });

  test('under other terms is judged anew, although the state is the same', () => {
    const [shipped] = billed.programme.versions;
    const version = { ...shipped!, policies: { ...shipped!.policies, lateCharges: 'off' as const } };
    const off = { ...billed.programme, versions: [version] };
    const charges = (programme: typeof billed.programme) =>
      lapse(billed.state, legalDay('2024-04-01'), programme, legalDay('2024-04-01')).events.filter(
        (event) => event.type === 'LateChargePosted',
      ).length;
    expect([charges(billed.programme), charges(off), charges(billed.programme)]).toEqual([2, 0, 2]);
  });
});
