import type { Position, RecordedEvent } from '@tenure/kernel';
import { accounts, balances, creditExposure, type ReadModel, readModels } from '@tenure/read-models';
import { digest, listPoisons, type ReadStore } from '@tenure/read-store';
import { eachAdapter } from '../../read-store/test-support/adapters';
import { simpleEvents } from '../test-support/simple-events';
import { append, type Stores, withStores } from '../test-support/stores';
import { projectionStatuses } from './projection-status';
import { type Projector, startProjector } from './projector';
import { rebuild } from './replay';
import { MayNotBeReleased, releaseStream, retryStream } from './retry';
import { verifyReadModels } from './verify';

jest.setTimeout(60_000);

const LONG_MS = 20_000;
const POISON = '10' as Position;
/** Of seven accounts in turn, the tenth event is of the third. */
const STREAM = 'account-A2';

/** Cannot fold the event at a position, neither when asked what it needs nor, on request, only when it changes rows. */
function poisoned(model: ReadModel, at: 'step' | 'change' = 'step', position = POISON): ReadModel {
  const fail = (): never => {
    throw new TypeError('no such field');
  };
  return {
    ...model,
    step(event) {
      if (event.position !== position) return model.step(event);
      return at === 'step' ? fail() : { needs: model.step(event)?.needs ?? [], change: fail };
    },
  };
}

const withPoison = (poison: ReadModel): readonly ReadModel[] =>
  readModels.map((model) => (model.name === poison.name ? poison : model));

async function started({ events, readStore }: Stores, models: readonly ReadModel[]): Promise<Projector> {
  return startProjector({ events, readStore, models, reviewMs: 10 });
}

async function caughtUp(projector: Projector, position: Position, model?: string): Promise<void> {
  expect(await projector.waitFor(position, LONG_MS, model)).toBe(true);
}

async function idsIn(store: ReadStore): Promise<readonly string[]> {
  return (await store.queries.selectFrom('creditExposures').select('account').orderBy('account').execute()).map(
    ({ account }) => account,
  );
}

/** Of the models that differ from what folding the log says, with models that can. */
async function differing({ events, readStore }: Stores): Promise<readonly string[]> {
  const results = await verifyReadModels(events, readStore, readModels);
  return results.filter(({ difference }) => difference).map(({ name }) => name);
}

const retry = ({ events, readStore }: Stores, models: readonly ReadModel[]) =>
  retryStream({ events, readStore, models, stream: STREAM });

eachAdapter((adapter) => {
  test.each(['step', 'change'] as const)(
    'an event that cannot be folded (%s) parks its stream in that model only',
    (at) =>
      withStores(adapter, async (stores) => {
        const { events, readStore } = stores;
        const projector = await started(stores, withPoison(poisoned(creditExposure, at)));
        await append(events, simpleEvents(20));
        await caughtUp(projector, await append(events, simpleEvents(15, 7, 20)));
        await projector.close();
        expect(await listPoisons(readStore.queries, 'live')).toEqual([
          {
            model: 'credit-exposure',
            stream: STREAM,
            position: POISON,
            eventType: 'PaymentReceived',
            reason: 'no such field',
            state: 'parked',
          },
        ]);
        expect(await differing(stores)).toEqual(['credit-exposure']);
        // It was the account's first payment: without it there is no row of its credit.
        expect(await idsIn(readStore)).toEqual(['A0', 'A1', 'A3', 'A4', 'A5', 'A6']);
      }),
  );

  test('what a newer program wrote is refused: the stream is parked, and says by which version', () =>
    withStores(adapter, async (stores) => {
      const [registered, ...others] = simpleEvents(3, 2) as [RecordedEvent, ...RecordedEvent[]];
      const newer = { ...registered, metadata: { ...registered.metadata, schema: 2 } };
      const projector = await started(stores, [accounts]);
      await caughtUp(projector, await append(stores.events, [newer, ...others]));
      await projector.close();
      expect(await listPoisons(stores.readStore.queries, 'live')).toMatchObject([
        {
          stream: 'account-A0',
          eventType: 'AccountRegistered',
          reason: expect.stringContaining('data of version 2; this program knows them up to version 1'),
        },
      ]);
      const kept = await stores.readStore.queries.selectFrom('accounts').select('id').execute();
      expect(kept).toEqual([{ id: 'A1' }]);
    }));

  test('a parked stream stays parked over a restart; retried by a mended program it is as if nothing had happened', () =>
    withStores(adapter, async (stores) => {
      const { events } = stores;
      const models = withPoison(poisoned(creditExposure));
      const first = await started(stores, models);
      await caughtUp(first, await append(events, simpleEvents(20)));
      await first.close();
      const second = await started(stores, readModels);
      await caughtUp(second, await append(events, simpleEvents(15, 7, 20)));
      expect(await differing(stores)).toEqual(['credit-exposure']);
      expect(await retry(stores, models)).toMatchObject([{ model: 'credit-exposure', still: { position: POISON } }]);
      expect(await retry(stores, readModels)).toMatchObject([{ model: 'credit-exposure', still: undefined }]);
      expect(await retry(stores, readModels)).toEqual([]);
      await caughtUp(second, await append(events, simpleEvents(7, 7, 35)));
      expect(await differing(stores)).toEqual([]);
      await second.close();
    }));

  test('a released stream goes on without the event, which verification tells; one that fails later is parked there', () =>
    withStores(adapter, async (stores) => {
      const { events, readStore } = stores;
      // The 10th, 17th, 24th and 31st event are of the same account; two of them cannot be folded.
      const models = withPoison(poisoned(poisoned(creditExposure), 'step', '24' as Position));
      const projector = await started(stores, models);
      await caughtUp(projector, await append(events, simpleEvents(35)));
      const released = await releaseStream({ events, readStore, models, stream: STREAM });
      expect(released).toMatchObject([{ poison: { position: '10' }, still: { position: '24', state: 'parked' } }]);
      expect((await listPoisons(readStore.queries, 'live')).map(({ position, state }) => [position, state])).toEqual([
        ['10', 'released'],
        ['24', 'parked'],
      ]);
      await releaseStream({ events, readStore, models, stream: STREAM });
      await caughtUp(projector, await append(events, simpleEvents(7, 7, 35)));
      const [result] = await verifyReadModels(events, readStore, [creditExposure]);
      // Five payments of a dollar were there, and two of them are lacking.
      expect(result?.difference).toMatchObject({
        kept: { unappliedCredit: '300' },
        recomputed: { unappliedCredit: '500' },
      });
      await projector.close();
    }));

  test('balances stand still instead, and say so; the others go on, and a mended program goes on by itself', () =>
    withStores(adapter, async (stores) => {
      const { events, readStore } = stores;
      const first = await started(stores, withPoison(poisoned(balances)));
      await append(events, simpleEvents(20));
      const head = await append(events, simpleEvents(15, 7, 20));
      await caughtUp(first, head);
      await caughtUp(first, head, 'accounts');
      expect(await first.waitFor(head, 5, 'balances')).toBe(false);
      expect(await differing(stores)).toEqual([]);
      const statuses = await projectionStatuses(events, readStore, readModels);
      expect(statuses.find(({ model }) => model === 'balances')).toMatchObject({
        halted: { position: POISON, reason: expect.stringContaining('no such field') },
        poisons: [{ stream: STREAM, state: 'halting' }],
      });
      expect(statuses.filter(({ halted }) => halted)).toHaveLength(1);
      await expect(releaseStream({ events, readStore, models: readModels, stream: STREAM })).rejects.toThrow(
        MayNotBeReleased,
      );
      await first.close();
      const second = await started(stores, readModels);
      expect(await second.waitFor(head, 5, 'balances')).toBe(false);
      await retry(stores, readModels);
      await caughtUp(second, head, 'balances');
      expect(await differing(stores)).toEqual([]);
      await second.close();
    }));

  test('retried without being mended, balances stand still again', () =>
    withStores(adapter, async (stores) => {
      const { events, readStore } = stores;
      const models = withPoison(poisoned(balances));
      const projector = await started(stores, models);
      const head = await append(events, simpleEvents(20));
      await caughtUp(projector, head);
      await retry(stores, models);
      await caughtUp(projector, await append(events, simpleEvents(2, 7, 20)));
      expect(await projector.waitFor(head, 50, 'balances')).toBe(false);
      const halting = async () =>
        (await listPoisons(readStore.queries, 'live', ['balances'])).map(({ state }) => state);
      // It comes back when the projector looks again, be that now or a moment ago.
      for (let looks = 0; looks < 200 && (await halting()).length === 0; looks++)
        await projector.waitFor(head, 20, 'balances');
      expect(await halting()).toEqual(['halting']);
      await projector.close();
    }));

  test('made anew, a model parks what it cannot fold, and one that halts is left as it was', () =>
    withStores(adapter, async ({ events, readStore }) => {
      await append(events, simpleEvents(20));
      await rebuild(events, readStore, [poisoned(creditExposure), accounts]);
      expect(await idsIn(readStore)).toHaveLength(6);
      expect((await listPoisons(readStore.queries, 'live')).map(({ stream }) => stream)).toEqual([STREAM]);
      await rebuild(events, readStore, [creditExposure]);
      expect(await listPoisons(readStore.queries, 'live')).toEqual([]);
      await rebuild(events, readStore, [balances]);
      const before = await digest(readStore, balances.tables);
      await expect(rebuild(events, readStore, [poisoned(balances)])).rejects.toThrow('cannot fold PaymentReceived');
      expect(await digest(readStore, balances.tables)).toBe(before);
    }));
});
