export { type AccountView, accountView, type DataStage, type MoneyView, moneyView } from './account-view';
export { type ActionView, actions } from './actions';
export type { AgingView } from './aging';
export { type AgreementsView, agreementsView } from './agreement-view';
export {
  type CreditView,
  creditView,
  type SecurityRequirementView,
  securityRequirementViews,
  type SecurityView,
  securityViews,
  usedPercent,
} from './credit-view';
export { type AssignmentView, assignmentViews, disclosureViews } from './custody-view';
export {
  type ExclusionFindingView,
  exclusionFindingViews,
  type ForceMajeureView,
  forceMajeureViews,
  type ProhibitedUseView,
  prohibitedUseViews,
  type ViolationView,
  violationViews,
} from './conduct-view';
export { type CardAuthorizationView, type CardDebitView, type CardView, cardView } from './card-view';
export { type DataView, dataViews } from './data-view';
export { type DeadlineKind, type DeadlineState, type DeadlineView, deadlineViews } from './deadlines';
export { type DisputeView, disputeViews } from './dispute-view';
export { explainDeadline, explainEvent } from './explain';
export type {
  CountedDays,
  ExplainedClause,
  ExplainedDeadline,
  ExplainedEvent,
  ExplainedInput,
  ExplainedReading,
  Explanation,
  Formula,
} from './explain';
export { type ForecastView, forecast } from './forecast';
export {
  type CourtActionView,
  courtActionViews,
  type GeneralDisputeView,
  generalDisputeViews,
} from './general-dispute-view';
export { type LateInterestView, lateInterestViews } from './late-interest-view';
export { type EuroSums, euroSums, type RecoveryIndemnityView, recoveryIndemnityViews } from './recovery-indemnity-view';
export { type IndemnityClaimView, indemnityClaimViews } from './indemnity-view';
export {
  type InterestView,
  type InvoiceView,
  invoiceView,
  invoiceViews,
  type LateChargeView,
  type MovementView,
  type PortionView,
  type WriteOffView,
} from './invoice-view';
export { type CapPayment, liabilityCapOf, type LiabilityCapView } from './liability-cap';
export { type NumberView, numberViews } from './numbers-view';
export {
  type BreachView,
  breachViews,
  type PaymentView,
  paymentViews,
  type SuspensionView,
  suspensionViews,
} from './parts';
export { shownEvents } from './redaction';
export { type ServiceChangeView, serviceChangeViews } from './service-change-view';
export { type RemedyView, remedyViews } from './remedies-view';
export { sentenceOf, sentenceOfRecorded } from './sentences';
export type { TaxLineView } from './tax-line-view';
export { type TaxExemptionView, type TaxLocationView, type TaxView, taxView, type WithholdingView } from './tax-view';
