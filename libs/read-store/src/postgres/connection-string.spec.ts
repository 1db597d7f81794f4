import { readConnectionString } from './connection-string';

test.each([
  [
    'postgres://me:secret@db.example.com:6432/books?sslmode=require',
    ['postgres://me:secret@db.example.com:6432/books?sslmode=require', 'tenure', 'db.example.com:6432/books'],
    'the schema is ours where none is named; neither user nor password is in the name',
  ],
  [
    'postgresql://localhost/books?schema=second&sslmode=disable',
    ['postgresql://localhost/books?sslmode=disable', 'second', 'localhost/books'],
    'the client library is not told of the schema',
  ],
])('%s is read', (text, [connectionString, schema, name], _why) => {
  expect(readConnectionString(text)).toEqual({ connectionString, schema, name });
});

test.each([
  ['sqlite', 'another kind'],
  ['mysql://localhost/books', 'another database system'],
  ['postgres://localhost', 'no database'],
  ['postgres://localhost/', 'no database either'],
  ['postgres:///books', 'no host'],
  ['postgres://local host/books', 'a space'],
  ['postgres://localhost:port/books', 'a port that is none'],
  ['postgres://localhost/books?schema=', 'a schema without a name'],
  ['postgres://localhost/books?schema=Second', 'capitals, which PostgreSQL folds in some places and not in others'],
  ['postgres://localhost/books?schema=a"; drop table x', 'nothing that has to be quoted'],
  [`postgres://localhost/books?schema=${'a'.repeat(64)}`, 'PostgreSQL would cut it'],
])('%s is none: %s', (text, _why) => {
  expect(readConnectionString(text)).toBeUndefined();
});
