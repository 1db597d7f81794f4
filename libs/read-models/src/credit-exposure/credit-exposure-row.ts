import type { LegalDay, Money } from '@tenure/kernel';
import type { SecurityKind } from '@tenure/terms';

/** What an account owes or will be billed, and its credit limit (§4.2). What covers it is in the security rows. */
export interface CreditExposureRow {
  readonly account: string;
  /** Undefined: no review has set one. */
  readonly creditLimit: Money | undefined;
  /** The exposure from which on the limit is warned of. */
  readonly warnFrom: Money | undefined;
  /** The day of the review that set the limit. */
  readonly limitSetOn: LegalDay | undefined;
  /** Of all invoices, with late charges. */
  readonly outstanding: Money;
  readonly unappliedCredit: Money;
  /** Recorded charges that no invoice has billed yet. */
  readonly unbilled: Money;
}

/** A security, and what of it was neither enforced nor released. Whether it has expired is a question of the day. */
export interface CreditSecurityRow {
  readonly account: string;
  readonly security: string;
  readonly kind: SecurityKind;
  readonly providedOn: LegalDay;
  readonly expiresOn: LegalDay | undefined;
  readonly provided: Money;
  readonly remaining: Money;
}
