import { tables } from './tables';

/** `none`: there are no tables. `other`: not those of this program. */
export type Shape = 'none' | 'other' | 'present';

/** Whether a database has the tables and columns that this program reads. */
export function shapeOf(columnsOf: (sqlName: string) => readonly string[]): Shape {
  const found = Object.values(tables).map(({ sqlName, columns }) => {
    return { kept: columnsOf(sqlName), expected: columns.map((column) => column.sqlName) };
  });
  if (found.every(({ kept }) => kept.length === 0)) return 'none';
  return found.every(({ kept, expected }) => kept.join() === expected.join()) ? 'present' : 'other';
}
