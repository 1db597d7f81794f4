import { ERASED } from '@tenure/account';
import type { Instant, LegalDay, Position } from '@tenure/kernel';
import { type AccountEvent, accountOf } from '../account-event';

/** One event's bearing on who an account is and what state it is in; kept, so that both can be told as of a day. */
export interface AccountChange {
  readonly account: string;
  readonly revision: number;
  readonly position: Position;
  readonly effectiveOn: LegalDay;
  readonly recordedAt: Instant;
  readonly change: AccountChangeKind;
  readonly name: string | undefined;
  readonly country: string | undefined;
  readonly termsVersion: string | undefined;
  readonly suspension: string | undefined;
}

export type AccountChangeKind =
  | 'registered'
  | 'moved'
  | 'accepted'
  | 'activated'
  | 'suspended'
  | 'resumed'
  | 'terminated'
  | 'deactivated'
  | 'assigned'
  | 'erased';

/** The change that an event makes, or undefined when it makes none. A function of the event alone. */
export function accountChangeOf(event: AccountEvent): AccountChange | undefined {
  switch (event.type) {
    case 'AccountRegistered':
      return changed(event, 'registered', { name: event.data.name, country: event.data.country });
    case 'CountryChanged':
      return changed(event, 'moved', { country: event.data.country });
    case 'TermsAccepted':
    case 'TermsRevisionAccepted':
      return changed(event, 'accepted', { termsVersion: event.data.termsVersion });
    case 'ServiceActivated':
      return changed(event, 'activated');
    case 'ServiceSuspended':
      return changed(event, 'suspended', { suspension: event.data.suspension });
    case 'ServiceResumed':
      return changed(event, 'resumed', { suspension: event.data.suspension });
    case 'ServiceTerminated':
      return changed(event, 'terminated');
    case 'AssignmentGranted':
      return changed(event, 'assigned', { name: event.data.successor.name });
    case 'PersonalDataErased':
      return changed(event, 'erased', { name: ERASED });
    case 'AccountDeactivated':
      return changed(event, 'deactivated');
    default:
      return undefined;
  }
}

type Details = Partial<Pick<AccountChange, 'name' | 'country' | 'termsVersion' | 'suspension'>>;

function changed(event: AccountEvent, change: AccountChangeKind, details: Details = {}): AccountChange {
  return {
    account: accountOf(event),
    revision: event.revision,
    position: event.position,
    effectiveOn: event.metadata.effectiveOn,
    recordedAt: event.metadata.recordedAt,
    change,
    name: details.name,
    country: details.country,
    termsVersion: details.termsVersion,
    suspension: details.suspension,
  };
}
