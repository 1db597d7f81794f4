import { isDeepStrictEqual } from 'node:util';
import { addDays, addMonths, daysBetween, laterOf, type LegalDay, Money } from '@tenure/kernel';
import fc from 'fast-check';
import { plainState } from '../test-support/plain-state';
import { again, type Desk, type Lived, live, lives, type Step, programme } from '../test-support/random-life';
import {
  type AccountFact,
  type AccountState,
  chargesOwed,
  chargesPaid,
  entriesOf,
  evolve,
  hasWriteOffs,
  type Invoice,
  lapse,
  principalOf,
  principalPaid,
  unknownAccount,
  writtenOff,
} from '.';

const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 150) };
const LATE = 75;

function atTheEnd(steps: readonly Step[]): Lived {
  const at = live(steps);
  at.wait(100);
  at.run('advance');
  return at.lived();
}

function facts(lived: Lived): unknown[] {
  return lived.log.map(({ type, data, effectiveOn, derived }) => ({ type, data, effectiveOn, derived }));
}

describe('whatever happens to an account', () => {
  test('money is conserved to the cent: what came in is applied, credit or paid back', () => {
    fc.assert(
      fc.property(lives(25, LATE), (steps) => {
        const { state } = atTheEnd(steps);
        for (const payment of entriesOf(state.payments)) {
          const movements = [...entriesOf(state.invoices)]
            .flatMap((i) => i.movements)
            .filter((m) => m.payment === payment.id);
          const applied = Money.sum(movements.flatMap((m) => [m.principal, m.lateCharges]));
          const kept = payment.reversedOn === undefined ? payment.amount : Money.zero;
          const refunded = payment.reversedOn === undefined ? payment.refunded : Money.zero;
          expect(applied.plus(payment.unapplied).plus(refunded).toString()).toBe(kept.toString());
          expect(payment.unapplied.isNegative()).toBe(false);
        }
      }),
      RUNS,
    );
  });

  test('no invoice is paid more than is owed, and no credit lies idle beside an amount that is due', () => {
    fc.assert(
      fc.property(lives(25, LATE), (steps) => {
        const { state, today } = atTheEnd(steps);
        let due = Money.zero;
        for (const invoice of entriesOf(state.invoices)) {
          expect(principalPaid(invoice).isMoreThan(principalOf(invoice))).toBe(false);
          expect(chargesPaid(invoice).isMoreThan(chargesOwed(invoice))).toBe(false);
          const open = invoice.disputes.filter((d) => d.closedOn === undefined);
          const disputed = Money.sum(open.map((d) => d.amount));
          const givenUp = writtenOff(invoice).principal;
          const unpaid = principalOf(invoice).minus(principalPaid(invoice)).minus(disputed).minus(givenUp);
          if (invoice.dueOn < today) due = due.plus(Money.max(Money.zero, unpaid));
        }
        const credit = Money.sum([...entriesOf(state.payments)].map((p) => p.unapplied));
        expect(due.isPositive() && credit.isPositive()).toBe(false);
      }),
      RUNS,
    );
  });

  test('each late charge stands once per invoice, series and month, on an amount that was unpaid and undisputed', () => {
    fc.assert(
      fc.property(lives(25, LATE), (steps) => {
        const { state } = atTheEnd(steps);
        for (const invoice of entriesOf(state.invoices)) {
          const keys = invoice.charges.map((c) => `${c.countedFrom}/${c.isInterest ? c.postedOn : c.month}`);
          expect(new Set(keys).size).toBe(keys.length);
          for (const charge of invoice.charges) {
            const monthEnd = addDays(charge.postedOn, -1);
            const paid = Money.sum(invoice.movements.flatMap((m) => (m.on <= monthEnd ? [m.principal] : [])));
            const apart = invoice.disputes.filter(
              (d) =>
                d.openedOn <= monthEnd &&
                d.outcome !== 'credited' &&
                (d.closedOn === undefined || d.closedOn > monthEnd),
            );
            const collectable = principalOf(invoice)
              .minus(Money.sum(apart.map((d) => d.amount)))
              .minus(paid);
            if (charge.waivedOn === undefined && !charge.isInterest) expect(collectable.isPositive()).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  test('each late charge is what an auditor computes by hand, and none is missing', () => {
    fc.assert(
      fc.property(lives(25, LATE), (steps) => {
        const { state, today } = atTheEnd(steps);
        for (const invoice of entriesOf(state.invoices)) {
          const isPlain = invoice.disputes.length === 0 && invoice.addendum === undefined && !hasWriteOffs(invoice);
          if (isPlain) expect(chargesByHand(invoice, today, state)).toEqual(chargesOf(invoice));
        }
      }),
      RUNS,
    );
  });

  test('nobody is terminated without a ground, nor suspended for a breach that did not lapse', () => {
    fc.assert(
      fc.property(lives(30, LATE), (steps) => {
        const { log } = atTheEnd(steps);
        const lapsed = new Set<string>();
        for (const fact of log as readonly (AccountFact & { recordedOn: string })[]) {
          if (fact.type === 'CurePeriodLapsed') lapsed.add(fact.data.breach);
          if (fact.type === 'CurePeriodLapseUndone') lapsed.delete(fact.data.breach);
          if (fact.type === 'ServiceTerminated') expect(lapsed.has(fact.data.breach ?? '')).toBe(true);
          if (fact.type === 'ServiceSuspended' && fact.data.breach) expect(lapsed.has(fact.data.breach)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('replaying the log gives the live state', () => {
    fc.assert(
      fc.property(lives(25, LATE), (steps) => {
        const { log, state } = atTheEnd(steps);
        const replayed = fold(JSON.parse(JSON.stringify(log)) as typeof log);
        expect(plainState(replayed)).toEqual(plainState(state));
      }),
      RUNS,
    );
  });

  test('the worker at any moments gives the same log as none before the last', () => {
    fc.assert(
      fc.property(lives(25, LATE), fc.infiniteStream(fc.nat({ max: 3 })), (steps, dice) => {
        const busy = live(steps, (at) => {
          for (let runs = dice.next().value ?? 0; runs > 0; runs--) at.run('advance');
        });
        expectSameLog(busy, again(busy.lived().script));
      }),
      RUNS,
    );
  });

  test('the worker on every single day gives the same log as none before the last', () => {
    fc.assert(
      fc.property(lives(12, LATE), (steps) => {
        const busy = live(steps.flatMap(dayByDay), (at) => void at.run('advance'));
        expectSameLog(busy, again(busy.lived().script));
      }),
      { numRuns: Math.ceil(RUNS.numRuns / 3) },
    );
  });

  test('a life typed in afterwards unfolds as it did', () => {
    fc.assert(
      fc.property(lives(25, 0), (steps) => {
        const lived = live(steps);
        const { script } = lived.lived();
        const typedIn = again(script, addDays(lived.today(), 1));
        expectSameLog(lived, typedIn);
      }),
      RUNS,
    );
  });

  test('what has lapsed has lapsed: deriving again adds nothing, and deriving in two goes equals one', () => {
    fc.assert(
      fc.property(lives(20, LATE), fc.nat({ max: 200 }), fc.nat({ max: 200 }), (steps, a, b) => {
        const at = live(steps);
        const [first, second] = [addDays(at.today(), a), addDays(at.today(), a + b)];
        const once = lapse(at.state(), second, programme, second);
        const half = lapse(at.state(), first, programme, first);
        const whole = lapse(half.state, second, programme, second);
        expect([...half.events, ...whole.events]).toEqual(once.events);
        expect(lapse(once.state, second, programme, second).events).toEqual([]);
        expect(once.events.every((event) => event.effectiveOn <= second)).toBe(true);
      }),
      RUNS,
    );
  });

  test('any part of a log can be folded: what a day or an instant leaves out is only missing', () => {
    fc.assert(
      fc.property(lives(25, LATE), fc.nat({ max: 600 }), fc.nat({ max: 600 }), (steps, a, b) => {
        const { log, today } = atTheEnd(steps);
        const [asOf, knownOn] = [addDays(today, -a), addDays(today, -b)];
        const known = log.filter((fact) => fact.effectiveOn <= asOf && fact.recordedOn <= knownOn);
        const state = fold(known);
        const through = laterOf(asOf, state.latestOn);
        expect(lapse(state, through, programme, today).events.every((event) => event.effectiveOn <= through)).toBe(
          true,
        );
      }),
      RUNS,
    );
  });

  test('a fact typed in late, with nothing else typed in between, ends as one typed in on its day', () => {
    fc.assert(
      fc.property(lives(12, 0), fc.nat({ max: 30 }), (steps, which) => {
        const { script, outcomes } = live(steps).lived();
        const at = OPENING + (which % Math.max(1, script.length - OPENING - 1));
        const [fact, next] = [script[at], script[at + 1]];
        if (!fact || !next) return;
        const typedInLate = script.map((scripted, i) => (i === at ? { ...fact, on: next.on } : scripted));
        const [inTime, late] = [again(script), again(typedInLate)];
        for (const account of [inTime, late]) {
          account.wait(100);
          account.run('advance');
        }
        const kindsOf = (account: Desk) => account.lived().outcomes.map(({ kind }) => kind);
        fc.pre(outcomes[at]?.kind === 'accepted' && fact.command !== 'write-off-invoice');
        fc.pre(isDeepStrictEqual(kindsOf(late), kindsOf(inTime)));
        fc.pre(isDeepStrictEqual(documentsOf(late), documentsOf(inTime)));
        expect(booksOf(late)).toEqual(booksOf(inTime));
      }),
      RUNS,
    );
  });

  test('a refused command changes nothing, and says code and clause', () => {
    fc.assert(
      fc.property(lives(25, LATE), (steps) => {
        for (const outcome of atTheEnd(steps).outcomes) {
          if (outcome.kind !== 'refused') continue;
          expect(outcome.code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
          expect(outcome.clause).toMatch(/^(§\d|preamble)/);
          expect(outcome.detail.length).toBeGreaterThan(10);
        }
      }),
      RUNS,
    );
  });

  test('every event rests on a clause', () => {
    fc.assert(
      fc.property(lives(25, LATE), (steps) => {
        for (const fact of atTheEnd(steps).log) expect(fact.clauses.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });
});

function fold(log: Lived['log']): AccountState {
  return log.reduce((state, { derived, recordedOn, ...rest }) => {
    return evolve(state, { ...rest, ...(derived ? { derived } : {}) }, recordedOn);
  }, unknownAccount('A1'));
}

/** Commands with which every life begins. */
const OPENING = 4;

/** An invoice that was issued stays as it was, and what is written off is what nobody had paid by then. */
function documentsOf(account: Desk): unknown {
  return [...entriesOf(account.lived().state.invoices)]
    .map(({ number, amount, dueOn, addendum }) => [number, amount.toString(), dueOn, addendum])
    .sort();
}

function booksOf(account: Desk): unknown {
  const { state } = account.lived();
  return {
    status: state.status,
    breaches: [...state.breaches.values()],
    invoices: [...entriesOf(state.invoices)].map((i) => [i.number, chargesOf(i), moneyByDay(i)]).sort(),
    credit: Money.sum([...entriesOf(state.payments)].map((p) => p.unapplied)).toString(),
  };
}

function moneyByDay(invoice: Invoice): unknown {
  const days = new Map<string, Money>();
  for (const { on, principal, lateCharges } of invoice.movements) {
    days.set(on, (days.get(on) ?? Money.zero).plus(principal).plus(lateCharges));
  }
  return [...days].map(([on, amount]) => `${on} ${amount.toString()}`);
}

type ByHand = readonly [month: number, amount: string];

function chargesOf(invoice: Invoice): readonly ByHand[] {
  return invoice.charges.filter((c) => !c.waivedOn).map((c): ByHand => [c.month, c.amount.toString()]);
}

/**
 * In whole cents, month by month from the Due Date: 1.5 % of what was unpaid when the month ended, or 1 % once the
 * revision was accepted.
 */
function chargesByHand(
  invoice: Invoice,
  today: LegalDay,
  { acceptances, lateChargePolicies }: AccountState,
): readonly ByHand[] {
  const revisedFrom = acceptances.find(({ termsVersion }) => termsVersion === '2023-09')?.from ?? '9999-12-31';
  const charges: ByHand[] = [];
  let posted = 0n;
  for (let month = 1; addDays(addMonths(invoice.dueOn, month), 1) <= today; month++) {
    const end = addMonths(invoice.dueOn, month);
    const until = invoice.movements.filter((m) => m.on <= end);
    const unpaid = principalOf(invoice).toCents() - until.reduce((sum, m) => sum + m.principal.toCents(), 0n);
    if (unpaid <= 0n) continue;
    const waived = invoice.charges.reduce(
      (sum, c) => sum + (c.waivedOn && c.waivedOn <= end ? c.waived.toCents() : 0n),
      0n,
    );
    const late = posted - waived - until.reduce((sum, m) => sum + m.lateCharges.toCents(), 0n);
    const standing = invoice.charges.find((c) => c.month === month);
    const postedOn = addDays(end, 1);
    const { lateCharges, lawfulMonthlyMaximum } = lateChargePolicies.findLast(({ on }) => on <= postedOn) ?? {};
    const isMade = lateCharges === 'manual' ? standing?.imposed === true : lateCharges !== 'off';
    const permille = lawfulMonthlyMaximum === '0.005' ? 5n : postedOn < revisedFrom ? 15n : 10n;
    const made = isMade ? ((unpaid + late) * permille + 500n) / 1000n : 0n;
    const amount = standing?.waivedOn ? standing.amount.toCents() : made;
    posted += amount;
    if (amount > 0n && !standing?.waivedOn) charges.push([month, Money.ofCents(amount).toString()]);
  }
  return charges;
}

function dayByDay(step: Step): readonly Step[] {
  const idle: Step = { afterDays: 1, lateBy: 0, act: { kind: 'idle' } };
  return [...Array.from({ length: step.afterDays }, () => idle), { ...step, afterDays: 0 }];
}

/** After both have waited and derived what lapsed meanwhile. */
function expectSameLog(one: Desk, other: Desk): void {
  const end = addDays(laterOf(one.today(), other.today()), 60);
  for (const at of [one, other]) {
    at.wait(daysBetween(at.today(), end));
    at.run('advance');
  }
  expect(facts(one.lived())).toEqual(facts(other.lived()));
}
