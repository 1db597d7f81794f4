import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { grouped, openBareSqlite } from './bare-sqlite';
import { byCommand, type Row, rowsAfter } from './log-rows';

const folder = mkdtempSync(join(tmpdir(), 'tenure-bare-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function row(position: number, commandId: string): Row {
  return [position, 1, position - 1, `id-${position}`, 'Happened', '{}', JSON.stringify({ commandId })];
}

const rows = [row(1, 'a'), row(2, 'a'), row(3, 'b'), row(4, 'c'), row(5, 'c')];

test('rows of one command stay together', () => {
  expect(byCommand(rows).map((command) => command.map(([position]) => position))).toEqual([[1, 2], [3], [4, 5]]);
});

test('commands are grouped in order, the last group as it is', () => {
  const groups = grouped(byCommand(rows), 2);
  expect(groups.map((group) => group.map(([position]) => position))).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
});

test('the bare table holds the same rows, however they were committed', () => {
  const path = join(folder, 'bare.db');
  const bare = openBareSqlite(path);
  bare.fill(rows.slice(0, 2));
  bare.commit(byCommand(rows.slice(2)));
  bare.commit(grouped([[row(6, 'd')], [row(7, 'e')], [row(8, 'f')]], 2));
  bare.close();
  expect(rowsAfter(path, 0)).toHaveLength(8);
  expect(rowsAfter(path, 2)).toEqual([...rows.slice(2), row(6, 'd'), row(7, 'e'), row(8, 'f')]);
  const db = new Database(path, { readonly: true });
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  db.close();
});
