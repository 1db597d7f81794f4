import type { RecordedEvent } from '@tenure/kernel';
import { accountSchemas } from '../events/upcasters';
import type { AccountState } from '../state/account-state';
import { evolve, type Foldable, isAccountEventType } from './index';

/**
 * An account's event as it stands in the log, with its data as they would be written today: whatever looks into the
 * data of stored events has them from here. An event of an unknown type is left as it is. Throws `NewerEvent` where a
 * newer program wrote the data.
 */
export function currentEvent<E extends RecordedEvent>(event: E): E {
  return isAccountEventType(event.type) ? accountSchemas.current(event) : event;
}

/** As `evolve`, from an event as it stands in the log. Throws `NewerEvent` as `currentEvent` does. */
export function evolveRecorded(state: AccountState, stored: RecordedEvent): AccountState {
  const { type, data, metadata } = currentEvent(stored);
  const { effectiveOn, recordedOn, derived } = metadata;
  const fact = { type, data, effectiveOn, ...(derived ? { derived } : {}) } as Foldable;
  return evolve(state, fact, recordedOn);
}
