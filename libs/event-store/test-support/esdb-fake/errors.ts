import { Metadata, status } from '@grpc/grpc-js';
import type { ServiceError } from '@grpc/grpc-js';

/** An error as the server sends it: a status, and in the trailers which of its exceptions it was. */
export function serverError(
  code: status,
  details: string,
  trailers: Readonly<Record<string, string>> = {},
): ServiceError {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return Object.assign(new Error(details), { code, details, metadata });
}

export const unavailable = (): ServiceError => serverError(status.UNAVAILABLE, 'Server Is Not Ready');

export const serverTimeout = (): ServiceError => serverError(status.ABORTED, 'Operation timed out');

export const invalid = (what: string): ServiceError =>
  serverError(status.UNKNOWN, `Exception was thrown by handler. ${what}`);

export const denied = (): ServiceError =>
  serverError(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

export const tooLarge = (limit: number): ServiceError =>
  serverError(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(limit),
  });

export function notLeader(leader?: { readonly host: string; readonly port: number }): ServiceError {
  const where = leader && { 'leader-endpoint-host': leader.host, 'leader-endpoint-port': String(leader.port) };
  return serverError(status.NOT_FOUND, 'Leader info available', { exception: 'not-leader', ...where });
}
