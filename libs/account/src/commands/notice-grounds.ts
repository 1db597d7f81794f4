import { addDays, refuse, type Refusal } from '@tenure/kernel';
import type { Party } from '@tenure/terms';
import type { AccountState } from '../state/account-state';
import { findIn } from '../state/book';
import { settledOf } from '../state/credit';
import { type Env, unknownThing } from './command';

/** Disputing a debit with the card company is a breach only where the debit had been authorised (§4.4 ii). */
export function noAuthorizedChargeback(
  state: AccountState,
  { chargeback, breachingParty }: { readonly chargeback?: string; readonly breachingParty: Party },
  { effectiveOn }: Env,
): Refusal | undefined {
  if (chargeback === undefined) return undefined;
  const payment = findIn(state.payments, chargeback);
  if (!payment) return unknownThing('payment', chargeback, '§4.4');
  const { chargedBackUnder, reversedOn } = payment;
  if (chargedBackUnder === undefined || reversedOn === undefined || breachingParty !== 'customer') {
    const detail = `payment ${chargeback} is no debit that the customer authorised and then charged back`;
    return refuse('no-authorized-chargeback', '§4.4', detail);
  }
  if (effectiveOn >= reversedOn) return undefined;
  const detail = `payment ${chargeback} was charged back on ${reversedOn}, after ${effectiveOn}`;
  return refuse('before-chargeback', '§4.4', detail, reversedOn);
}

/** Security that is asked for is no breach before its last day is over, nor where it was given or is asked no more. */
export function noSecurityOverdue(
  { credit }: AccountState,
  { requirement: id, breachingParty }: { readonly requirement?: string; readonly breachingParty: Party },
  { effectiveOn }: Env,
): Refusal | undefined {
  if (id === undefined) return undefined;
  const requirement = credit.requirements.get(id);
  if (!requirement) return unknownThing('requirement', id, '§4.2');
  if (breachingParty !== 'customer') {
    return refuse('security-of-customer', '§4.2', 'security is asked of the customer; the provider owes none');
  }
  const settled = settledOf(credit, requirement);
  if (settled && settled.on <= effectiveOn) {
    const how = settled.how === 'given' ? 'was given in full' : 'was asked for no more';
    return refuse('security-not-missing', '§4.2', `what requirement ${id} asks for ${how} on ${settled.on}`);
  }
  if (effectiveOn > requirement.dueOn) return undefined;
  const detail = `the last day to give what requirement ${id} asks for is ${requirement.dueOn}`;
  return refuse('security-not-overdue', '§4.2', detail, addDays(requirement.dueOn, 1));
}
