import { type Kysely, PostgresIntrospector, type SchemaMetadata, type TableMetadata } from 'kysely';
import type { Run } from './kysely-driver';

const SCHEMAS = 'select nspname as name from pg_catalog.pg_namespace where nspname = $1';
const TABLES = `select c.relname as name, c.relkind = 'v' as is_view from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 and c.relkind in ('r', 'v', 'p')`;

/**
 * What the migrator looks at: which tables one schema has, without their columns. Kysely's own looks at the columns of
 * every schema, which fails when somebody drops one of them meanwhile, and where another one may not be looked at.
 */
export class SchemaIntrospector extends PostgresIntrospector {
  readonly #run: Run;
  readonly #schema: string;

  constructor(db: Kysely<unknown>, run: Run, schema: string) {
    super(db);
    this.#run = run;
    this.#schema = schema;
  }

  override async getSchemas(): Promise<SchemaMetadata[]> {
    return (await this.#run(SCHEMAS, [this.#schema])).rows.map(({ name }) => ({ name: String(name) }));
  }

  override async getTables(): Promise<TableMetadata[]> {
    const { rows } = await this.#run(TABLES, [this.#schema]);
    return rows.map(({ name, is_view: isView }) => {
      return { name: String(name), schema: this.#schema, isView: isView === true, columns: [] };
    });
  }
}
