import type { Fact } from '@tenure/kernel';
import type * as billing from './billing.events';
import type * as breach from './breach.events';
import type * as data from './data.events';
import type * as payment from './payment.events';
import type * as registration from './registration.events';
import type * as service from './service.events';

export type * from './billing.events';
export type * from './breach.events';
export type * from './data.events';
export type * from './payment.events';
export type * from './registration.events';
export type * from './service.events';

/**
 * Every event of an account, by its stored name. The names are in the log for ever: never rename one; a new shape of
 * data is a new schema version with an upcaster.
 */
export interface AccountEvents {
  AccountRegistered: registration.AccountRegistered;
  NoticeContactsUpdated: registration.NoticeContactsUpdated;
  TermsAccepted: registration.TermsAccepted;
  ServiceActivated: service.ServiceActivated;
  ActivityRecorded: service.ActivityRecorded;
  PackageChanged: service.PackageChanged;
  ChargesRecorded: billing.ChargesRecorded;
  InvoiceIssued: billing.InvoiceIssued;
  InvoiceCredited: billing.InvoiceCredited;
  InvoiceDeemedConsented: billing.InvoiceDeemedConsented;
  DeemedConsentUndone: billing.DeemedConsentUndone;
  InvoiceDisputed: billing.InvoiceDisputed;
  DisputeWithdrawn: billing.DisputeWithdrawn;
  InvoiceDisputeResolved: billing.InvoiceDisputeResolved;
  LateChargePosted: billing.LateChargePosted;
  LateChargeReversed: billing.LateChargeReversed;
  LateChargeWaived: billing.LateChargeWaived;
  PaymentReceived: payment.PaymentReceived;
  PaymentReversed: payment.PaymentReversed;
  CreditApplied: payment.CreditApplied;
  AllocationReleased: payment.AllocationReleased;
  NoticeOfNonPaymentGiven: breach.NoticeOfNonPaymentGiven;
  NoticeOfBreachGiven: breach.NoticeOfBreachGiven;
  NoticeBounced: breach.NoticeBounced;
  BreachCured: breach.BreachCured;
  CurePeriodLapsed: breach.CurePeriodLapsed;
  CurePeriodLapseUndone: breach.CurePeriodLapseUndone;
  CureUndone: breach.CureUndone;
  BreachWaived: breach.BreachWaived;
  ResponsibilityViolationRecorded: breach.ResponsibilityViolationRecorded;
  ServiceSuspended: service.ServiceSuspended;
  ServiceResumed: service.ServiceResumed;
  ServiceTerminated: service.ServiceTerminated;
  AccountDeactivated: service.AccountDeactivated;
  RetrievalPeriodLapsed: service.RetrievalPeriodLapsed;
  DataRecorded: data.DataRecorded;
  LegalHoldPlaced: data.LegalHoldPlaced;
  LegalHoldReleased: data.LegalHoldReleased;
  PurgeCertified: data.PurgeCertified;
}

export type AccountEventType = keyof AccountEvents;
export type AccountFact = { [T in AccountEventType]: Fact<T, AccountEvents[T]> }[AccountEventType];

/** The version of the shape of each event's data, as written today. */
export const SCHEMA_VERSION = 1;
