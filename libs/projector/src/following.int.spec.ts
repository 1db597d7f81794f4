import type { Position } from '@tenure/kernel';
import { readModels } from '@tenure/read-models';
import { eachAdapter } from '../../read-store/test-support/adapters';
import { simpleEvents } from '../test-support/simple-events';
import { append, withStores } from '../test-support/stores';
import { followProjections } from './following';
import { startProjector } from './projector';

jest.setTimeout(60_000);

const LONG_MS = 20_000;
const logger = { warn: () => undefined };

eachAdapter((adapter) => {
  test('who does not keep the read models hears of what another process keeps', () =>
    withStores(adapter, async ({ events, readStore, place }) => {
      const other = await place.open();
      const following = await followProjections({ events, readStore: other, models: readModels, logger });
      const moved: string[] = [];
      following.onProjected(({ position }) => void moved.push(position));
      const projector = await startProjector({ events, readStore, models: readModels });
      const head = await append(events, simpleEvents(10));
      expect(await following.waitFor(head, LONG_MS)).toBe(true);
      expect(await following.waitFor(head, LONG_MS, 'balances')).toBe(true);
      expect(await following.lag()).toEqual({ position: head, head, behind: 0 });
      expect(moved.at(-1)).toBe(head);
      const never = String(BigInt(head) + 1n) as Position;
      expect(await following.waitFor(never, 30)).toBe(false);
      const waiting = following.waitFor(never, LONG_MS);
      await following.close();
      expect(await waiting).toBe(false);
      await projector.close();
      await other.close();
    }));

  test('before the first event nothing is reached, and the lag is all there is', () =>
    withStores(adapter, async ({ events, readStore }) => {
      const head = await append(events, simpleEvents(3));
      const following = await followProjections({ events, readStore, models: readModels, logger });
      expect(await following.waitFor('1' as Position, 5)).toBe(false);
      expect(await following.lag()).toEqual({ position: undefined, head, behind: 3 });
      await following.close();
    }));
});
