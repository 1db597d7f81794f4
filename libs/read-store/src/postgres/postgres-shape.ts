import { ReadStoreUnusable } from '../errors';
import { type Shape, shapeOf } from '../shape';
import { CONNECTION_STRING, readConnectionString } from './connection-string';
import { openConnections } from './connections';
import type { PostgresReadStoreOptions } from './open-postgres-read-store';

const COLUMNS = `select table_name, column_name from information_schema.columns
  where table_schema = $1 order by table_name, ordinal_position`;

export async function postgresShape({ connectionString }: PostgresReadStoreOptions): Promise<Shape> {
  const place = readConnectionString(connectionString);
  if (!place) throw new ReadStoreUnusable(CONNECTION_STRING);
  const connections = openConnections(place);
  try {
    const { rows } = await connections.use((connection) => connection.list(COLUMNS, [place.schema]));
    return shapeOf((table) => rows.filter(([name]) => name === table).map(([, column]) => String(column)));
  } finally {
    await connections.end();
  }
}
