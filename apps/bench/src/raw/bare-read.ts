import Database from 'better-sqlite3';

const PAGE = 1_000;

/** The least that folding a log needs: every row of it read, and its JSON parsed. Answers events per second. */
export function bareReadRate(path: string): number {
  const db = new Database(path, { readonly: true });
  try {
    const page = db.prepare<[number, number], [number, number, string, string, string, string, string]>(
      `SELECT e.position, e.revision, e.id, e.type, e.metadata, e.data, s.name
       FROM events e CROSS JOIN streams s ON s.id = e.stream
       WHERE e.position > ? AND e.position <= ? ORDER BY e.position`,
    );
    page.raw();
    const startedAt = performance.now();
    let events = 0;
    for (;;) {
      const rows = page.all(events, events + PAGE);
      for (const row of rows) {
        JSON.parse(row[4]);
        JSON.parse(row[5]);
      }
      events += rows.length;
      if (rows.length < PAGE) return events / ((performance.now() - startedAt) / 1_000);
    }
  } finally {
    db.close();
  }
}
