import type { LegalDay } from '@tenure/kernel';
import { clause } from '../clause';
import { businessDayDeadline, type Deadline } from '../deadline';
import type { TermsVersion } from '../terms-version';
import { remedies, type Remedy } from './remedies';

export interface PaymentCureParameters {
  readonly cureBusinessDays: number;
}

export const paymentCureClause = clause<PaymentCureParameters>({
  ref: '§3.4',
  title: 'Non-payment and the provider’s remedies',
  kinds: ['deadline', 'right'],
  summary:
    'After a written notice of non-payment the customer has some business days to pay what is undisputed. Unpaid ' +
    'then, or with any other breach uncured, five remedies are open: suspension, no more orders, no more call ' +
    'detail, enforcing security, and any other remedy that fits.',
  readings: [4, 23, 28, 29],
  parameters: { cureBusinessDays: 5 },
});

/** The last day to pay after a notice of non-payment, with the days counted and skipped (readings 4 and 23). */
export function paymentCure(t: TermsVersion, noticeEffectiveOn: LegalDay): Deadline {
  return businessDayDeadline(t, noticeEffectiveOn, t.parameters.paymentCure.cureBusinessDays);
}

/**
 * What an unpaid notice opens once it has lapsed. §3.4 speaks of options beside §3.3, so it opens the remedies alone;
 * ending the contract needs the notice and cure of §3.3(i), unless the policy reads the lapse as an uncured breach
 * (readings 23 and 30).
 */
export function openedByPaymentLapse(t: TermsVersion): {
  readonly remedies: readonly Remedy[];
  readonly termination: boolean;
} {
  return { remedies, termination: t.policies.nonPaymentLapseOpensTermination };
}
