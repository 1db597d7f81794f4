import type { LegalDay } from '@tenure/kernel';
import type { AccountEventType, AccountFact } from '../events';
import type { AccountState } from '../state/account-state';
import { agreementHandlers } from './agreement.evolve';
import { assignmentHandlers } from './assignment.evolve';
import { billingHandlers } from './billing.evolve';
import { breachHandlers } from './breach.evolve';
import { cardHandlers } from './card.evolve';
import { creditHandlers } from './credit.evolve';
import { custodyHandlers } from './custody.evolve';
import { dataHandlers } from './data.evolve';
import { exclusionListHandlers } from './exclusion-list.evolve';
import { forceMajeureHandlers } from './force-majeure.evolve';
import { generalDisputeHandlers } from './general-dispute.evolve';
import type { Handlers } from './handlers';
import { numberHandlers } from './numbers.evolve';
import { indemnityHandlers } from './indemnity.evolve';
import { paymentHandlers } from './payment.evolve';
import { receivableHandlers } from './receivable.evolve';
import { prohibitedUseHandlers } from './prohibited-use.evolve';
import { registrationHandlers } from './registration.evolve';
import { remedyHandlers } from './remedy.evolve';
import { serviceChangeHandlers } from './service-change.evolve';
import { serviceHandlers } from './service.evolve';
import { taxHandlers } from './tax.evolve';

const handlers: Handlers = {
  ...registrationHandlers,
  ...agreementHandlers,
  ...serviceHandlers,
  ...billingHandlers,
  ...paymentHandlers,
  ...receivableHandlers,
  ...breachHandlers,
  ...prohibitedUseHandlers,
  ...forceMajeureHandlers,
  ...remedyHandlers,
  ...exclusionListHandlers,
  ...dataHandlers,
  ...generalDisputeHandlers,
  ...indemnityHandlers,
  ...serviceChangeHandlers,
  ...creditHandlers,
  ...numberHandlers,
  ...assignmentHandlers,
  ...custodyHandlers,
  ...cardHandlers,
  ...taxHandlers,
};

/** What of an event folding looks at. */
export type Foldable = Pick<AccountFact, 'type' | 'data' | 'effectiveOn' | 'derived'>;

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
  const factsThrough = event.derived === true ? state.factsThrough : knownThrough(state, event.effectiveOn, recordedOn);
  const isSame = latestOn === next.latestOn && live === next.live && factsThrough === next.factsThrough;
  return isSame ? next : { ...next, latestOn, live, factsThrough };
}

/** While the past of an account is being entered, its facts are what tells how far it has come. */
function knownThrough(state: AccountState, effectiveOn: LegalDay, recordedOn: LegalDay): LegalDay {
  const known = state.live ? recordedOn : effectiveOn;
  return known > state.factsThrough ? known : state.factsThrough;
}

/** Whether this program folds events of this type. */
export function isAccountEventType(type: string): type is AccountEventType {
  return Object.hasOwn(handlers, type);
}
