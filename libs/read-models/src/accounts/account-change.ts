import type { AccountEventType } from '@tenure/account';
import type { Instant, LegalDay, Position } from '@tenure/kernel';
import { type AccountEvent, accountOf } from '../account-event';

/** One event's bearing on who an account is and what state it is in; kept, so that both can be told as of a day. */
export interface AccountChange {
  readonly account: string;
  readonly revision: number;
  readonly position: Position;
  readonly effectiveOn: LegalDay;
  readonly recordedAt: Instant;
  readonly event: AccountEventType;
  readonly name: string | undefined;
  readonly country: string | undefined;
  readonly termsVersion: string | undefined;
  readonly suspension: string | undefined;
}

/** The change that an event makes, or undefined when it makes none. A function of the event alone. */
export function accountChangeOf(event: AccountEvent): AccountChange | undefined {
  switch (event.type) {
    case 'AccountRegistered':
      return change(event, { name: event.data.name, country: event.data.country });
    case 'TermsAccepted':
      return change(event, { termsVersion: event.data.termsVersion });
    case 'ServiceSuspended':
    case 'ServiceResumed':
      return change(event, { suspension: event.data.suspension });
    case 'ServiceActivated':
    case 'ServiceTerminated':
    case 'AccountDeactivated':
      return change(event, {});
    default:
      return undefined;
  }
}

type Details = Partial<Pick<AccountChange, 'name' | 'country' | 'termsVersion' | 'suspension'>>;

function change(event: AccountEvent, { name, country, termsVersion, suspension }: Details): AccountChange {
  return {
    account: accountOf(event),
    revision: event.revision,
    position: event.position,
    effectiveOn: event.metadata.effectiveOn,
    recordedAt: event.metadata.recordedAt,
    event: event.type,
    name,
    country,
    termsVersion,
    suspension,
  };
}
