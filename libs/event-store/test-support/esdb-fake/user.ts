import type { Metadata } from '@grpc/grpc-js';
import type { Node } from './node';

/** Whether a call comes from the user that the server knows, by HTTP basic authentication. */
export function isAuthorized({ user }: Node, metadata: Metadata): boolean {
  if (!user) return true;
  const expected = `Basic ${Buffer.from(`${user.name}:${user.password}`).toString('base64')}`;
  return metadata.get('authorization')[0] === expected;
}
