import { legalDay, Money } from '@tenure/kernel';
import { liabilityCap, terms202001, type LiabilityException } from '..';

const t = terms202001;
const payment = (receivedOn: string, amount: string, returned?: string) => ({
  receivedOn: legalDay(receivedOn),
  amount: Money.of(amount),
  ...(returned ? { returned: Money.of(returned) } : {}),
});

describe('§7.2 liability cap (reading 38)', () => {
  it.each([
    [
      '2025-03-15',
      [payment('2025-01-14', '5.00'), payment('2025-01-15', '10.00')],
      '10.00',
      '10.00',
      'the window opens two months back',
    ],
    [
      '2025-03-15',
      [payment('2025-03-14', '10.00'), payment('2025-03-15', '5.00')],
      '10.00',
      '10.00',
      'the day of the event is out',
    ],
    [
      '2025-04-30',
      [payment('2025-02-27', '5.00'), payment('2025-02-28', '10.00')],
      '10.00',
      '10.00',
      'clamped to February’s end',
    ],
    [
      '2025-05-01',
      [payment('2025-03-01', '49999.99'), payment('2025-04-01', '0.01')],
      '50000.00',
      '50000.00',
      'exactly the ceiling',
    ],
    ['2025-05-01', [payment('2025-03-01', '50000.01')], '50000.01', '50000.00', 'over the ceiling'],
    ['2025-05-01', [payment('2025-04-01', '100.00', '40.00')], '60.00', '60.00', 'less what was returned of it'],
    ['2025-05-01', [payment('2025-04-01', '100.00', '100.00')], '0.00', '0.00', 'returned whole: nothing was received'],
    [
      '2025-05-01',
      [payment('2025-02-01', '100.00', '100.00'), payment('2025-04-01', '7.00')],
      '7.00',
      '7.00',
      'a return counts with its payment',
    ],
    ['2025-05-01', [], '0.00', '0.00', 'nothing received, nothing owed'],
  ])('event on %s: %#, received %s', (eventOn, payments, received, cap, _why) => {
    const result = liabilityCap(t, { eventOn: legalDay(eventOn), payments });
    expect([result.received, result.cap].map(String)).toEqual([received, cap]);
    expect(result).toMatchObject({ applies: true, liftedBy: [] });
  });

  it('shows its window', () => {
    const result = liabilityCap(t, { eventOn: legalDay('2024-04-30'), payments: [] });
    expect(result).toMatchObject({ windowFrom: '2024-02-29', windowThrough: '2024-04-29' });
  });

  it.each<[LiabilityException[], string | undefined, string[], string]>([
    [[], 'US', [], 'nothing is pleaded'],
    [['gross-negligence'], 'US', ['§7.3'], 'for every customer'],
    [['wilful-misconduct'], undefined, ['§7.3'], 'wherever the customer is'],
    [['death-or-injury'], 'FR', ['§7.3'], 'for every customer'],
    [['death-or-injury'], 'GB', ['§7.3', '§7.1 UK'], 'in the United Kingdom by two clauses'],
    [['fraud'], 'GB', ['§7.1 UK'], 'in the United Kingdom'],
    [['fraud'], 'US', [], 'the terms name fraud in the United Kingdom only'],
    [['fraud', 'gross-negligence'], 'US', ['§7.3'], 'one of two lifts it'],
  ])('pleading %j in %s: lifted by %j (%s)', (exceptions, country, clauses, _why) => {
    const where = country ? { country } : {};
    const result = liabilityCap(t, { eventOn: legalDay('2025-05-01'), payments: [], exceptions, ...where });
    expect(result.liftedBy.flatMap((each) => each.clauses)).toEqual(clauses);
    expect(result.applies).toBe(clauses.length === 0);
  });
});
