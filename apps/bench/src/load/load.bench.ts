import { join } from 'node:path';
import { accountRepository, type CommandRequest, type System } from '@tenure/application';
import { openSqliteEventStore } from '@tenure/event-store';
import { legalDay } from '@tenure/kernel';
import { type Habits, steady } from '@tenure/stories';
import { accepted, openCustomers } from '../customers/in-system';
import type { Figure } from '../figure';
import type { Plan } from '../plan';
import { median } from '../statistics';

const LENGTHS = [10, 100, 500, 2_000] as const;
/** 2,000 events in eleven years. */
const busy: Habits = { ...steady, charges: 9 };
const FROM = legalDay('2011-01-01');
const WARM_UP_ROUNDS = 3;
const ROUNDS = 15;

/** Accounts of each length are loaded by a repository that has seen none of them: from snapshot and log. */
export async function loadBench(folder: string, plan: Plan): Promise<readonly Figure[]> {
  const lengths = await liveLives(folder, plan.lives);
  const store = openSqliteEventStore({ path: join(folder, 'events.db'), readonly: true });
  const micros = new Map<number, number[]>(LENGTHS.map((length) => [length, []]));
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
    const accounts = accountRepository(store, store.snapshots);
    for (const [id, length] of lengths) {
      const startedAt = performance.now();
      await accounts.load(id);
      if (round >= 0) micros.get(length)?.push((performance.now() - startedAt) * 1_000);
    }
  }
  await store.close();
  const medians = new Map([...micros].map(([length, values]) => [length, median(values)]));
  const flatness = (medians.get(2_000) ?? Number.NaN) / (medians.get(10) ?? Number.NaN);
  return [
    ...[...medians].map(([length, value]): Figure => ({
      name: `load-${length}`,
      what: `loading an account of ${length.toLocaleString('en-US')} events that is not in memory`,
      ...{ unit: 'µs', value },
    })),
    { name: 'load-flatness', what: 'loading 2,000 events beside loading 10', unit: '×', value: flatness },
  ];
}

/** Which account came to which length: months of commands until each has its events, with snapshots as they are taken. */
async function liveLives(folder: string, each: number): Promise<ReadonlyMap<string, number>> {
  const accounts = LENGTHS.length * each;
  const customers = await openCustomers(folder, { accounts, joins: () => 0, habits: () => busy, from: FROM });
  const targets = new Map(customers.ids.map((id, n) => [id, targetOf(n, each)]));
  const living = new Set(customers.ids);
  while (living.size > 0) {
    const plans = byAccount(await customers.nextMonth(living));
    await Promise.all([...plans].map(([id, plan]) => liveOn(customers.system, id, plan, targets, living)));
  }
  await customers.system.close();
  return new Map(customers.ids.map((id, n) => [id, LENGTHS[Math.floor(n / each)] ?? 0]));
}

function byAccount(requests: readonly CommandRequest[]): ReadonlyMap<string, readonly CommandRequest[]> {
  const plans = new Map<string, CommandRequest[]>();
  for (const request of requests) plans.set(request.accountId, [...(plans.get(request.accountId) ?? []), request]);
  return plans;
}

/**
 * Longer accounts come to up to 99 events more, in equal steps, so that on the whole they are as far from their last
 * snapshot as accounts are.
 */
function targetOf(n: number, each: number): number {
  const length = LENGTHS[Math.floor(n / each)] ?? 0;
  return length < 100 ? length : length + Math.floor(((n % each) * 100) / each);
}

async function liveOn(
  system: System,
  id: string,
  plan: readonly CommandRequest[],
  targets: ReadonlyMap<string, number>,
  living: Set<string>,
): Promise<void> {
  for (const request of plan) {
    const { answer } = accepted(await system.run(request));
    if (answer.revision + 1 < (targets.get(id) ?? 0)) continue;
    living.delete(id);
    return;
  }
}
