import { addDays, type LegalDay, Money } from '@tenure/kernel';
import { franceLegalRates } from '@tenure/terms';
import fc from 'fast-check';
import { type Lived, live, lives, type Step } from '../test-support/random-life';
import { moneyAct } from '../test-support/random-money';
import { indemnityAct, receivableAct } from '../test-support/random-receivables';
import {
  type AccountEventType,
  chargesOwed,
  emptyBook,
  entriesOf,
  euroSums,
  hasWriteOffs,
  type Invoice,
  moneyView,
  principalOf,
  standingOf,
  writtenOff,
} from '.';
import { lateChargePolicyOn } from './state/late-charge-policy';

const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 100) };

/** Lives in which money is given up, paid back and late in France more often than in others. */
const indebted: fc.Arbitrary<readonly Step[]> = fc
  .tuple(lives(18, 75), fc.array(fc.record({ at: fc.nat({ max: 17 }), act: receivableAct }), { maxLength: 8 }))
  .map(([steps, more]) =>
    more.reduce<readonly Step[]>(
      (all, { at, act }) => all.toSpliced(Math.min(at, all.length), 0, { afterDays: 3, lateBy: 0, act }),
      [{ afterDays: 0, lateBy: 0, act: { kind: 'receivable', step: 'to-france', which: 0 } }, ...steps],
    ),
  );

const today = { afterDays: 0, lateBy: 0 };
const inFrance: Step = { ...today, act: { kind: 'receivable', step: 'to-france', which: 0 } };
const billed: Step = { ...today, act: { kind: 'import', amount: '100.00' } };

/** Lives in France of little else than three late invoices, what is claimed for them, and payments typed in late. */
const claimants: fc.Arbitrary<readonly Step[]> = fc
  .array(
    fc.record({
      afterDays: fc.nat({ max: 10 }),
      lateBy: fc.oneof(fc.constant(0), fc.nat({ max: 80 })),
      act: fc.oneof({ weight: 3, arbitrary: indemnityAct }, { weight: 1, arbitrary: moneyAct }),
    }),
    { minLength: 5, maxLength: 30, size: '+1' },
  )
  .map((steps) => [inFrance, billed, billed, billed, { afterDays: 70, lateBy: 0, act: { kind: 'idle' } }, ...steps]);

function atTheEnd(steps: readonly Step[]): Lived {
  const at = live(steps);
  at.wait(100);
  at.run('advance');
  return at.lived();
}

describe('whatever is given up, paid back or late', () => {
  test('no more is written off than is unpaid, and nothing is outstanding twice', () => {
    fc.assert(
      fc.property(indebted, (steps) => {
        const { state, today } = atTheEnd(steps);
        for (const invoice of entriesOf(state.invoices)) {
          const { principal, lateCharges } = writtenOff(invoice);
          const paid = Money.sum(invoice.movements.map((m) => m.principal));
          const chargesPaid = Money.sum(invoice.movements.map((m) => m.lateCharges));
          expect(principal.plus(paid).isMoreThan(principalOf(invoice))).toBe(false);
          expect(lateCharges.plus(chargesPaid).isMoreThan(chargesOwed(invoice))).toBe(false);
          for (const writeOff of invoice.writeOffs ?? []) {
            const left = standingOf(invoice, writeOff);
            expect([left.principal.isNegative(), left.lateCharges.isNegative()]).toEqual([false, false]);
          }
        }
        expect(Money.of(moneyView(state, today).outstanding).isNegative()).toBe(false);
      }),
      RUNS,
    );
  });

  test('all money that came in is applied, credit, or paid back', () => {
    fc.assert(
      fc.property(indebted, (steps) => {
        const { state, today } = atTheEnd(steps);
        const { paid, refunded, unappliedCredit } = moneyView(state, today);
        const movements = [...entriesOf(state.invoices)].flatMap((invoice) => invoice.movements);
        const applied = Money.sum(movements.flatMap((m) => [m.principal, m.lateCharges]));
        const returned = [...entriesOf(state.payments)].filter((p) => p.reversedOn !== undefined);
        const tooMuch = Money.sum(returned.map((payment) => payment.refunded));
        const kept = Money.of(paid).minus(Money.of(refunded)).plus(tooMuch);
        expect(applied.plus(Money.of(unappliedCredit)).toString()).toBe(kept.toString());
      }),
      RUNS,
    );
  });

  test('euros are counted by themselves: what is claimed is waived, paid, or outstanding, and no dollar knows of it', () => {
    fc.assert(
      fc.property(fc.oneof(indebted, claimants), (steps) => {
        const { state, today, log } = atTheEnd(steps);
        const { claimed, waived, paid, outstanding } = euroSums(state);
        expect(Money.of(outstanding).plus(Money.of(waived)).plus(Money.of(paid)).toString()).toBe(claimed);
        const sum = (type: AccountEventType) =>
          Money.sum(log.filter((fact) => fact.type === type).map(({ data }) => Money.of((data as Euros).amount)));
        const stands = sum('RecoveryIndemnityClaimed').plus(sum('RecoveryIndemnityReinstated'));
        expect(stands.minus(sum('RecoveryIndemnityWithdrawn')).toString()).toBe(claimed);
        expect(sum('RecoveryIndemnityPaid').minus(sum('RecoveryIndemnityPaymentReversed')).toString()).toBe(paid);
        expect(sum('RecoveryIndemnityWaived').toString()).toBe(waived);
        const inDollars = [...entriesOf(state.invoices)].map(({ indemnity: _euros, ...invoice }) => invoice);
        const hot = new Map(inDollars.map((invoice): [string, Invoice] => [invoice.number, invoice]));
        expect(moneyView({ ...state, invoices: { ...emptyBook(), hot } }, today)).toEqual(moneyView(state, today));
      }),
      RUNS,
    );
  });

  test('interest is what an auditor adds up day by day, on French invoices and on no others', () => {
    fc.assert(
      fc.property(indebted, (steps) => {
        const { state, today } = atTheEnd(steps);
        for (const invoice of entriesOf(state.invoices)) {
          const posted = invoice.charges.filter((c) => c.isInterest);
          if (invoice.addendum !== 'FR') expect(posted).toEqual([]);
          else expect(invoice.charges).toEqual(posted);
          const isPlain = invoice.disputes.length === 0 && !hasWriteOffs(invoice);
          if (invoice.addendum !== 'FR' || !isPlain || posted.some((c) => c.waivedOn)) continue;
          const isOff = (day: LegalDay) => lateChargePolicyOn(state.lateChargePolicies, day).lateCharges === 'off';
          expect(posted.map((c) => [c.postedOn, c.amount.toString()])).toEqual(interestByHand(invoice, today, isOff));
        }
      }),
      RUNS,
    );
  });
});

interface Euros {
  readonly amount: string;
}

/** In hundredths of a percent and cents: every late day's rate, times what was paid at its end, once rounded. */
function interestByHand(invoice: Invoice, today: LegalDay, isOff: (day: LegalDay) => boolean): readonly unknown[] {
  const byDay = new Map<LegalDay, bigint>();
  for (const { on, principal } of invoice.movements) {
    if (on > invoice.dueOn && on < today) byDay.set(on, (byDay.get(on) ?? 0n) + principal.toCents());
  }
  return [...byDay].sort().flatMap(([on, cents]) => {
    let rates: bigint | undefined = 0n;
    for (let day = addDays(invoice.dueOn, 1); day <= on; day = addDays(day, 1)) {
      const found = rateOn(day);
      rates = found === undefined || rates === undefined ? undefined : rates + found;
    }
    if (rates === undefined || isOff(on)) return [];
    const interest = (2n * cents * rates + 3_650_000n) / 7_300_000n;
    return interest > 0n ? [[on, Money.ofCents(interest).toString()]] : [];
  });
}

function rateOn(day: LegalDay): bigint | undefined {
  const semester = `${day.slice(0, 4)}H${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`;
  const found = franceLegalRates.find((rates) => rates.semester === semester);
  if (!found) return undefined;
  const legal = 3n * hundredths(found.legalPercent);
  const ecb = hundredths(found.ecbPercent) + 1000n;
  return legal > ecb ? legal : ecb;
}

function hundredths(percent: string): bigint {
  return BigInt(percent.replace('.', ''));
}
