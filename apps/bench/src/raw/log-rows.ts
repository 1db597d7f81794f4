import Database from 'better-sqlite3';

/** An event as its row holds it. */
export type Row = [
  position: number,
  stream: number,
  revision: number,
  id: string,
  type: string,
  data: string,
  metadata: string,
];

/** The events after `position`, as they stand in the embedded store's file; it may be in use. */
export function rowsAfter(path: string, position: number): readonly Row[] {
  const db = new Database(path, { readonly: true });
  try {
    const select = db.prepare<[number], Row>(
      `SELECT position, stream, revision, id, type, data, metadata FROM events WHERE position > ? ORDER BY position`,
    );
    return select.raw().all(position);
  } finally {
    db.close();
  }
}

/** The rows of each command, in the order in which they were appended. */
export function byCommand(rows: readonly Row[]): readonly (readonly Row[])[] {
  const commands: Row[][] = [];
  let current: string | undefined;
  for (const row of rows) {
    const { commandId } = JSON.parse(row[6]) as { readonly commandId: string };
    if (commandId !== current) commands.push([]);
    commands.at(-1)?.push(row);
    current = commandId;
  }
  return commands;
}
