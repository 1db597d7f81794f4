import { addDays, Money, rate } from '@tenure/kernel';
import fc from 'fast-check';
import { again, live, lives } from '../test-support/random-life';
import { type AccountEvents, entriesOf, principalOf } from '.';

const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 100) };
const LATE = 75;

type Logged<T extends keyof AccountEvents> = { readonly data: AccountEvents[T]; readonly effectiveOn: string };

function logged<T extends keyof AccountEvents>(log: readonly { type: string }[], type: T): readonly Logged<T>[] {
  return log.filter((fact) => fact.type === type) as readonly unknown[] as readonly Logged<T>[];
}

describe('whatever is billed and taxed', () => {
  test('an invoice is the sum of its lines, and a tax its base times its rate, rounded half-up to the cent', () => {
    fc.assert(
      fc.property(lives(25, LATE), (steps) => {
        for (const { data } of logged(live(steps).lived().log, 'InvoiceIssued')) {
          expect(Money.sum(data.lines.map(({ amount }) => Money.of(amount))).toString()).toBe(data.amount);
          for (const { tax, amount } of data.lines) {
            if (tax) expect(Money.of(tax.base).times(rate(tax.rate)).toString()).toBe(amount);
          }
        }
      }),
      RUNS,
    );
  });

  test('no more of an invoice is credited than was billed, and of a tax line than it comes to', () => {
    fc.assert(
      fc.property(lives(25, LATE), (steps) => {
        for (const invoice of entriesOf(live(steps).state().invoices)) {
          expect(principalOf(invoice).isNegative()).toBe(false);
          for (const line of invoice.taxes ?? []) expect(line.credited.isMoreThan(line.amount)).toBe(false);
        }
      }),
      RUNS,
    );
  });

  test('a card is debited on a 1st, once, for something, and under an authorisation that holds on that day', () => {
    fc.assert(
      fc.property(lives(25, LATE), (steps) => {
        const at = live(steps);
        at.wait(70);
        at.run('advance');
        const { log, state } = at.lived();
        const debits = logged(log, 'CardDebitInstructed');
        expect(new Set(debits.map(({ effectiveOn }) => effectiveOn)).size).toBe(debits.length);
        for (const { data, effectiveOn } of debits) {
          expect(effectiveOn.endsWith('-01')).toBe(true);
          expect(Money.of(data.amount).isPositive()).toBe(true);
          const given = logged(log, 'CardAuthorized').find((a) => a.data.authorization === data.authorization);
          expect(given && given.data.debitsFrom <= effectiveOn && given.effectiveOn <= effectiveOn).toBe(true);
          expect(state.cards.authorizations.has(data.authorization)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('documents typed in late leave owed what documents typed in on their day would have', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.nat({ max: 90 }), (providedAfter, typedInAfter) => {
        const home = { kind: 'tax', step: 'place', which: 0 } as const;
        const given = live([{ afterDays: 1, lateBy: 0, act: home }]);
        const start = given.today();
        const [on, later] = [addDays(start, providedAfter), addDays(start, providedAfter + typedInAfter)];
        const { script } = given.lived();
        const exemption = { exemption: 'E', jurisdiction: 'US-XA', certificate: 'c' };
        const outcome = (recordedOn: typeof on) => {
          const at = again([
            ...script,
            { on: recordedOn, command: 'record-tax-exemption', body: exemption, effectiveOn: on },
            { on: addDays(start, 200), command: 'advance', body: {}, effectiveOn: addDays(start, 200) },
          ]);
          const invoices = [...entriesOf(at.state().invoices)].sort((a, b) => (a.number < b.number ? -1 : 1));
          return invoices.map((i) => [
            i.number,
            principalOf(i).toString(),
            i.charges.map(({ month, amount }) => `${month} ${amount.toString()}`),
          ]);
        };
        expect(outcome(later)).toEqual(outcome(on));
      }),
      RUNS,
    );
  });
});
