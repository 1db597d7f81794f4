import { addDays, type LegalDay } from '@tenure/kernel';
import fc from 'fast-check';
import type { Life } from '../test-support/life';
import { plainState } from '../test-support/plain-state';
import { walked, walks } from '../test-support/random-walk';
import {
  accountView,
  actions,
  commandNamed,
  deadlineViews,
  evolveRecorded,
  explainDeadline,
  explainEvent,
  handle,
  invoiceViews,
  lapse,
  unknownAccount,
} from '.';

const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 40) };
const STEPS = 40;

function openActions({ state, today, programme }: Life) {
  return actions(state, { today, effectiveOn: today, programme });
}

function triedOn(day: LegalDay, { state, programme }: Life, command: string, body: unknown) {
  const declaration = commandNamed(command);
  if (!declaration) throw new Error(`no command ${command}`);
  return handle(state, declaration, body, { today: day, effectiveOn: day, programme });
}

/** After what lapses through `day` has been derived. */
function factsThrough(day: LegalDay, life: Life): unknown[] {
  return life
    .advanceTo(day)
    .events.map(({ type, data, metadata: { effectiveOn, derived } }) => ({ type, data, effectiveOn, derived }));
}

describe('whatever is done to an account, of all that can be done', () => {
  test('a verdict holds: allowed is accepted, and what is open later is open on that day and not on the day before', () => {
    fc.assert(
      fc.property(walks(STEPS), (walk) => {
        const at = walked(walk);
        for (const { command, verdict, example, notBefore } of openActions(at)) {
          if (verdict === 'allowed') {
            expect([command, example, triedOn(at.today, at, command, example).kind]).toEqual([
              command,
              example,
              'accepted',
            ]);
          }
          if (verdict !== 'not-before' || notBefore === undefined) continue;
          const days = [addDays(notBefore, -1), notBefore].map((day) => triedOn(day, at, command, example).kind);
          expect([command, notBefore, ...days]).toEqual([command, notBefore, 'refused', 'accepted']);
        }
      }),
      RUNS,
    );
  });

  test('every event and every open deadline is explained by clauses and readings that there are', () => {
    fc.assert(
      fc.property(walks(STEPS), (walk) => {
        const { events, state, today, programme } = walked(walk);
        for (const { id, type } of events) {
          const explanation = explainEvent(events, id, programme);
          expect([type, explanation?.clauses.length]).not.toEqual([type, 0]);
        }
        const now = lapse(state, today, programme, today).state;
        for (const { id, lastDay, lapsesOn, state: shown } of deadlineViews(now, today, programme)) {
          const { subject, days } = explainDeadline(events, id, programme, today) ?? {};
          expect(subject).toMatchObject({ id, lastDay, lapsesOn, state: shown });
          if (days) expect([id, days.lastDay, days.lapsesOn]).toEqual([id, lastDay, lapsesOn]);
        }
      }),
      RUNS,
    );
  });

  test('the worker before every step gives the same log as none', () => {
    fc.assert(
      fc.property(walks(STEPS), (walk) => {
        const [busy, idle] = [walked(walk), walked(walk, { withWorker: false })];
        const end = addDays(busy.today, 60);
        expect(factsThrough(end, idle)).toEqual(factsThrough(end, busy));
      }),
      RUNS,
    );
  });

  test('an account that has ended has ended, whatever comes after', () => {
    fc.assert(
      fc.property(walks(STEPS), (walk) => {
        walked(walk, {
          look: ({ state: { end, status } }) => expect([end?.kind, status]).toEqual([end?.kind, end?.kind ?? status]),
        });
      }),
      RUNS,
    );
  });

  test('as of any day, the account can be shown', () => {
    fc.assert(
      fc.property(walks(STEPS), fc.nat({ max: 400 }), (walk, daysAgo) => {
        const { events, today, programme } = walked(walk);
        const on = addDays(today, -daysAgo);
        const known = events.filter(({ metadata }) => metadata.effectiveOn <= on);
        const state = lapse(known.reduce(evolveRecorded, unknownAccount('A-1')), on, programme, today).state;
        expect(state.status === 'unknown' || accountView(state, on, programme).id === 'A-1').toBe(true);
        deadlineViews(state, on, programme);
        invoiceViews(state, on);
      }),
      RUNS,
    );
  });

  test('replaying the log gives the live state, and deriving again adds nothing', () => {
    fc.assert(
      fc.property(walks(STEPS), (walk) => {
        const { events, state, today, programme } = walked(walk);
        const replayed = (JSON.parse(JSON.stringify(events)) as typeof events).reduce(
          evolveRecorded,
          unknownAccount('A-1'),
        );
        expect(plainState(replayed)).toEqual(plainState(state));
        expect(lapse(lapse(state, today, programme, today).state, today, programme, today).events).toEqual([]);
      }),
      RUNS,
    );
  });
});
