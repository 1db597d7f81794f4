import { appendCredentials } from './credentials';

const placeholder = { username: 'nobody', password: 'not sent' };

test.each([
  ['esdb://ann:secret@host:2113', { username: 'ann', password: 'secret' }, 'the user it names'],
  ['esdb+discover://ann:secret@host', { username: 'ann', password: 'secret' }, 'also where a cluster is discovered'],
  ['esdb://a%40b:p%3Aw@host', { username: 'a@b', password: 'p:w' }, 'decoded, as the client does'],
  ['esdb://ann:secret@host?tls=false', { username: 'ann', password: 'secret' }, 'also where it will not be sent'],
  ['esdb://host:2113?tls=false', placeholder, 'never sent without TLS'],
  ['esdb://host?keepAliveInterval=20000&TLS=false', placeholder, 'options come in any order and case'],
])('%s: %j, %s', (connectionString, credentials) => {
  expect(appendCredentials(connectionString)).toEqual(credentials);
});

test.each([
  ['esdb://host:2113', 'TLS is the default, and a placeholder would be sent'],
  ['esdb://host?tls=true', 'the same, said aloud'],
])('%s names no user: %s', (connectionString) => {
  expect(() => appendCredentials(connectionString)).toThrow(RangeError);
});
