import { type Kysely, type RawBuilder, sql } from 'kysely';

interface Types {
  readonly text: RawBuilder<unknown>;
  readonly integer: RawBuilder<unknown>;
  readonly end: RawBuilder<unknown>;
}

const shapes = {
  leases: { key: ['name'], text: ['name', 'holder'], integer: ['epoch', 'until_ms'] },
  poisoned_streams: {
    key: ['model', 'stream', 'position'],
    text: ['model', 'stream', 'position', 'event_type', 'reason', 'state'],
    integer: [],
  },
  deadline_partitions: { key: ['partition'], text: ['day', 'position'], integer: ['partition'] },
  generations: { key: ['model'], text: ['model'], integer: ['number'] },
} as const;

/** The tables of `BackgroundDatabase`. */
export async function createBackgroundTables(db: Kysely<unknown>, { text, integer, end }: Types): Promise<void> {
  for (const [name, shape] of Object.entries(shapes)) {
    let create = db.schema.createTable(name).ifNotExists();
    for (const column of shape.text) create = create.addColumn(column, sql`${text}`, (made) => made.notNull());
    for (const column of shape.integer) create = create.addColumn(column, sql`${integer}`, (made) => made.notNull());
    await create
      .addPrimaryKeyConstraint(`${name}_key`, shape.key as never)
      .modifyEnd(end)
      .execute();
  }
}
