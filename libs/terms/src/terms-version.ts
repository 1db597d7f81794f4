import type { LegalDay } from '@tenure/kernel';
import type { FranceParameters } from './addenda/france/clause';
import type { Policies } from './policies';
import type { NoticeParameters } from './section-1/notices';
import type { DataRetrievalParameters } from './section-2/data-retrieval';
import type { ProhibitedUseParameters } from './section-2/prohibited-use';
import type { RetentionParameters } from './section-2/retention';
import type { BreachCureParameters } from './section-3/breach-cure';
import type { InactivityParameters } from './section-3/inactivity';
import type { PaymentCureParameters } from './section-3/payment-cure';
import type { CreditParameters } from './section-4/credit';
import type { DisputedInvoicesParameters } from './section-4/disputed-invoices';
import type { LatePaymentsParameters } from './section-4/late-payments';
import type { PaymentTermsParameters } from './section-4/payment-terms';
import type { TaxesParameters } from './section-4/taxes';
import type { LiabilityCapParameters } from './section-7/liability-cap';
import type { ChangesOfTermsParameters } from './section-9/changes-of-terms';
import type { GeneralDisputesParameters } from './section-9/general-disputes';

/** The figures of the terms, clause by clause. Their values stand in the clause files. */
export interface TermsParameters {
  readonly notices: NoticeParameters;
  readonly dataRetrieval: DataRetrievalParameters;
  readonly retention: RetentionParameters;
  readonly prohibitedUse: ProhibitedUseParameters;
  readonly inactivity: InactivityParameters;
  readonly breachCure: BreachCureParameters;
  readonly paymentCure: PaymentCureParameters;
  readonly credit: CreditParameters;
  readonly paymentTerms: PaymentTermsParameters;
  readonly lateCharges: LatePaymentsParameters;
  readonly disputedInvoices: DisputedInvoicesParameters;
  readonly taxes: TaxesParameters;
  readonly liabilityCap: LiabilityCapParameters;
  readonly generalDisputes: GeneralDisputesParameters;
  readonly changesOfTerms: ChangesOfTermsParameters;
  readonly france: FranceParameters;
}

/** The terms as they stand from a day on: plain data, so that a version can be stored, compared and replaced. */
export interface TermsVersion {
  readonly id: string;
  /** The first legal day that this version governs. */
  readonly effectiveOn: LegalDay;
  /** IANA name of the zone whose dates are legal days (reading 1, §9.1). */
  readonly zone: string;
  readonly currency: 'USD';
  readonly policies: Policies;
  readonly parameters: TermsParameters;
}

/**
 * The version that governs a fact effective on `day`, for ever (reading 40): the one that took effect last by then.
 * Undefined before the first. Of two with the same day the later in the list wins: it was published later.
 */
export function termsInForce(versions: readonly TermsVersion[], day: LegalDay): TermsVersion | undefined {
  return versions.reduce<TermsVersion | undefined>(
    (found, version) =>
      version.effectiveOn <= day && (!found || version.effectiveOn >= found.effectiveOn) ? version : found,
    undefined,
  );
}
