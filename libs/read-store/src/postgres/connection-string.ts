/** What a connection string says. */
export interface PostgresPlace {
  /** For the client library: without what is ours. */
  readonly connectionString: string;
  /** Where the tables are: several stores can share a database. */
  readonly schema: string;
  /** For messages: without user and password. */
  readonly name: string;
}

/** What is wrong with one, said as what would be right. */
export const CONNECTION_STRING =
  'the form of a connection string is postgres://user:password@host:5432/database?schema=tenure';

const DEFAULT_SCHEMA = 'tenure';

/** A plain name of PostgreSQL: in small letters, and no longer than what it would silently cut. */
const SCHEMA = /^[a-z_][a-z0-9_]{0,62}$/;

/**
 * Reads `postgres://user:password@host:port/database`, with `?schema=name` where it is not to be `tenure`, and the client
 * library's parameters, such as `sslmode`. Undefined for anything else.
 */
export function readConnectionString(text: string): PostgresPlace | undefined {
  if (!/^postgres(ql)?:\/\/\S+$/.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const schema = url.searchParams.get('schema') ?? DEFAULT_SCHEMA;
  if (!SCHEMA.test(schema) || url.hostname === '' || url.pathname.length < 2) return undefined;
  url.searchParams.delete('schema');
  return { connectionString: url.href, schema, name: `${url.host}${url.pathname}` };
}
