import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type EventStore, openEsdbEventStore, openSqliteEventStore } from '@tenure/event-store';
import { Refused, WrongUsage } from '@tenure/terminal';

/** A store as it is named on the command line. */
export type NamedStore =
  { readonly kind: 'sqlite'; readonly path: string } | { readonly kind: 'esdb'; readonly connectionString: string };

/** Throws `WrongUsage` on what is neither `sqlite:PATH` nor an EventStoreDB connection string. */
export function namedStore(name: string, option: string): NamedStore {
  if (/^esdb(\+discover)?:\/\/./.test(name)) return { kind: 'esdb', connectionString: name };
  const path = /^sqlite:(.+)$/.exec(name)?.[1];
  if (path === undefined) throw new WrongUsage(`${option} must be sqlite:PATH or esdb://…`);
  return { kind: 'sqlite', path: fileOf(resolve(path)) };
}

/** A data folder stands for the database in it, also one that is to be made. */
function fileOf(path: string): string {
  const isFolder = existsSync(path) ? statSync(path).isDirectory() : !path.endsWith('.db');
  return isFolder ? join(path, 'events.db') : path;
}

/** Never with the password of a connection string. */
export function textOf(store: NamedStore): string {
  if (store.kind === 'sqlite') return `sqlite:${store.path}`;
  return store.connectionString.replace(/\/\/[^@/]*@/, '//');
}

/** Throws `Refused` where there is nothing to read. */
export function openSource(store: NamedStore): EventStore {
  if (store.kind === 'esdb') return openEsdb(store.connectionString);
  if (!existsSync(store.path)) throw new Refused(`there is no event store at ${store.path}`);
  return openSqliteEventStore({ path: store.path, readonly: true });
}

export function openTarget(store: NamedStore): EventStore {
  return store.kind === 'esdb' ? openEsdb(store.connectionString) : openSqliteEventStore({ path: store.path });
}

function openEsdb(connectionString: string): EventStore {
  try {
    return openEsdbEventStore({ connectionString });
  } catch (error) {
    // The client's words for a connection string that it cannot read; they may show the whole of it.
    const why = error instanceof RangeError ? error.message : 'the EventStoreDB connection string cannot be read';
    throw new WrongUsage(why, false);
  }
}
