import { readConfiguration } from './configuration';

const defaults = {
  port: 3000,
  host: '127.0.0.1',
  dataDir: './data',
  eventStore: 'sqlite',
  readStore: 'sqlite',
  clock: 'system',
};

describe('what the environment asks for', () => {
  const rows: readonly (readonly [env: Record<string, string>, expected: object, why: string])[] = [
    [{}, defaults, 'nothing: the embedded system'],
    [{ PATH: '/bin', UNKNOWN: 'x' }, defaults, 'what is not ours is left alone'],
    [{ PORT: '0' }, { ...defaults, port: 0 }, 'any free port'],
    [{ PORT: '65535' }, { ...defaults, port: 65535 }, 'the last port'],
    [{ METRICS_PORT: '9464' }, { ...defaults, metricsPort: 9464 }, 'metrics of a worker of its own'],
    [{ METRICS_PORT: '0' }, { ...defaults, metricsPort: 0 }, 'the same on any free port'],
    [{ BACKGROUND: 'off' }, { ...defaults, background: 'off' }, 'an API beside workers of their own'],
    [{ BACKGROUND: 'on' }, defaults, 'everything in one process, said aloud'],
    [{ HOST: '0.0.0.0' }, { ...defaults, host: '0.0.0.0' }, 'all addresses'],
    [{ DATA_DIR: '/var/lib/tenure' }, { ...defaults, dataDir: '/var/lib/tenure' }, 'another directory'],
    [
      { EVENT_STORE: 'esdb://localhost:2113?tls=false' },
      { ...defaults, eventStore: 'esdb://localhost:2113?tls=false' },
      'an EventStoreDB',
    ],
    [
      { EVENT_STORE: 'esdb+discover://cluster.example.com' },
      { ...defaults, eventStore: 'esdb+discover://cluster.example.com' },
      'a cluster of them',
    ],
    [
      { READ_STORE: 'postgres://tenure:secret@db.example.com:5432/tenure?sslmode=require' },
      { ...defaults, readStore: 'postgres://tenure:secret@db.example.com:5432/tenure?sslmode=require' },
      'read models on PostgreSQL',
    ],
    [
      { READ_STORE: 'postgresql://127.0.0.1/tenure?schema=second' },
      { ...defaults, readStore: 'postgresql://127.0.0.1/tenure?schema=second' },
      'under its other name, in a schema of its own',
    ],
    [
      { CLOCK: 'simulated:2026-01-01' },
      { ...defaults, clock: { simulatedFrom: '2026-01-01' } },
      'a clock that stands until it is moved',
    ],
    [
      { OPERATOR_TOKEN: 'sixteen-letters!' },
      { ...defaults, operatorToken: 'sixteen-letters!' },
      'a token of the operator’s choice',
    ],
  ];
  for (const [env, expected, why] of rows) {
    test(why, () => {
      expect(readConfiguration(env)).toEqual(expected);
    });
  }
});

describe('a wrong value is named, with what would be right', () => {
  const rows: readonly (readonly [env: Record<string, string>, says: RegExp, why: string])[] = [
    [{ PORT: '65536' }, /port from 0 to 65535, not 65536/, 'above the last port'],
    [{ BACKGROUND: 'yes' }, /must be "on", or "off" beside a worker/, 'another word'],
    [{ BACKGROUND: 'off', CLOCK: 'simulated:2024-01-01' }, /simulated clock/, 'it moves in its own process only'],
    [{ PORT: '-1' }, /port from 0 to 65535/, 'below the first'],
    [{ PORT: '80.5' }, /port from 0 to 65535/, 'not a whole number'],
    [{ PORT: '3000 ' }, /port from 0 to 65535/, 'a space after it'],
    [{ PORT: '' }, /port from 0 to 65535/, 'empty'],
    [{ PORT: 'http' }, /port from 0 to 65535/, 'a word'],
    [{ METRICS_PORT: '65536' }, /port from 0 to 65535, not 65536/, 'above the last port'],
    [{ METRICS_PORT: '' }, /port from 0 to 65535/, 'empty'],
    [{ HOST: '' }, /127\.0\.0\.1/, 'empty'],
    [{ DATA_DIR: '' }, /directory/, 'empty'],
    [{ EVENT_STORE: 'postgres://localhost' }, /"sqlite" or an esdb:\/\/ connection string/, 'another store'],
    [{ EVENT_STORE: 'esdb://' }, /"sqlite" or an esdb:\/\/ connection string/, 'a connection string to nowhere'],
    [{ EVENT_STORE: 'SQLite' }, /"sqlite"/, 'capitals'],
    [{ READ_STORE: 'mysql://localhost/x' }, /"sqlite" or a connection string as postgres:\/\//, 'another store'],
    [{ READ_STORE: 'postgres://' }, /postgres:\/\/user:password@host:5432\/database/, 'a connection string to nowhere'],
    [{ READ_STORE: 'postgres://localhost' }, /postgres:\/\/user:password@host:5432\/database/, 'no database'],
    [{ READ_STORE: 'postgres://localhost/x?schema=Drop"it' }, /\?schema=name/, 'a schema that needs quoting'],
    [{ CLOCK: 'simulated:2026-02-30' }, /"system" or "simulated:YYYY-MM-DD"/, 'a day that does not exist'],
    [{ CLOCK: 'simulated:' }, /"system" or "simulated:YYYY-MM-DD"/, 'no day'],
    [{ CLOCK: 'now' }, /"system" or "simulated:YYYY-MM-DD"/, 'a word'],
    [{ OPERATOR_TOKEN: 'fifteen-letters' }, /16 characters/, 'too short a token'],
    [{ OPERATOR_TOKEN: '' }, /16 characters/, 'no token at all'],
  ];
  for (const [env, says, why] of rows) {
    const [name = ''] = Object.keys(env);
    test(`${name}: ${why}`, () => {
      expect(readConfiguration(env)).toEqual({
        problems: [{ field: name, detail: expect.stringMatching(says) as string }],
      });
    });
  }

  test('all that is wrong is named at once', () => {
    const wrong = readConfiguration({ PORT: 'x', CLOCK: 'x', READ_STORE: 'x', EVENT_STORE: 'x', OPERATOR_TOKEN: 'x' });
    const fields = 'problems' in wrong ? wrong.problems.map(({ field }) => field) : [];
    expect(fields.sort()).toEqual(['CLOCK', 'EVENT_STORE', 'OPERATOR_TOKEN', 'PORT', 'READ_STORE']);
  });

  test('a token is not repeated, in case somebody reads along', () => {
    expect(JSON.stringify(readConfiguration({ OPERATOR_TOKEN: 'my-secret' }))).not.toContain('my-secret');
  });

  test('nor is the password of a connection string with a mistake in it', () => {
    const READ_STORE = 'postgres://tenure:my-secret@localhost';
    const wrong = readConfiguration({ EVENT_STORE: 'esdb:/admin:my-secret@localhost:2113', READ_STORE });
    expect('problems' in wrong && wrong.problems).toHaveLength(2);
    expect(JSON.stringify(wrong)).not.toContain('my-secret');
  });
});
