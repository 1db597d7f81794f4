import type { LeaseStanding } from '@tenure/read-store';
import {
  membershipOf,
  PARTITIONS,
  partitionLease,
  partitionOf,
  partitionOfLease,
  PROJECTIONS,
  shareOut,
} from './share-out';

/** Standings from who holds how many parts, and who has the projections; all are held. */
function standings(parts: Readonly<Record<string, number>>, projections?: string): LeaseStanding[] {
  let next = 0;
  const lease = (name: string, holder: string): LeaseStanding => ({ name, holder, epoch: 1, isHeld: true });
  return Object.entries(parts).flatMap(([holder, count]) => [
    lease(membershipOf(holder), holder),
    ...(projections === holder ? [lease(PROJECTIONS, holder)] : []),
    ...Array.from({ length: count }, () => lease(partitionLease(next++), holder)),
  ]);
}

test.each<[Record<string, number>, string, number, number, string]>([
  [{}, 'A', 16, 0, 'alone: everything'],
  [{ A: 16 }, 'A', 0, 0, 'it has everything'],
  [{ A: 16, B: 0 }, 'A', 0, 8, 'another one has come: half is given back'],
  [{ A: 16, B: 0 }, 'B', 0, 0, 'nothing is free yet'],
  [{ A: 8, B: 0 }, 'B', 8, 0, 'what was given back is free'],
  [{ A: 8, B: 8, C: 0 }, 'A', 0, 2, '16 of 3: the first has 6, by the order of names'],
  [{ A: 8, B: 8, C: 0 }, 'B', 0, 3, 'and the others 5'],
  [{ A: 6, B: 5, C: 0 }, 'C', 5, 0, 'which is what is free'],
  [{ A: 6, C: 5 }, 'A', 2, 0, 'B is dead: each takes its half of 5, here 8 - 6'],
  [{ A: 6, C: 5 }, 'C', 3, 0, 'and 8 - 5'],
])('%j: %s takes %i and gives %i: %s', (parts, holder, takes, gives, _why) => {
  const { take, give } = shareOut(standings(parts, 'A'), holder);
  expect(take.filter((name) => partitionOfLease(name) !== undefined)).toHaveLength(takes);
  expect(give).toHaveLength(gives);
});

test('what a worker is busy with is not given back', () => {
  const { give } = shareOut(standings({ A: 16, B: 0 }), 'A', (name) => (partitionOfLease(name) ?? 0) < 12);
  expect(give.map(partitionOfLease)).toEqual([12, 13, 14, 15]);
});

test.each<[string | undefined, boolean, string]>([
  [undefined, true, 'nobody has the projections'],
  ['B', false, 'somebody has them'],
])('with the projections at %s, A asks for them: %p, %s', (projections, isAsked, _why) => {
  expect(shareOut(standings({ A: 8, B: 8 }, projections), 'A').take.includes(PROJECTIONS)).toBe(isAsked);
});

test('what has run out is free', () => {
  const over = standings({ A: 16 }, 'A').map((lease) => ({ ...lease, isHeld: false }));
  expect(shareOut(over, 'B').take).toHaveLength(1 + 1 + PARTITIONS);
});

test.each([
  ['', 5, '0x811c9dc5, the basis itself: its last digit'],
  ['a', 12, '0xe40c292c, of the published test vectors'],
  ['foobar', 8, '0xbf9cf968, too'],
])('account %j is of part %i: %s', (id, partition, _why) => {
  expect(partitionOf(id)).toBe(partition);
});

test('accounts are spread evenly: of 1600, each part has 100, give or take', () => {
  const counts = Array.from({ length: PARTITIONS }, () => 0);
  for (let n = 0; n < 1_600; n++) counts[partitionOf(`ACCOUNT-${n}`)]! += 1;
  expect(Math.min(...counts)).toBeGreaterThan(60);
  expect(Math.max(...counts)).toBeLessThan(140);
});
