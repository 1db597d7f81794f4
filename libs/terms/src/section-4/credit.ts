import { type LegalDay, Money, rate } from '@tenure/kernel';
import { clause } from '../clause';
import type { TermsVersion } from '../terms-version';

export interface CreditParameters {
  /** Decimal fraction of the limit from which exposure is warned of. The clause names none: it is the programme's. */
  readonly warnFromShare: string;
}

/** Why credit may be reviewed. The clause ends its list with any other reason, which must then be said. */
export const creditReviewOccasions = ['initiation', 'increased-volume', 'payment-history', 'other'] as const;
export type CreditReviewOccasion = (typeof creditReviewOccasions)[number];

export const securityKinds = ['deposit', 'letter-of-credit', 'guarantee', 'security-interest', 'other'] as const;
export type SecurityKind = (typeof securityKinds)[number];

export const creditClause = clause<CreditParameters>({
  ref: '§4.2',
  title: 'Credit',
  kinds: ['record', 'rule'],
  summary:
    'Credit is reviewed for a reason, at the provider’s discretion, and a review may set a limit; security may be ' +
    'asked for, given, enforced once a remedy of §3.4 is open, and released. Going over the limit has no consequence ' +
    'of its own: it is warned of. Security not given in time is shown, and is no breach until somebody notices it; ' +
    'that is cured once it is given, or asked for no more, within the days.',
  readings: [],
  parameters: { warnFromShare: '0.8' },
});

/** The exposure from which on a limit is warned of, rounded half-up to the cent. */
export function creditWarningFrom(t: TermsVersion, limit: Money): Money {
  return limit.times(rate(t.parameters.credit.warnFromShare));
}

/** What an account owes or will be billed, and what stands against it; decimal amounts of one day. */
export interface CreditPosition {
  /** Of all invoices, with late charges; what is disputed counts until it is credited. */
  readonly outstanding: Money;
  /** Recorded charges that no invoice has billed yet. */
  readonly unbilled: Money;
  /** Money of the customer that has paid nothing yet. */
  readonly unappliedCredit: Money;
  /** Security that is held: given, not enforced, not released, not expired. */
  readonly securityHeld: Money;
}

/**
 * What the provider would lose if nothing more came in: outstanding + unbilled − unapplied credit − security held, and
 * never less than nothing. The platform fee of a month that has not begun is not credit: it is billed in advance.
 */
export function creditExposure(position: CreditPosition): Money {
  const owed = position.outstanding.plus(position.unbilled);
  return Money.max(Money.zero, owed.minus(position.unappliedCredit).minus(position.securityHeld));
}

export type CreditWarning = 'no-limit' | 'within-limit' | 'near-limit' | 'over-limit';

/** How exposure stands to a limit. On the limit itself it is near it; a limit of 0.00 is passed by the first cent. */
export function creditWarning(
  exposure: Money,
  limit?: { readonly limit: Money; readonly warnFrom: Money },
): CreditWarning {
  if (!limit) return 'no-limit';
  if (exposure.isMoreThan(limit.limit)) return 'over-limit';
  return exposure.isLessThan(limit.warnFrom) || exposure.isZero() ? 'within-limit' : 'near-limit';
}

/** Whether a security still covers anything on `day`: an expiry day is its last. */
export function coversOn(security: { readonly expiresOn?: LegalDay | undefined }, day: LegalDay): boolean {
  return security.expiresOn === undefined || day <= security.expiresOn;
}
