import { existsSync } from 'node:fs';
import type { System } from '@tenure/application';
import { startEsdbFake } from '../../../../libs/event-store/test-support/esdb-fake';
import type { EsdbFake } from '../../../../libs/event-store/test-support/esdb-fake';
import { inSystem, liveAccount, storeDesk } from '../../test-support/store-desk';

const desk = storeDesk();
let fake: EsdbFake;
beforeAll(async () => {
  fake = await startEsdbFake();
  await inSystem(desk.file('data'), async (system) => {
    for (const id of ['ALDER', 'BIRCH']) await liveAccount(system, id, 8);
    await system.run(refusal);
  });
});
afterAll(async () => {
  await fake.close();
  desk.remove();
});

const refusal = {
  accountId: 'ALDER',
  command: 'receive-payment',
  body: { amount: '1.00', method: 'no-such-method' },
  actor: 'clerk',
  idempotencyKey: 'payment 1',
};
const repeated = {
  accountId: 'ALDER',
  command: 'import-invoice',
  body: { invoice: 'ALDER-2', amount: '100.00', effectiveOn: '2024-02-01' },
  actor: 'clerk',
  idempotencyKey: 'invoice 2',
};

/** What is answered, but for positions, which are the store's own. */
async function answerOf({ run }: System) {
  const result = await run(repeated);
  if (result.kind !== 'accepted') throw new Error(JSON.stringify(result));
  const { position: _position, ...answer } = result.answer;
  return answer;
}

test('to EventStoreDB, and back into a new file: digests are equal, and a repeated command gets its answer', async () => {
  const [home, esdb, back] = [`sqlite:${desk.file('data')}`, fake.connectionString, `sqlite:${desk.file('back')}`];
  const away = await desk.json(['migrate', '--from', home, '--to', esdb]);
  const digest = (away['log'] as { source: string }).source;
  expect(away).toMatchObject({ foundEvents: 0, log: { source: digest, target: digest } });
  const events = await inSystem(desk.file('data'), answerOf);
  const before = fake.log.events().length;
  expect(await inSystem(desk.file('data'), answerOf, esdb)).toEqual(events);
  expect(events.events).toHaveLength(1);
  expect(fake.log.events()).toHaveLength(before);

  const { code, out } = await desk.run(['migrate', '--from', esdb, '--to', back]);
  expect(code).toBe(0);
  expect(out.match(new RegExp(digest, 'g'))).toHaveLength(2);
  expect(existsSync(desk.file('back/events.db'))).toBe(true);
  expect(await inSystem(desk.file('back'), answerOf)).toEqual(events);
});

test('a target with another log is refused, and told from a copy that was interrupted', async () => {
  const [home, other] = [`sqlite:${desk.file('data')}`, `sqlite:${desk.file('other')}`];
  await inSystem(desk.file('other'), (system) => liveAccount(system, 'CEDAR', 1));
  const { code, err } = await desk.run(['migrate', '--from', home, '--to', other]);
  expect([code, err]).toEqual([1, expect.stringContaining('not copied: the target holds another log: at position 1')]);
  const again = await desk.json(['migrate', '--from', home, '--to', `sqlite:${desk.file('copy.db')}`]);
  const found = await desk.json(['migrate', '--from', home, '--to', `sqlite:${desk.file('copy.db')}`]);
  expect(found).toMatchObject({ foundEvents: again['events'] });
});
