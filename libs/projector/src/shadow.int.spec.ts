import type { Position } from '@tenure/kernel';
import { balances, creditExposure, readModels } from '@tenure/read-models';
import { digest, NoSuchGeneration } from '@tenure/read-store';
import { eachAdapter } from '../../read-store/test-support/adapters';
import { simpleEvents } from '../test-support/simple-events';
import { append, type Stores, withStores } from '../test-support/stores';
import { projectionStatuses } from './projection-status';
import { type Projector, startProjector } from './projector';
import { NotVerified, rebuildBeside, rollBack, type Shadow, swapIn } from './shadow';
import { verifyReadModels } from './verify';

jest.setTimeout(60_000);

const LONG_MS = 20_000;

const shadowOf = ({ events, readStore }: Stores, model = balances): Shadow => ({ events, readStore, model });

async function started({ events, readStore }: Stores, models = readModels): Promise<Projector> {
  return startProjector({ events, readStore, models, otherVersions: 'halt', reviewMs: 10 });
}

async function caughtUp(projector: Projector, position: Position, model?: string): Promise<void> {
  expect(await projector.waitFor(position, LONG_MS, model)).toBe(true);
}

async function sound({ events, readStore }: Stores): Promise<void> {
  for (const { kept, recomputed } of await verifyReadModels(events, readStore, readModels))
    expect(kept).toBe(recomputed);
}

async function generations({ events, readStore }: Stores): Promise<unknown> {
  const statuses = await projectionStatuses(events, readStore, [balances]);
  return statuses[0]?.generations.map(({ generation, position }) => [generation, position]);
}

eachAdapter((adapter) => {
  test('made beside the live one while events come, swapped in, and back again', () =>
    withStores(adapter, async (stores) => {
      const { events, readStore } = stores;
      const projector = await started(stores);
      await append(events, simpleEvents(30));
      let count = 30;
      const more = async () => {
        const head = await append(events, simpleEvents(7, 7, count));
        count += 7;
        return head;
      };
      const rebuilding = rebuildBeside(shadowOf(stores));
      await more();
      await rebuilding;
      await caughtUp(projector, await more());
      const swapping = swapIn(shadowOf(stores));
      await more();
      expect((await swapping).difference).toBeUndefined();
      await caughtUp(projector, await more());
      await sound(stores);
      const rolling = rollBack(shadowOf(stores));
      await more();
      await rolling;
      await caughtUp(projector, await more());
      await sound(stores);
      expect(await digest(readStore, balances.tables)).toHaveLength(64);
      await projector.close();
    }));

  test('what was broken off is gone on with; the live one has not moved for it', () =>
    withStores(adapter, async (stores) => {
      const { events } = stores;
      const projector = await started(stores);
      await caughtUp(projector, await append(events, simpleEvents(20)));
      await projector.close();
      await rebuildBeside({
        ...shadowOf(stores),
        events: { ...events, readAll: (o) => events.readAll({ ...o, until: '9' as Position }) },
      });
      expect(await generations(stores)).toEqual([
        ['live', '20'],
        ['next', '9'],
      ]);
      const folded: number[] = [];
      await rebuildBeside({ ...shadowOf(stores), onProgress: (count) => void folded.push(count) });
      expect(folded.at(-1)).toBe(11);
      await swapIn(shadowOf(stores));
      expect(await generations(stores)).toEqual([
        ['live', '20'],
        ['previous', '20'],
      ]);
    }));

  test('a next generation that is not what the log says takes nobody’s place', () =>
    withStores(adapter, async (stores) => {
      const { events, place } = stores;
      const projector = await started(stores);
      await caughtUp(projector, await append(events, simpleEvents(20)));
      await rebuildBeside(shadowOf(stores));
      await place.alter("update account_balances__next set paid = paid + 1 where account = 'A3'");
      await expect(swapIn(shadowOf(stores))).rejects.toThrow(NotVerified);
      await sound(stores);
      await projector.close();
    }));

  test.each([
    ['swap', swapIn],
    ['rollback', rollBack],
  ])('a %s where there is nothing to put in place is refused', (_what, change) =>
    withStores(adapter, async (stores) => {
      await append(stores.events, simpleEvents(3));
      await expect(change(shadowOf(stores))).rejects.toThrow(NoSuchGeneration);
    }),
  );

  test('rows of another version are not written on, and the way out is told; swapped in, the model goes on', () =>
    withStores(adapter, async (stores) => {
      const { events, readStore } = stores;
      const first = await started(stores);
      await caughtUp(first, await append(events, simpleEvents(20)));
      await first.close();
      const changed = { ...creditExposure, version: creditExposure.version + 1 };
      const models = readModels.map((model) => (model.name === changed.name ? changed : model));
      const second = await started(stores, models);
      const head = await append(events, simpleEvents(7, 7, 20));
      await caughtUp(second, head);
      expect(await second.waitFor(head, 5, changed.name)).toBe(false);
      const [status] = await projectionStatuses(events, readStore, [changed]);
      expect(status?.halted?.reason).toContain(
        'npm run projections -- rebuild credit-exposure, then swap credit-exposure',
      );
      await rebuildBeside(shadowOf(stores, changed));
      await swapIn(shadowOf(stores, changed));
      await caughtUp(second, head, changed.name);
      await caughtUp(second, await append(events, simpleEvents(1, 7, 27)), changed.name);
      // The generation before it is of a version that this program does not keep.
      await expect(rollBack(shadowOf(stores, changed))).rejects.toThrow('is of version');
      await second.close();
    }));

  test('a model that cannot fold the log is not made beside either, and once mended begins anew', () =>
    withStores(adapter, async (stores) => {
      const { events } = stores;
      await append(events, simpleEvents(20));
      const broken = {
        ...balances,
        step: () => {
          throw new Error('not yet');
        },
      };
      await expect(rebuildBeside(shadowOf(stores, broken))).rejects.toThrow('not yet');
      await rebuildBeside(shadowOf(stores));
      await swapIn(shadowOf(stores));
      expect(await generations(stores)).toContainEqual(['live', '20']);
    }));
});
