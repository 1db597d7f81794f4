import {
  type AccountState,
  principalOf,
  principalPaid,
  chargesOwed,
  chargesPaid,
  entriesOf,
  pastDueOn,
  creditView,
  euroSums,
  moneyView,
  totalOf,
  writtenOff,
} from '@tenure/account';
import { addDays, type LegalDay, type RecordedEvent } from '@tenure/kernel';
import { balanceRules, readModels } from '@tenure/read-models';
import {
  agingTotals,
  listBalances,
  listCreditExposure,
  listCureDeadlines,
  listInvoices,
  listRetention,
  type ReadStore,
} from '@tenure/read-store';
import fc from 'fast-check';
import { eachAdapter } from '../../read-store/test-support/adapters';
import { withStore } from '../../read-store/test-support/store';
import { type Lived, live, lives } from '../test-support/lives';
import { digests } from '../test-support/stores';
import { foldBatch } from './fold';

const followers = readModels.map((model) => ({ model, after: undefined }));
const everything = { limit: 1_000 };

type WithFolded = (
  events: readonly RecordedEvent[],
  batchSizes: readonly number[],
  look: (store: ReadStore) => Promise<void>,
) => Promise<void>;

/** Folds into one store, emptied each time: making its tables takes longer than a life. */
function folding(store: ReadStore): WithFolded {
  return async (events, batchSizes, look) => {
    await store.transaction((tx) => tx.empty(readModels.flatMap(({ tables }) => tables)));
    let start = 0;
    for (let n = 0; start < events.length; n++) {
      const end = start + (batchSizes[n % batchSizes.length] ?? 1);
      const batch = events.slice(start, end);
      await store.transaction((tx) => foldBatch(tx, followers, batch));
      start = end;
    }
    await look(store);
  };
}

jest.setTimeout(120_000);

const anyLife = lives(40);
/** Fewer where each statement goes to another process: what is looked for is a difference between systems. */
const runs = { SQLite: 20, PostgreSQL: 4 };

eachAdapter((adapter) => {
  test('however the log is cut into batches, the rows are the same', () =>
    withStore(adapter, async (kept) => {
      const withFolded = folding(kept);
      const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
      await fc.assert(
        fc.asyncProperty(anyLife, sizes, async (steps, batchSizes) => {
          const { events } = live(steps);
          const found: unknown[] = [];
          for (const cut of [[1], batchSizes, [events.length]]) {
            await withFolded(events, cut, async (store) => void found.push(await digests(store)));
          }
          expect(found[1]).toEqual(found[0]);
          expect(found[2]).toEqual(found[0]);
        }),
        { numRuns: runs[adapter.name] },
      );
    }));

  test('as of the last day, with all that is known, the journal says what the kept rows say, on any day of aging', () =>
    withStore(adapter, async (kept) => {
      const withFolded = folding(kept);
      await fc.assert(
        fc.asyncProperty(anyLife, fc.nat({ max: 200 }), async (steps, days) => {
          const { events, today: last } = live(steps);
          const today = addDays(last, days);
          await withFolded(events, [50], async (store) => {
            for (const sort of ['account', 'overdue'] as const) {
              const kept = await listBalances(store, balanceRules, { today, sort, ...everything });
              expect(await listBalances(store, balanceRules, { today, sort, asOf: today, ...everything })).toEqual(
                kept,
              );
            }
            expect(await agingTotals(store, balanceRules, { today, asOf: today })).toEqual(
              await agingTotals(store, balanceRules, { today }),
            );
            for (const account of ['A1', 'A2']) {
              const kept = await listInvoices(store, balanceRules, { today, account });
              expect(await listInvoices(store, balanceRules, { today, account, asOf: today })).toEqual(kept);
            }
          });
        }),
        { numRuns: runs[adapter.name] },
      );
    }));

  test('what was known at an instant is what the rows said then', () =>
    withStore(adapter, async (kept) => {
      const withFolded = folding(kept);
      await fc.assert(
        fc.asyncProperty(anyLife, fc.nat(), async (steps, which) => {
          const { events, today } = live(steps);
          const knownAt = events[which % events.length]!.metadata.recordedAt;
          const knownThen = events.filter(({ metadata }) => metadata.recordedAt <= knownAt);
          const query = { today, ...everything };
          let then: unknown;
          await withFolded(
            knownThen,
            [50],
            async (store) => void (then = await listBalances(store, balanceRules, query)),
          );
          await withFolded(events, [50], async (store) => {
            expect(await listBalances(store, balanceRules, { ...query, knownAt })).toEqual(then);
          });
        }),
        { numRuns: runs[adapter.name] },
      );
    }));

  test('the rows agree with the accounts that decide', () =>
    withStore(adapter, async (kept) => {
      const withFolded = folding(kept);
      await fc.assert(
        fc.asyncProperty(anyLife, async (steps) => {
          const lived = live(steps);
          await withFolded(lived.events, [50], async (store) => {
            const { items } = await listBalances(store, balanceRules, { today: lived.today, ...everything });
            for (const state of lived.states.values()) {
              const row = items.find(({ account }) => account === state.id)!;
              expect(row.status).toBe(state.status);
              expect(row.country).toBe(state.country);
              const { aging: _byBucket, ...money } = moneyView(state, lived.today);
              expect(JSON.parse(JSON.stringify(row))).toMatchObject({ ...money, ...indemnities(state) });
              await sameInvoices(store, lived, state.id);
              await sameDeadlines(store, lived, state.id);
              await sameData(store, lived, state.id);
              await sameCredit(store, lived, state.id);
            }
          });
        }),
        { numRuns: 2 * runs[adapter.name] },
      );
    }));
});

/** The euros of an account as its row has them. */
function indemnities(state: AccountState): Record<string, string> {
  const { claimed, waived, paid, outstanding } = euroSums(state);
  return {
    indemnityClaimed: claimed,
    indemnityWaived: waived,
    indemnityPaid: paid,
    indemnityOutstanding: outstanding,
  };
}

async function sameInvoices(store: ReadStore, { states, today }: Lived, account: string): Promise<void> {
  const rows = await listInvoices(store, balanceRules, { today, account });
  const invoices = [...entriesOf(states.get(account)!.invoices)];
  expect(rows.map(({ invoice }) => invoice).sort()).toEqual(invoices.map(({ number }) => number).sort());
  for (const row of rows) {
    const invoice = invoices.find(({ number }) => number === row.invoice)!;
    const principal = principalOf(invoice).minus(principalPaid(invoice));
    const pastDue = pastDueOn(invoice, today);
    const givenUp = totalOf(writtenOff(invoice));
    expect(row.outstanding).toEqual(principal.plus(chargesOwed(invoice)).minus(chargesPaid(invoice)).minus(givenUp));
    expect(row.overdue).toEqual(pastDue.principal.plus(pastDue.lateCharges));
    expect(row.consentedOn).toEqual(invoice.consentedOn);
    expect(row.settledOn).toEqual(
      row.outstanding.isZero() && givenUp.isZero() ? (lastPaid(invoice.movements) ?? row.settledOn) : undefined,
    );
  }
}

function lastPaid(movements: readonly { on: LegalDay }[]): LegalDay | undefined {
  return movements
    .map(({ on }) => on)
    .sort()
    .at(-1);
}

async function sameCredit(store: ReadStore, { states, today }: Lived, account: string): Promise<void> {
  const { items } = await listCreditExposure(store, { on: today, account, ...everything });
  const { usedPercent: _used, ...ours } = creditView(states.get(account)!, today);
  const [row] = items;
  if (!row) {
    expect(ours).toMatchObject({ exposure: '0.00', warning: 'no-limit' });
    return;
  }
  const { account: _account, creditLimit, limitSetOn: _on, ...told } = row;
  expect(JSON.parse(JSON.stringify({ ...told, limit: creditLimit }))).toEqual(ours);
}

async function sameDeadlines(store: ReadStore, { states }: Lived, account: string): Promise<void> {
  const { items } = await listCureDeadlines(store, { account, ...everything });
  const state = states.get(account)!;
  const breaches = [...state.breaches.values()].map((breach) => [
    breach.id,
    breach.status,
    breach.since,
    breach.lapsesOn,
  ]);
  const rows = items.filter(({ kind }) => kind !== 'data-retrieval');
  expect(rows.map((row) => [row.id, row.state, row.changedOn, row.lapsesOn]).sort()).toEqual(breaches.sort());
  const retrieval = items.find(({ kind }) => kind === 'data-retrieval');
  expect(retrieval?.lastDay).toBe(state.end?.lastDayToRetrieve);
  if (retrieval) expect(retrieval.state).toBe(state.end?.retrievalLapsed ? 'lapsed' : 'open');
}

async function sameData(store: ReadStore, { states, today }: Lived, account: string): Promise<void> {
  const { items } = await listRetention(store, { on: today, account, ...everything });
  const state = states.get(account)!;
  const holds = [...state.holds.values()].filter(({ releasedOn }) => releasedOn === undefined);
  const records = [...entriesOf(state.data)].map((record) => [
    record.id,
    record.class === 'customer-loaded' ? state.end?.deletionDueOn : record.purgeDueOn,
    record.purgedOn,
    holds.filter(({ classes }) => classes.length === 0 || classes.includes(record.class)).map(({ id }) => id),
  ]);
  const rows = items.map((row) => [row.record, row.purgeDueOn, row.purgedOn, row.purgedOn ? [] : row.heldBy]);
  const held = records.map(([id, due, purged, by]) => [id, due, purged, purged ? [] : by]);
  expect(rows.sort()).toEqual(held.sort());
}
