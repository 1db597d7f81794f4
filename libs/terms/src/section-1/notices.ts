import type { LegalDay } from '@tenure/kernel';
import { clause } from '../clause';
import type { TermsVersion } from '../terms-version';

export const noticeMethods = ['hand', 'registered-mail', 'certified-mail', 'courier', 'e-mail'] as const;
export type NoticeMethod = (typeof noticeMethods)[number];

export interface NoticeParameters {
  /** What makes a notice by each method effective: its sending, unless it bounces, or its delivery. */
  readonly effectiveWhen: Readonly<Record<NoticeMethod, 'sent' | 'delivered'>>;
  /** Where notices to the provider go. */
  readonly providersAddress: { readonly email: string; readonly postal: string };
}

export const noticesClause = clause<NoticeParameters>({
  ref: '§1',
  title: 'Notices',
  kinds: ['rule', 'record'],
  summary:
    'A notice is written, goes to the address on file by one of five methods, and counts once it has arrived. The ' +
    'customer keeps its contact details accurate; changes are kept.',
  readings: [22],
  parameters: {
    effectiveWhen: {
      hand: 'delivered',
      'registered-mail': 'delivered',
      'certified-mail': 'delivered',
      courier: 'delivered',
      'e-mail': 'sent',
    },
    providersAddress: {
      email: 'contracts@intelepeer.com',
      postal: 'CFO, 155 Bovet Road, Suite 405, San Mateo, CA 94402',
    },
  },
});

/** Where a notice to the provider goes by this method: its address stands in the terms themselves. */
export function providersNoticeAddress(t: TermsVersion, by: NoticeMethod): string {
  const { email, postal } = t.parameters.notices.providersAddress;
  return by === 'e-mail' ? email : postal;
}

export interface Dispatch {
  readonly method: NoticeMethod;
  readonly sentOn: LegalDay;
  readonly deliveredOn?: LegalDay;
  readonly bounced?: boolean;
}

/**
 * The legal day from which a notice counts (reading 22), or undefined while it does not: when it bounced it starts
 * nothing, and by every method but e-mail it waits for its delivery to be known.
 */
export function noticeEffectiveOn(t: TermsVersion, dispatch: Dispatch): LegalDay | undefined {
  if (dispatch.bounced) return undefined;
  return t.parameters.notices.effectiveWhen[dispatch.method] === 'sent' ? dispatch.sentOn : dispatch.deliveredOn;
}
