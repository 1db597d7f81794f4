import { type LegalDay, refuse, type Refusal, schema } from '@tenure/kernel';
import { type NoticeMethod, noticeMethods, type Party, providersNoticeAddress } from '@tenure/terms';
import { contactsOn } from '../evolve/registration.evolve';
import type { NoticeDelivery } from '../events';
import type { AccountState } from '../state/account-state';
import type { Env } from './command';

/** The field of every command that is a notice. */
export const noticeMethod = schema.describe(
  'How it was delivered; the effective day of the command is the day of delivery, for e-mail the day it was sent',
  schema.oneOf(...noticeMethods),
);

/** Where a notice to either party goes: the customer's address on file, the provider's as the terms name it (§1). */
export function addressOf(
  party: Party,
  state: AccountState,
  by: NoticeMethod,
  env: Pick<Env, 't' | 'effectiveOn'>,
): NoticeDelivery | Refusal {
  return party === 'customer'
    ? customersAddress(state, by, env.effectiveOn)
    : { method: by, to: providersNoticeAddress(env.t, by) };
}

/** The customer's notice address on file for this method; without one no notice can be given (reading 22). */
export function customersAddress(state: AccountState, by: NoticeMethod, on: LegalDay): NoticeDelivery | Refusal {
  const { legal, postal } = contactsOn(state, on);
  const to = by === 'e-mail' ? legal?.email : (legal?.address ?? postal?.address);
  if (to !== undefined) return { method: by, to };
  const what = by === 'e-mail' ? 'legal notice e-mail' : 'postal address for notices';
  return refuse('no-notice-address', '§1', `the account has no ${what} on file`);
}
