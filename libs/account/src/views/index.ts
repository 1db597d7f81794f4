export { type AccountView, accountView, type DataStage, type MoneyView, moneyView } from './account-view';
export { type ActionView, actions } from './actions';
export type { AgingView } from './aging';
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
  type InvoiceView,
  invoiceView,
  invoiceViews,
  type LateChargeView,
  type MovementView,
  type PortionView,
} from './invoice-view';
export { type CapPayment, liabilityCapOf, type LiabilityCapView } from './liability-cap';
export {
  type BreachView,
  breachViews,
  type PaymentView,
  paymentViews,
  type SuspensionView,
  suspensionViews,
} from './parts';
export { sentenceOf, sentenceOfRecorded } from './sentences';
