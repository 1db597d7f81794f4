import { Money } from '@tenure/kernel';
import fc from 'fast-check';
import { anyBilling, billedExample, charged, disputed, paid } from '../../test-support/billing';
import { eventsOf, folded, given } from '../../test-support/given';
import { rowSet } from '../row-set';
import type { TableName } from '../rows';
import { balances } from './balances.projection';
import { foldJournal } from './journal';
import { openItems } from './open-items';
import { postingsOf } from './postings-of';

test('an account is the sum of its invoices and of its cash', () => {
  const rows = folded(
    balances,
    eventsOf([
      billedExample,
      charged('I1', '2024-03-01', 1, '1.50'),
      paid('P1', '2024-03-05', [['I1', '60.00', '1.50']], '8.50'),
      disputed('D1', 'I1', '2024-01-20', '30.00'),
    ]),
  );
  expect(rows.get('accountBalances', 'A1')).toEqual({
    account: 'A1',
    billed: Money.of('100.00'),
    credited: Money.zero,
    paid: Money.of('70.00'),
    unappliedCredit: Money.of('8.50'),
    refunded: Money.zero,
    writtenOff: Money.zero,
    lateChargesWrittenOff: Money.zero,
    disputed: Money.of('30.00'),
    lateCharges: Money.of('1.50'),
    lateChargesPaid: Money.of('1.50'),
    outstanding: Money.of('40.00'),
    indemnityClaimed: Money.zero,
    indemnityWaived: Money.zero,
    indemnityPaid: Money.zero,
    indemnityOutstanding: Money.zero,
  });
});

test('the indemnity is asked, paid and given back in euros, and no sum in dollars knows of it', () => {
  const indemnity = { invoice: 'I1', amount: '40.00', currency: 'EUR' } as const;
  const claimed = given('RecoveryIndemnityClaimed', '2024-03-01', indemnity);
  const wired = given('RecoveryIndemnityPaid', '2024-03-05', { ...indemnity, method: 'wire' });
  const fallen = given('RecoveryIndemnityWithdrawn', '2024-03-01', indemnity);
  const sent = given('RecoveryIndemnityPaymentReversed', '2024-03-09', { ...indemnity, kind: 'refunded' });
  const waived = given('RecoveryIndemnityWaived', '2024-03-05', indemnity);
  const table: readonly (readonly [Parameters<typeof eventsOf>[0], readonly string[], string])[] = [
    [[claimed], ['40.00', '0.00', '0.00', '40.00'], 'asked'],
    [[claimed, wired], ['40.00', '0.00', '40.00', '0.00'], 'paid'],
    [[claimed, waived], ['40.00', '40.00', '0.00', '0.00'], 'given up'],
    [[claimed, wired, fallen], ['0.00', '0.00', '40.00', '-40.00'], 'never late: it is to be given back'],
    [[claimed, wired, fallen, sent], ['0.00', '0.00', '0.00', '0.00'], 'and was'],
  ];
  const inDollars = folded(balances, eventsOf([billedExample])).get('accountBalances', 'A1');
  for (const [facts, [indemnityClaimed, indemnityWaived, indemnityPaid, indemnityOutstanding], why] of table) {
    const rows = folded(balances, eventsOf([billedExample, ...facts]));
    const { account, ...sums } = rows.get('accountBalances', 'A1')!;
    const texts = Object.fromEntries(Object.entries(sums).map(([field, amount]) => [field, amount.toString()]));
    const { account: _, ...before } = inDollars!;
    const dollars = Object.fromEntries(Object.entries(before).map(([field, amount]) => [field, amount.toString()]));
    const euros = { indemnityClaimed, indemnityWaived, indemnityPaid, indemnityOutstanding };
    expect([account, texts, why]).toEqual(['A1', { ...dollars, ...euros }, why]);
    const ofInvoice = rows.get('invoiceBalances', 'A1', 'I1')!;
    expect(ofInvoice.indemnityOutstanding.toString()).toBe(indemnityOutstanding);
    expect(ofInvoice.outstanding.toString()).toBe('100.00');
  }
});

test('what else happens to an account is no step of its balance', () => {
  const [event] = eventsOf([given('LegalHoldReleased', '2024-01-01', { hold: 'H' })]);
  expect(balances.step(event!)).toBeUndefined();
});

test('whatever is folded, an account owes what its invoices owe', () => {
  fc.assert(
    fc.property(anyBilling, (facts) => {
      for (const { account, invoices } of foldJournal(eventsOf(facts).flatMap(postingsOf)).values()) {
        const sum = (field: 'billed' | 'credited' | 'disputed' | 'lateCharges' | 'lateChargesPaid' | 'outstanding') =>
          Money.sum(invoices.map((invoice) => invoice[field]));
        for (const field of [
          'billed',
          'credited',
          'disputed',
          'lateCharges',
          'lateChargesPaid',
          'outstanding',
        ] as const) {
          expect(sum(field)).toEqual(account[field]);
        }
      }
    }),
  );
});

test('the rows that are kept are the fold of the whole journal', () => {
  fc.assert(
    fc.property(anyBilling, (facts) => {
      const events = eventsOf(facts);
      const rows = folded(balances, events);
      const journal = foldJournal(events.flatMap(postingsOf)).get('A1');
      expect(rows.get('accountBalances', 'A1')).toEqual(journal?.account);
      const byInvoice = (a: { invoice: string }, b: { invoice: string }) => (a.invoice < b.invoice ? -1 : 1);
      expect([...rows.under('invoiceBalances', 'A1')].sort(byInvoice)).toEqual(
        [...(journal?.invoices ?? [])].sort(byInvoice),
      );
      expect(new Set(rows.under('openItems', 'A1'))).toEqual(new Set(journal?.invoices.flatMap(openItems)));
      expect(rows.under('postings', 'A1')).toEqual(events.flatMap(postingsOf));
    }),
  );
});

test('a step says all the rows that it needs: from them alone it makes the same rows', () => {
  fc.assert(
    fc.property(anyBilling, (facts) => {
      const all = rowSet();
      for (const event of eventsOf(facts)) {
        const step = balances.step(event);
        const needed = rowSet();
        for (const { table, key } of step?.needs ?? []) {
          const row = all.get(table, ...key);
          if (row) needed.load<TableName>(table, [row]);
        }
        step?.change(all);
        step?.change(needed);
        for (const { table, put } of needed.changes())
          expect(all.under(table)).toEqual(expect.arrayContaining([...put]));
      }
    }),
    { numRuns: 50 },
  );
});
