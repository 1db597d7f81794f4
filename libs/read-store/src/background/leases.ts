import { sql } from 'kysely';
import { LeaseLost } from '../errors';
import type { WriteTransaction } from '../read-store';

/** A right to do something alone. Whoever has an older epoch has it no longer, whatever it believes. */
export interface Lease {
  readonly name: string;
  readonly holder: string;
  readonly epoch: number;
}

/** A lease as somebody has, or had, it. */
export interface LeaseStanding extends Lease {
  /** False: whoever wants it may have it. */
  readonly isHeld: boolean;
}

export interface LeaseTerms {
  readonly holder: string;
  /** How long it is held without being renewed. */
  readonly forMs: number;
  /** Takes it from whoever holds it. */
  readonly force?: boolean;
}

/** The lease, in a new epoch, or undefined where somebody holds it, be it the asker. */
export async function acquireLease(
  { queries, system }: WriteTransaction,
  name: string,
  { holder, forMs, force = false }: LeaseTerms,
): Promise<Lease | undefined> {
  const { epoch = 0, isFree = true } = await standingOf({ queries, system }, name);
  if (!isFree && !force) return undefined;
  const untilMs = sql<number>`${system.now()} + ${sql.lit(forMs)}`;
  // Compared and set: where two find it free, the second finds another epoch than it has read.
  const taken = await queries
    .insertInto('leases')
    .values({ name, holder, epoch: 1, untilMs })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ holder, epoch: epoch + 1, untilMs })
        .where('leases.epoch', '=', epoch),
    )
    .executeTakeFirst();
  return taken.numInsertedOrUpdatedRows === 1n ? { name, holder, epoch: epoch + 1 } : undefined;
}

async function standingOf({ queries, system }: Pick<WriteTransaction, 'queries' | 'system'>, name: string) {
  const found = await queries
    .selectFrom('leases')
    .select(['epoch', sql<bigint | number>`case when until_ms <= ${system.now()} then 1 else 0 end`.as('free')])
    .where('name', '=', name)
    .executeTakeFirst();
  return found ? { epoch: Number(found.epoch), isFree: Number(found.free) === 1 } : {};
}

/** Holds leases for longer; answers those that are still the holder's. One that has run out and that nobody took is. */
export async function renewLeases(
  { queries, system }: WriteTransaction,
  leases: readonly Lease[],
  forMs: number,
): Promise<readonly Lease[]> {
  const kept: Lease[] = [];
  for (const lease of leases) {
    const { numUpdatedRows } = await queries
      .updateTable('leases')
      .set({ untilMs: sql<number>`${system.now()} + ${sql.lit(forMs)}` })
      .where('name', '=', lease.name)
      .where('holder', '=', lease.holder)
      .where('epoch', '=', lease.epoch)
      .executeTakeFirst();
    if (numUpdatedRows === 1n) kept.push(lease);
  }
  return kept;
}

/** Lets others have them at once; those that are lost already stay with whoever took them. */
export async function releaseLeases({ queries }: WriteTransaction, leases: readonly Lease[]): Promise<void> {
  for (const { name, holder, epoch } of leases) {
    await queries
      .updateTable('leases')
      .set({ holder: '', untilMs: 0 })
      .where('name', '=', name)
      .where('holder', '=', holder)
      .where('epoch', '=', epoch)
      .execute();
  }
}

/**
 * Rejects with `LeaseLost` where somebody else has taken the lease; else nobody can, until the transaction ends. So what
 * is written with it is written by its holder, however long that one was asleep.
 */
export async function requireLease({ queries }: WriteTransaction, lease: Lease): Promise<void> {
  const { numUpdatedRows } = await queries
    .updateTable('leases')
    .set({ epoch: lease.epoch })
    .where('name', '=', lease.name)
    .where('holder', '=', lease.holder)
    .where('epoch', '=', lease.epoch)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new LeaseLost(lease.name);
}

/** Every lease there ever was, by name. */
export async function listLeases({ queries, system }: WriteTransaction): Promise<readonly LeaseStanding[]> {
  const found = await queries
    .selectFrom('leases')
    .select(['name', 'holder', 'epoch'])
    .select(sql<bigint | number>`case when until_ms > ${system.now()} then 1 else 0 end`.as('held'))
    .orderBy('name')
    .execute();
  return found.map(({ name, holder, epoch, held }) => {
    return { name, holder, epoch: Number(epoch), isHeld: Number(held) === 1 };
  });
}
