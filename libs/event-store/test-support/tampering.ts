import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { newEvent, range } from '../src/contract/harness';
import { StoreDamaged } from '../src/errors';
import { openSqliteEventStore } from '../src/sqlite';
import type { VerificationReport } from '../src/verification';

export const EVENTS = 1_200;
export const STREAMS = 5;
let copies = 0;

/** Makes a store of EVENTS events, `marker n.` in the n-th, under keys `key-n`; returns its digest. */
export async function makeStore(path: string): Promise<string> {
  const store = openSqliteEventStore({ path });
  await Promise.all(
    range(1, EVENTS).map((n) =>
      store.append({
        stream: `account-${n % STREAMS}`,
        expected: 'any',
        events: [newEvent({ marker: `marker ${n}.` })],
        answer: { key: `key-${n}`, bodyHash: '' },
      }),
    ),
  );
  const digest = await store.digest();
  await store.close();
  // Leaves no stale copies in the free space of pages, which tests that look for bytes would find.
  const db = new Database(path);
  db.exec('VACUUM');
  db.close();
  return digest;
}

/** What `verify` says about a copy of the database after something was done to it behind the store's back. */
export async function examine(
  original: string,
  damage: (path: string) => void,
): Promise<VerificationReport | StoreDamaged> {
  copies += 1;
  const path = `${original}.copy-${copies}`;
  copyFileSync(original, path);
  damage(path);
  try {
    const store = openSqliteEventStore({ path, readonly: true });
    const report = await store.verify();
    await store.close();
    return report;
  } catch (error) {
    if (error instanceof StoreDamaged) return error;
    throw error;
  }
}

/** Statements run on the database past its triggers. */
export function sql(statements: string): (path: string) => void {
  return (path) => {
    const db = new Database(path);
    for (const name of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()) {
      db.exec(`DROP TRIGGER ${String(name)}`);
    }
    db.pragma('foreign_keys = OFF');
    db.exec(statements);
    db.close();
  };
}

/** Changes a byte of the file: the `nth` time that `text` stands in it, its last character. */
export function flip(text: string, nth: number): (path: string) => void {
  return (path) => {
    const bytes = readFileSync(path);
    let at = bytes.indexOf(text);
    for (let n = 1; n < nth; n += 1) at = bytes.indexOf(text, at + 1);
    if (at < 0) throw new Error(`${text} is not in the file ${nth} times`);
    const last = at + Buffer.byteLength(text) - 1;
    bytes.writeUInt8(bytes.readUInt8(last) ^ 1, last);
    writeFileSync(path, bytes);
  };
}

export function idAt(path: string, position: number): string {
  const db = new Database(path, { readonly: true });
  const id = String(db.prepare('SELECT id FROM events WHERE position = ?').pluck().get(position));
  db.close();
  return id;
}
