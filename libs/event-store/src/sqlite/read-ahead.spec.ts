import { StoreDamaged } from '../errors';
import type { Page } from './read';
import { readAhead } from './read-ahead';

/** A log of so many positions, of which every third has an event that is asked for; the one at `damaged` cannot be read. */
function reader(length: number, damaged?: number) {
  return {
    page(after: number, size: number): Page {
      const upTo = Math.max(after, Math.min(length, after + size));
      const positions = Array.from({ length: upTo - after }, (_, index) => after + index + 1);
      if (damaged !== undefined && positions.includes(damaged)) throw new StoreDamaged(`at ${damaged}`);
      return { upTo, events: positions.filter((position) => position % 3 === 0) as never };
    },
  };
}

const never = () => false;

test.each([
  [1_000, 250, 250, 'as much as a page holds, and no more'],
  [130, 250, 130, 'what is there'],
  [250, 250, 250, 'just a page'],
])('of %i positions, in pages of %i: up to %i, %s', async (length, size, upTo) => {
  const page = await readAhead(reader(length), { after: 0, size }, never);
  expect(page?.upTo).toBe(upTo);
  expect(page?.events).toEqual(Array.from({ length: Math.floor(upTo / 3) }, (_, index) => (index + 1) * 3));
});

test.each([
  [reader(500), 500, never, 'nothing has come yet'],
  [reader(500, 333), 200, never, 'it cannot be read: whose turn it is tells of it'],
  [reader(500), 200, () => true, 'nobody wants it any more'],
])('answers nothing: %#', async (from, after, isStopped, _why) => {
  expect(await readAhead(from, { after, size: 250 }, isStopped)).toBeUndefined();
});
