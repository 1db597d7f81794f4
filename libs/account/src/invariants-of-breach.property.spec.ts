import { addDays, endOfMonth, type LegalDay, Money } from '@tenure/kernel';
import fc from 'fast-check';
import { again, type Lived, live, type Scripted, type Step } from '../test-support/random-life';
import { securityAct } from '../test-support/random-custody';
import { offenceAct } from '../test-support/random-offences';
import type { AccountFact, AccountState, Breach } from '.';

const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 150) };
const LATE = 60;

const act: fc.Arbitrary<Step['act']> = fc.oneof(
  { weight: 4, arbitrary: offenceAct },
  { weight: 3, arbitrary: ofBreach('breach', 'cure') },
  { weight: 3, arbitrary: securityAct },
  { weight: 1, arbitrary: ofBreach('suspend', 'waive') },
);

function ofBreach<K extends 'breach' | 'cure' | 'suspend' | 'waive'>(...kinds: readonly K[]) {
  return fc.record({ kind: fc.constantFrom(...kinds), which: fc.nat({ max: 8 }) });
}

/** Lives of little else than breaches, floods and resale. */
function badLives(maxLateBy: number): fc.Arbitrary<readonly Step[]> {
  const lateBy = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat({ max: maxLateBy }));
  return fc.array(fc.record({ afterDays: fc.nat({ max: 25 }), lateBy, act }), { minLength: 3, maxLength: 25 });
}

/** Security was asked for twice and not given in time: lives of notices about it, and of what becomes of them. */
function insecureLives(maxLateBy: number): fc.Arbitrary<readonly Step[]> {
  const asked: Step = { afterDays: 0, lateBy: 0, act: { kind: 'custody', step: 'require', which: 1 } };
  const noticed: Step = { afterDays: 2, lateBy: 0, act: { kind: 'custody', step: 'notice-security', which: 0 } };
  const step = fc.record({
    afterDays: fc.nat({ max: 12 }),
    lateBy: fc.oneof(fc.constant(0), fc.nat({ max: maxLateBy })),
    act: fc.oneof({ weight: 4, arbitrary: securityAct }, { weight: 1, arbitrary: ofBreach('cure', 'suspend') }),
  });
  return fc.array(step, { minLength: 3, maxLength: 25 }).map((steps) => [asked, asked, noticed, ...steps]);
}

function atTheEnd(steps: readonly Step[]): Lived {
  const at = live(steps);
  at.wait(100);
  at.run('advance');
  return at.lived();
}

/** Day by day: the thirtieth that no force majeure of the party covers, or none while one lasts. */
function lastDayByHand({ forceMajeures }: AccountState, breach: Breach): LegalDay | undefined {
  const own = [...forceMajeures.values()].filter(({ party }) => party === breach.breachingParty);
  let counted = 0;
  for (let day = addDays(breach.noticeOn, 1); ; day = addDays(day, 1)) {
    const covering = own.filter(({ from, until }) => from <= day && (until === undefined || day < until));
    if (covering.some(({ until }) => until === undefined)) return undefined;
    if (covering.length === 0 && ++counted === 30) return day;
  }
}

describe('whatever the parties do to each other', () => {
  test('a cure period is thirty days without those of force majeure, counted one by one', () => {
    fc.assert(
      fc.property(badLives(LATE), (steps) => {
        const { state } = atTheEnd(steps);
        for (const breach of state.breaches.values()) {
          if (breach.kind !== 'breach' || breach.status === 'waived') continue;
          const lastDay = lastDayByHand(state, breach);
          if (breach.status === 'cured') {
            expect(lastDay === undefined || breach.since <= lastDay).toBe(true);
            continue;
          }
          expect([breach.id, breach.clock ? undefined : breach.lastDayToCure]).toEqual([breach.id, lastDay]);
          if (breach.status === 'lapsed') expect(breach.since).toBe(lastDay && addDays(lastDay, 1));
        }
      }),
      RUNS,
    );
  });

  test('nothing is stopped or suspended on a breach that did not lapse, or on a finding that was cleared', () => {
    fc.assert(
      fc.property(badLives(LATE), (steps) => {
        const { state } = atTheEnd(steps);
        const stops = [...state.remedies.stops.values()].filter(({ resumedOn }) => resumedOn === undefined);
        for (const { breach } of [...stops, ...state.suspensions.values()]) {
          if (breach !== undefined) expect(state.breaches.get(breach)?.status).toBe('lapsed');
        }
        for (const { finding } of state.suspensions.values()) {
          if (finding !== undefined) expect(state.exclusions.get(finding)?.clearedOn).toBeUndefined();
        }
      }),
      RUNS,
    );
  });

  test('a prohibited use lapses when what was seen last in its days was not that it had stopped', () => {
    fc.assert(
      fc.property(badLives(LATE), (steps) => {
        const { state, log, today } = atTheEnd(steps);
        for (const use of state.prohibitedUses.values()) {
          if (use.bounced || use.waivedOn !== undefined) continue;
          const lastDay = endOfMonth(addDays(endOfMonth(use.notifiedOn), 1));
          const seen = (log as readonly AccountFact[])
            .filter((fact) => 'prohibitedUse' in fact.data && fact.data.prohibitedUse === use.id)
            .filter(({ effectiveOn }) => effectiveOn <= lastDay)
            .filter(({ type }) => type === 'ProhibitedUseCorrected' || type === 'ProhibitedUseRecurred')
            .sort(byDayThenCorrectionLast);
          const isCorrected = seen.at(-1)?.type === 'ProhibitedUseCorrected';
          const lapsedOn = isCorrected || lastDay >= today ? undefined : addDays(lastDay, 1);
          expect([use.id, use.lapsedOn]).toEqual([use.id, lapsedOn]);
        }
      }),
      RUNS,
    );
  });

  test('a notice about security is cured on the first of its days on which nothing is asked any more', () => {
    fc.assert(
      fc.property(fc.oneof(badLives(LATE), insecureLives(LATE)), (steps) => {
        const { state, log, today } = atTheEnd(steps);
        for (const breach of state.breaches.values()) {
          if (breach.requirement === undefined || breach.status === 'waived') continue;
          const last = lastDayByHand(state, breach) ?? today;
          const isOver = (day: LegalDay) => breach.reportedCure?.on === day || asksForNothing(log, breach, day);
          let day = breach.noticeOn;
          while (day <= last && !isOver(day)) day = addDays(day, 1);
          const curedOn = day <= last ? day : undefined;
          expect([breach.id, breach.status === 'cured' ? breach.since : undefined]).toEqual([breach.id, curedOn]);
        }
      }),
      RUNS,
    );
  });

  test('what ends a notice about security ends it on the same day when it is typed in late', () => {
    fc.assert(
      fc.property(insecureLives(0), fc.nat({ max: 30 }), (steps, which) => {
        const { script } = live(steps).lived();
        const ends = ['provide-security', 'withdraw-security-requirement'];
        const found = script.flatMap(({ command }, i) => (ends.includes(command) ? [i] : []));
        const at = found[which % Math.max(1, found.length)];
        if (at === undefined) return;
        const late = script.map((scripted, i) => (i === at ? typedInWith(scripted, script[at + 1]) : scripted));
        const [inTime, afterwards] = [again(script), again(late)].map((account) => {
          account.wait(100);
          account.run('advance');
          return account.lived().state.breaches;
        });
        for (const { id, status, since } of inTime?.values() ?? []) {
          const other = afterwards?.get(id);
          if (other?.status !== 'waived') expect([id, other?.status, other?.since]).toEqual([id, status, since]);
        }
      }),
      RUNS,
    );
  });

  test('a flood typed in late ends as one typed in on its day, for the days of every notice', () => {
    fc.assert(
      fc.property(badLives(0), fc.nat({ max: 30 }), (steps, which) => {
        const { script } = live(steps).lived();
        const strikes = script.flatMap(({ command }, i) => (command.endsWith('-force-majeure') ? [i] : []));
        const at = strikes[which % Math.max(1, strikes.length)];
        if (at === undefined) return;
        const late = script.map((scripted, i) => (i === at ? typedInWith(scripted, script[at + 1]) : scripted));
        const [inTime, afterwards] = [again(script), again(late)].map((account) => {
          account.wait(100);
          account.run('advance');
          return [...account.lived().state.breaches.values()];
        });
        expect(afterwards).toEqual(inTime);
      }),
      RUNS,
    );
  });
});

function typedInWith(scripted: Scripted, next: Scripted | undefined): Scripted {
  return { ...scripted, on: next?.on ?? scripted.on };
}

/** On one day, that it had stopped is the last word: it can only come back on a later day. */
function byDayThenCorrectionLast(a: AccountFact, b: AccountFact): number {
  if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn < b.effectiveOn ? -1 : 1;
  return Number(a.type === 'ProhibitedUseCorrected') - Number(b.type === 'ProhibitedUseCorrected');
}

/** By the end of the day the requirement was withdrawn, or all of it was given. */
function asksForNothing(log: Lived['log'], { requirement }: Breach, day: LegalDay): boolean {
  const facts = (log as readonly AccountFact[]).filter(({ effectiveOn }) => effectiveOn <= day);
  const amountOf = (type: 'SecurityRequired' | 'SecurityProvided'): Money =>
    Money.sum(
      facts.flatMap((f) => (f.type === type && f.data.requirement === requirement ? [Money.of(f.data.amount)] : [])),
    );
  const isWithdrawn = facts.some(
    (f) => f.type === 'SecurityRequirementWithdrawn' && f.data.requirement === requirement,
  );
  return isWithdrawn || !amountOf('SecurityProvided').isLessThan(amountOf('SecurityRequired'));
}
