import type { LegalDay, RecordedEvent } from '@tenure/kernel';
import type { AccountEventType, AccountFact } from '../events';
import type { AccountState } from '../state/account-state';
import { billingHandlers } from './billing.evolve';
import { breachHandlers } from './breach.evolve';
import { dataHandlers } from './data.evolve';
import type { Handlers } from './handlers';
import { paymentHandlers } from './payment.evolve';
import { registrationHandlers } from './registration.evolve';
import { serviceHandlers } from './service.evolve';

const handlers: Handlers = {
  ...registrationHandlers,
  ...serviceHandlers,
  ...billingHandlers,
  ...paymentHandlers,
  ...breachHandlers,
  ...dataHandlers,
};

/** What of an event folding looks at. */
type Foldable = Pick<AccountFact, 'type' | 'data' | 'effectiveOn' | 'derived'>;

/**
 * The state after one more event. Cheap, total over any subset of an account's events in their order, and free of
 * calendar arithmetic: every day that matters stands in the events. An event of an unknown type changes nothing, so
 * that an older program can read a newer log.
 */
export function evolve(state: AccountState, event: Foldable, recordedOn: LegalDay): AccountState {
  const handle = handlers[event.type] as Handlers[AccountEventType] | undefined;
  const next = handle ? handle(state, event.data as never, event.effectiveOn) : state;
  const latestOn = event.effectiveOn > next.latestOn ? event.effectiveOn : next.latestOn;
  const live = next.live || (event.derived !== true && event.effectiveOn === recordedOn);
  return latestOn === next.latestOn && live === next.live ? next : { ...next, latestOn, live };
}

/** As `evolve`, from an event as it stands in the log. */
export function evolveRecorded(state: AccountState, event: RecordedEvent): AccountState {
  const { effectiveOn, recordedOn, derived } = event.metadata;
  const fact = { type: event.type, data: event.data, effectiveOn, ...(derived ? { derived } : {}) } as Foldable;
  return evolve(state, fact, recordedOn);
}
