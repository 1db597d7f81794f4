import { type RawBuilder, sql } from 'kysely';
import { createTable, indexes } from '../create-table';
import { NoSuchGeneration } from '../errors';
import type { WriteTransaction } from '../read-store';
import { type TableName, tables } from '../tables';
import { type Aside, type Generation, generationKey, generationTable } from './generation';

/** What of a read model its generations are made of. */
export interface GenerationalModel {
  readonly name: string;
  readonly tables: readonly TableName[];
}

/** Makes empty tables beside the live ones; what was being made there before is dropped. */
export async function beginNextGeneration(tx: WriteTransaction, model: GenerationalModel): Promise<void> {
  await dropGeneration(tx, model, 'next');
  const number = await nextNumber(tx, model.name);
  for (const name of model.tables) {
    const table = tables[name];
    const sqlName = generationTable(table.sqlName, 'next');
    const suffix = `g${number}`;
    await createTable(tx.queries, tx.system.dialect, table, { sqlName, keyName: `${table.sqlName}_key_${suffix}` });
    for (const index of indexes.filter((defined) => defined.table === table.sqlName)) {
      await tx.queries.schema
        .createIndex(`${index.name}_${suffix}`)
        .on(sqlName)
        .columns([...index.columns])
        .execute();
    }
  }
}

/**
 * Puts the next generation in the place of the live one, which is kept as the previous one; the one kept until then is
 * dropped. Rejects with `NoSuchGeneration` where there is no next one.
 */
export async function swapGenerations(tx: WriteTransaction, model: GenerationalModel): Promise<void> {
  await requireGeneration(tx, model, 'next');
  await dropGeneration(tx, model, 'previous');
  await rename(tx, model, 'live', 'previous');
  await rename(tx, model, 'next', 'live');
}

/** Exchanges the previous generation and the live one. Rejects with `NoSuchGeneration` where there is no previous one. */
export async function exchangeGenerations(tx: WriteTransaction, model: GenerationalModel): Promise<void> {
  await requireGeneration(tx, model, 'previous');
  await rename(tx, model, 'live', 'aside');
  await rename(tx, model, 'previous', 'live');
  await rename(tx, model, 'aside', 'previous');
}

/** Drops what is not live; nothing where there is none. */
export async function dropGeneration(
  { queries, system }: WriteTransaction,
  model: GenerationalModel,
  generation: Exclude<Generation, 'live'>,
): Promise<void> {
  for (const name of model.tables) {
    await sql`drop table if exists ${tableName(system, name, generation)}`.execute(queries);
  }
  const key = generationKey(model.name, generation);
  await queries.deleteFrom('checkpoints').where('name', '=', key).execute();
  await queries.deleteFrom('poisonedStreams').where('model', '=', key).execute();
}

type Place = Generation | Aside;

async function rename(
  { queries, system }: WriteTransaction,
  model: GenerationalModel,
  from: Place,
  to: Place,
): Promise<void> {
  for (const name of model.tables) {
    const renamed = sql.id(generationTable(tables[name].sqlName, to));
    await sql`alter table ${tableName(system, name, from)} rename to ${renamed}`.execute(queries);
  }
  const [old, now] = [from, to].map((place) => generationKey(model.name, place)) as [string, string];
  await queries.updateTable('checkpoints').set({ name: now }).where('name', '=', old).execute();
  await queries.updateTable('poisonedStreams').set({ model: now }).where('model', '=', old).execute();
}

function tableName(system: WriteTransaction['system'], name: TableName, place: Place): RawBuilder<unknown> {
  return system.nameOf(generationTable(tables[name].sqlName, place));
}

async function requireGeneration(
  { queries }: WriteTransaction,
  { name }: GenerationalModel,
  generation: Generation,
): Promise<void> {
  const key = generationKey(name, generation);
  const found = await queries.selectFrom('checkpoints').select('name').where('name', '=', key).executeTakeFirst();
  if (!found) throw new NoSuchGeneration(`read model ${name} has no ${generation} generation`);
}

/** Names of indexes stay with a table that is renamed, so that each generation needs names of its own. */
async function nextNumber({ queries }: WriteTransaction, model: string): Promise<number> {
  const found = await queries.selectFrom('generations').select('number').where('model', '=', model).executeTakeFirst();
  const number = Number(found?.number ?? 0) + 1;
  await queries
    .insertInto('generations')
    .values({ model, number })
    .onConflict((conflict) => conflict.column('model').doUpdateSet({ number }))
    .execute();
  return number;
}
