import type { AccountEventType } from '@tenure/account';

/** Every type of event that this program folds; the compiler demands each. */
const known: Readonly<Record<AccountEventType, true>> = {
  AccountRegistered: true,
  NoticeContactsUpdated: true,
  TermsAccepted: true,
  ServiceActivated: true,
  ActivityRecorded: true,
  PackageChanged: true,
  ChargesRecorded: true,
  InvoiceIssued: true,
  InvoiceCredited: true,
  InvoiceDeemedConsented: true,
  DeemedConsentUndone: true,
  InvoiceDisputed: true,
  DisputeWithdrawn: true,
  InvoiceDisputeResolved: true,
  LateChargePosted: true,
  LateChargeReversed: true,
  LateChargeWaived: true,
  PaymentReceived: true,
  PaymentReversed: true,
  CreditApplied: true,
  AllocationReleased: true,
  NoticeOfNonPaymentGiven: true,
  NoticeOfBreachGiven: true,
  NoticeBounced: true,
  BreachCured: true,
  CurePeriodLapsed: true,
  CurePeriodLapseUndone: true,
  CureUndone: true,
  BreachWaived: true,
  ResponsibilityViolationRecorded: true,
  ServiceSuspended: true,
  ServiceResumed: true,
  ServiceTerminated: true,
  AccountDeactivated: true,
  RetrievalPeriodLapsed: true,
  DataRecorded: true,
  LegalHoldPlaced: true,
  LegalHoldReleased: true,
  PurgeCertified: true,
};

export function isKnownType(type: string): boolean {
  return Object.hasOwn(known, type);
}
