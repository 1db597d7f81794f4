import { scaleTable } from './scale-report';

test('a column for each size, three digits of a number, and nothing where nothing was measured', () => {
  const lines = scaleTable([
    { events: 10_000, values: { accounts: 112, logBytes: 1_234.5, rows: 1.049 } },
    { events: 1_000_000, values: { accounts: 11_200, postgresRate: 21_999.6, backupSeconds: 12.34 } },
  ]);
  const line = (start: string) => lines.find((one) => one.startsWith(start))?.split(/ {2,}/);
  expect(line('events in the log')).toEqual(['events in the log', '10,000', '1,000,000']);
  expect(line('accounts')).toEqual(['accounts', '112', '11,200']);
  expect(line('events.db')).toEqual(['events.db, bytes an event', '1,235']);
  expect(line('rows')).toEqual(['rows of read models, for each event', '1.05']);
  expect(line('backup of')).toEqual(['backup of the log with its verification, s', '12.3']);
  expect(line('read models made anew on P')).toEqual([
    'read models made anew on PostgreSQL, events a second',
    '22,000',
  ]);
});
