import { hash } from 'node:crypto';
import { v5, v7 } from 'uuid';

/** Of all ids that Tenure makes from names. */
const NAMESPACE = '5ad6dc0f-2a7e-4c1f-9d0a-6f6f0d6a1f6e';

/** A command with an idempotency key has the same id whenever it is sent; without one, a new id. */
export function commandIdOf(accountId: string, key: string | undefined): string {
  return key === undefined ? v7() : v5(`${accountId}\n${key}`, NAMESPACE);
}

/** The ids of a command's events: the same command gives the same ids, so that a repeated append is recognised. */
export function eventIdOf(commandId: string, index: number): string {
  const bytes = Buffer.from(hash('sha1', `${NAMESPACE}${commandId}${index}`, 'hex').slice(0, 32), 'hex');
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
