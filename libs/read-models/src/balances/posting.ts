import type { InvoiceOrigin } from '@tenure/account';
import type { Instant, LegalDay, Money, Position } from '@tenure/kernel';

/**
 * What a posting changes. Amounts are signed, so that each sum of a balance is the plain sum of the postings of a kind:
 * a closed dispute is `disputed` with a minus, a returned payment `received` with a minus.
 */
export type PostingKind =
  | 'billed'
  | 'disputed'
  | 'credited'
  | 'late-charge'
  | 'principal-paid'
  | 'late-charge-paid'
  | 'received'
  | 'unapplied'
  /** Credit that went back to the customer. */
  | 'refunded'
  /** Principal given up as a receivable; with a minus where it was paid after all. */
  | 'written-off'
  | 'late-charge-written-off'
  /** Consent to what was not disputed (§4.6): its amount is told, and moves no money. */
  | 'consented'
  | 'consent-undone'
  /** In euros, as all kinds of the indemnity (§4.3 FR), which no other kind is; with a minus where the claim fell. */
  | 'indemnity-claimed'
  | 'indemnity-waived'
  /** With a minus where the payment came back or went back. */
  | 'indemnity-paid';

/**
 * One entry of the journal that money read models rest on. A correction is a posting with an old day and a new instant.
 */
export interface Posting {
  readonly account: string;
  /** Of the event it comes from: the order of the journal within an account. */
  readonly revision: number;
  /** Counts the postings of one event, from 0. */
  readonly entry: number;
  readonly position: Position;
  /** Empty for what concerns the account and no invoice. */
  readonly invoice: string;
  readonly kind: PostingKind;
  readonly amount: Money;
  /** The dispute, payment or late charge it is about; empty where there is none. */
  readonly item: string;
  readonly effectiveOn: LegalDay;
  readonly recordedAt: Instant;
  /**
   * The day from which the amount ages: the Due Date of what is billed, the day a dispute's amount became payable
   * again, the day a late charge was posted.
   */
  readonly dueOn: LegalDay | undefined;
  /** Of what is billed. */
  readonly invoiceDate: LegalDay | undefined;
  readonly origin: InvoiceOrigin | undefined;
}
