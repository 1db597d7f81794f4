import type { AccountEventType } from '../../../events';
import type { Grounds } from '../explanation';
import type { AccountEvent, Log } from '../log';
import { billingExplainers } from './billing.explain';
import { breachExplainers } from './breach.explain';
import { endExplainers } from './end.explain';
import type { Explainers } from './explainers';
import { lateChargeExplainers } from './late-charge.explain';
import { paymentExplainers } from './payment.explain';
import { registrationExplainers } from './registration.explain';

const explainers: Explainers<AccountEventType> = {
  ...registrationExplainers,
  ...billingExplainers,
  ...lateChargeExplainers,
  ...paymentExplainers,
  ...breachExplainers,
  ...endExplainers,
};

/** What an event rests on, given the events before it. An event of a type from a newer program rests on nothing known. */
export function groundsOf(event: AccountEvent, log: Log): Grounds {
  const explain = explainers[event.type] as ((event: AccountEvent, log: Log) => Grounds) | undefined;
  return explain ? explain(event, log) : { readings: [], inputs: [] };
}
