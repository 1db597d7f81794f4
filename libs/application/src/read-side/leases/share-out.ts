import type { LeaseStanding } from '@tenure/read-store';

/** Whoever has it keeps the read models up to the log. */
export const PROJECTIONS = 'projections';

/** A fixed number: which part an account is of never changes, and more workers than this would find nothing to do. */
export const PARTITIONS = 16;

/** What a worker should ask for, and what it should give back, so that each has its share. */
export interface ShareOut {
  readonly take: readonly string[];
  readonly give: readonly string[];
}

const WORKER = 'worker:';
const PARTITION = 'deadlines:';

/** Each worker holds one of its own while it lives: so the others know how many they are. */
export function membershipOf(holder: string): string {
  return `${WORKER}${holder}`;
}

export function isMembership(name: string): boolean {
  return name.startsWith(WORKER);
}

export function partitionLease(partition: number): string {
  return `${PARTITION}${partition}`;
}

/** The part of the accounts that a lease is for, or undefined where it is for something else. */
export function partitionOfLease(name: string): number | undefined {
  return name.startsWith(PARTITION) ? Number(name.slice(PARTITION.length)) : undefined;
}

/** FNV-1a: evenly spread, and the same in every process for ever. */
export function partitionOf(accountId: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(accountId)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash % PARTITIONS;
}

/**
 * What `holder` should do, going by who holds what. The projections belong to whoever finds them free. Of the parts of
 * the accounts each worker has as many as any other, give or take one; nobody gives back one that it is busy with.
 */
export function shareOut(
  standings: readonly LeaseStanding[],
  holder: string,
  isBusy: (name: string) => boolean = () => false,
): ShareOut {
  const held = new Map(standings.filter(({ isHeld }) => isHeld).map((lease) => [lease.name, lease.holder]));
  const partitions = Array.from({ length: PARTITIONS }, (_, index) => partitionLease(index));
  const mine = partitions.filter((name) => held.get(name) === holder);
  const free = partitions.filter((name) => !held.has(name));
  const share = shareOf(held, holder);
  const spare = mine.filter((name) => !isBusy(name));
  return {
    take: [membershipOf(holder), PROJECTIONS]
      .filter((name) => !held.has(name))
      .concat(free.slice(0, Math.max(0, share - mine.length))),
    give: spare.slice(0, Math.max(0, mine.length - share)),
  };
}

function shareOf(held: ReadonlyMap<string, string>, holder: string): number {
  const others = [...held.keys()].filter(isMembership);
  const members = [...new Set([...others, membershipOf(holder)])].sort();
  const rank = members.indexOf(membershipOf(holder));
  return Math.floor(PARTITIONS / members.length) + (rank < PARTITIONS % members.length ? 1 : 0);
}
