import type { Credentials } from '@eventstore/db-client';

/** As the client itself takes the user from a connection string. */
const USER = /^esdb(?:\+discover)?:\/\/([^:]+):([^@]+)@/;
const WITHOUT_TLS = /[?&]tls=false(?:&|$)/i;

/**
 * The credentials to pass with every append. Passing any makes the client send the append as a call of its own; without
 * them all appends share one long call, on which an error of one rejects all others and no deadline holds.
 *
 * Without TLS the client never sends them, so a placeholder does where the connection string names no user. With TLS it
 * does, and the server would refuse the placeholder: throws `RangeError` then.
 */
export function appendCredentials(connectionString: string): Credentials {
  const user = USER.exec(connectionString.trim());
  if (user?.[1] && user[2]) return { username: decodeURIComponent(user[1]), password: decodeURIComponent(user[2]) };
  if (WITHOUT_TLS.test(connectionString)) return { username: 'nobody', password: 'not sent' };
  throw new RangeError(
    'the EventStoreDB connection string must name a user (esdb://user:password@host), or say tls=false',
  );
}
