import { type AccountEvents, type AccountEventType, currentEvent } from '@tenure/account';
import type { RecordedEvent } from '@tenure/kernel';

/** An account's event as it stands in the log, its data in today's version. */
export type AccountEvent<T extends AccountEventType = AccountEventType> = T extends T
  ? RecordedEvent<T, AccountEvents[T]>
  : never;

const ACCOUNT_STREAM = 'account-';

/**
 * `event` as an account's, or undefined when it belongs to another kind of stream. Its type may be unknown here. Throws
 * `NewerEvent` where a newer program wrote its data.
 */
export function asAccountEvent(event: RecordedEvent): AccountEvent | undefined {
  return event.stream.startsWith(ACCOUNT_STREAM) ? (currentEvent(event) as AccountEvent) : undefined;
}

export function accountOf(event: AccountEvent): string {
  return event.stream.slice(ACCOUNT_STREAM.length);
}
