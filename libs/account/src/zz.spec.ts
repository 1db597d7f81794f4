import { Money } from '@tenure/kernel';
import fc from 'fast-check';
import { again, type Desk, live, lives } from '../test-support/random-life';
import { entriesOf, type Invoice, findIn, principalOf } from '.';
import { activeLife, type Life } from '../test-support/life';
import { invoiceLines } from '../test-support/tables';
const show = (l: Life, n = 12) => (n ? l.events.slice(-n).map((e) => `${e.metadata.effectiveOn} ${e.type} ${JSON.stringify(e.data)}`).join('\n') : '') + (l.last?.kind === 'refused' ? '\nREFUSED ' + JSON.stringify(l.last) : '');
const out: string[] = [];
const say = (t: string, l: unknown) => out.push(`## ${t}\n${typeof l === 'string' ? l : JSON.stringify(l)}`);
test('scenarios', () => {
  let l = activeLife('2023-12-01').on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' }).on('2024-01-20', 'dispute-invoice', { dispute: 'D', invoice: 'I', amount: '400.00', detail: 'x' }).on('2024-02-01', 'give-notice-of-non-payment', { breach: 'N', method: 'e-mail' }).on('2024-02-06', 'resolve-invoice-dispute', { dispute: 'D', outcome: 'rejected' }).on('2024-02-07', 'receive-payment', { amount: '600.00', method: 'ach' }).advanceTo('2024-02-10');
  say('rejected within cure', show(l, 5));
  const paying = activeLife('2024-01-15').on('2024-01-15', 'change-package', { package: 's', monthlyFee: '100.00' });
  l = paying.on('2024-03-02', 'dispute-invoice', { dispute: 'D', invoice: 'A-1-2024-03', detail: 'x' }).on('2024-02-20', 'terminate', { ground: 'written-agreement', by: 'both', agreement: 'x' });
  say('credited under open dispute', show(l, 2));
  const res = (o: string) => { const m = l.when('2024-03-03', 'resolve-invoice-dispute', { dispute: 'D', outcome: o }); return [show(m, 2), String(principalOf(findIn(m.state.invoices, 'A-1-2024-03')!))]; };
  say('then credited', res('credited')); say('then rejected', res('rejected'));
  say('packages', [
    invoiceLines(activeLife('2024-01-15').on('2024-01-15', 'change-package', { package: 'f', monthlyFee: '0.00' }).on('2024-01-20', 'change-package', { package: 'p', monthlyFee: '200.00' }).advanceTo('2024-03-01')),
    invoiceLines(activeLife('2024-01-15').on('2024-01-15', 'change-package', { package: 'f', monthlyFee: '0.00' }).on('2024-03-10', 'change-package', { package: 'p', monthlyFee: '200.00' }).advanceTo('2024-05-01')),
    invoiceLines(activeLife('2024-01-15').on('2024-03-10', 'change-package', { package: 'p', monthlyFee: '200.00' }).advanceTo('2024-05-01')),
    invoiceLines(activeLife('2024-01-15').on('2024-01-15', 'change-package', { package: 'p', monthlyFee: '200.00' }).on('2024-01-20', 'change-package', { package: 'f', monthlyFee: '0.00' }).advanceTo('2024-05-01')),
    invoiceLines(activeLife('2024-01-15').on('2024-01-15', 'change-package', { package: 'p', monthlyFee: '100.00' }).on('2024-01-28', 'change-package', { package: 'q', monthlyFee: '200.00' }).advanceTo('2024-03-01')),
  ]);
  require('fs').writeFileSync('/tmp/zz.txt', out.join('\n'));
});
function booksOf(account: Desk): unknown {
  const { state } = account.lived();
  return {
    status: state.status,
    breaches: [...state.breaches.values()],
    suspensions: [...state.suspensions.values()],
    invoices: [...entriesOf(state.invoices)].map((i) => [i.number, i.consentedOn, i.disputes, i.charges.map((c) => [c.countedFrom, c.month, String(c.amount), String(c.waived), c.waivedOn]), moneyByDay(i)]).sort(),
    credit: Money.sum([...entriesOf(state.payments)].map((p) => p.unapplied)).toString(),
  };
}
function moneyByDay(invoice: Invoice): unknown {
  const days = new Map<string, Money>();
  for (const { on, principal, lateCharges } of invoice.movements) {
    const key = `${on}`;
    days.set(key, (days.get(key) ?? Money.zero).plus(principal).plus(lateCharges));
  }
  return [...days].map(([key, amount]) => `${key} ${amount.toString()}`).sort();
}
const kinds = (process.env.KINDS ?? '').split(',').filter(Boolean);
(kinds.length ? test.each(kinds) : test.skip.each(['x']))('%s', (kind) => {
  fc.assert(
    fc.property(lives(Number(process.env.STEPS ?? 12), 0), fc.nat({ max: 30 }), (steps, which) => {
      const { script } = live(steps).lived();
      const picks = script.flatMap(({ command }, i) => (command === kind ? [i] : []));
      const at = picks[which % Math.max(1, picks.length)];
      if (at === undefined) return;
      const typedInLate = script.map((s, i) => (i === at ? { ...s, on: script[at + 1]?.on ?? s.on } : s));
      const [inTime, late] = [again(script), again(typedInLate)];
      for (const account of [inTime, late]) { account.wait(100); account.run('advance'); }
      const o = (d: Desk) => d.lived().outcomes.map((x) => x.kind === 'refused' ? x.code : 'ok');
      try { expect(booksOf(late)).toEqual(booksOf(inTime)); } catch (e) {
        throw new Error(JSON.stringify(script.map((s, i) => [i === at ? '>>>' : '', s.on, s.command, s.body, o(inTime)[i], o(late)[i]])).replaceAll('],[', '],\n[') + '\n' + (e as Error).message);
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 2000), seed: Number(process.env.SEED ?? 7) },
  );
}, 100000);
