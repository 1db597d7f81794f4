import { readModels } from '@tenure/read-models';
import { openReadStore, type ReadStore } from '@tenure/read-store';
import fc from 'fast-check';
import { postgresAdapter } from '../../read-store/test-support/adapters';
import { withStore } from '../../read-store/test-support/store';
import { live, lives } from '../test-support/lives';
import { simpleEvents } from '../test-support/simple-events';
import { digests } from '../test-support/stores';
import { foldBatch } from './fold';

jest.setTimeout(120_000);

const followers = readModels.map((model) => ({ model, after: undefined }));
const postgres = postgresAdapter();

async function folded(store: ReadStore, events: Parameters<typeof foldBatch>[2]): Promise<unknown> {
  await store.transaction(async (tx) => {
    await tx.empty(readModels.flatMap(({ tables }) => tables));
    await foldBatch(tx, followers, events);
  });
  return digests(store);
}

async function withBoth(test: (sqlite: ReadStore, other: ReadStore) => Promise<void>): Promise<void> {
  await withStore(postgres, async (other) => {
    const sqlite = await openReadStore({ path: ':memory:' });
    try {
      await test(sqlite, other);
    } finally {
      await sqlite.close();
    }
  });
}

test('the same events give the same digests on SQLite and PostgreSQL, whatever they are', () =>
  withBoth(async (sqlite, other) => {
    await fc.assert(
      fc.asyncProperty(lives(40), async (steps) => {
        const { events } = live(steps);
        expect(await folded(other, events)).toEqual(await folded(sqlite, events));
      }),
      { numRuns: 15 },
    );
  }));

test.each([
  ['Ünï, 漢字 and 🙂', 'beyond ASCII'],
  ['"quoted", \\ and {braces}', 'what arrays of PostgreSQL escape'],
  ['a\u0000b\uFFFEc', 'what its texts cannot hold'],
  ['half a \uD83D', 'half of a character: both keep what UTF-8 has in its place'],
])('a name like %j is the same text in both: %s', (name, _why) =>
  withBoth(async (sqlite, other) => {
    const events = simpleEvents(3).map((event) => ({ ...event, data: { ...(event.data as object), name } }));
    expect(await folded(other, events)).toEqual(await folded(sqlite, events));
  }),
);

test('rows come in the same order whatever the language: by bytes, as the digest reads them', () =>
  withBoth(async (sqlite, other) => {
    const ids = ['a', 'B', 'A-1', 'A.1', 'A_1', 'A1', 'aB', 'Z', '10', '9'];
    const events = simpleEvents(ids.length, ids.length).map((event, index) => ({
      ...event,
      stream: `account-${ids[index]}`,
      data: { ...(event.data as object), account: ids[index] },
    }));
    expect(await folded(other, events)).toEqual(await folded(sqlite, events));
    const rows = await other.queries.selectFrom('accounts').select('id').orderBy('id').execute();
    expect(rows.map(({ id }) => id)).toEqual([...ids].sort());
  }));
