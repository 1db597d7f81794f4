import type { AccountEventType } from '../../../events';
import type { Grounds } from '../explanation';
import type { AccountEvent, Log } from '../log';
import { agreementExplainers } from './agreement.explain';
import { assignmentExplainers } from './assignment.explain';
import { billingExplainers } from './billing.explain';
import { breachExplainers } from './breach.explain';
import { creditExplainers } from './credit.explain';
import { custodyExplainers } from './custody.explain';
import { endExplainers } from './end.explain';
import { cardExplainers } from './card.explain';
import type { Explainers } from './explainers';
import { generalDisputeExplainers } from './general-dispute.explain';
import { indemnityExplainers } from './indemnity.explain';
import { lateChargeExplainers } from './late-charge.explain';
import { numberExplainers } from './numbers.explain';
import { paymentExplainers } from './payment.explain';
import { receivableExplainers } from './receivable.explain';
import { prohibitedUseExplainers } from './prohibited-use.explain';
import { registrationExplainers } from './registration.explain';
import { taxExplainers } from './tax.explain';
import { remedyExplainers } from './remedy.explain';
import { serviceChangeExplainers } from './service-change.explain';

const explainers: Explainers<AccountEventType> = {
  ...registrationExplainers,
  ...agreementExplainers,
  ...billingExplainers,
  ...lateChargeExplainers,
  ...paymentExplainers,
  ...receivableExplainers,
  ...taxExplainers,
  ...cardExplainers,
  ...breachExplainers,
  ...prohibitedUseExplainers,
  ...remedyExplainers,
  ...endExplainers,
  ...creditExplainers,
  ...numberExplainers,
  ...assignmentExplainers,
  ...custodyExplainers,
  ...generalDisputeExplainers,
  ...indemnityExplainers,
  ...serviceChangeExplainers,
};

/** What an event rests on, given the events before it. An event of a type from a newer program rests on nothing known. */
export function groundsOf(event: AccountEvent, log: Log): Grounds {
  const explain = explainers[event.type] as ((event: AccountEvent, log: Log) => Grounds) | undefined;
  return explain ? explain(event, log) : { readings: [], inputs: [] };
}
