import { type DeadlineKind, deadlineKinds } from '../../deadlines/deadline-view';
import { accountDeadlineExplainers } from './account.deadline-explain';
import { creditDeadlineExplainers } from './credit.deadline-explain';
import type { DeadlineExplainers, DeadlineGrounds, Scene } from './deadline-explainers';
import { generalDisputeDeadlineExplainers } from './general-dispute.deadline-explain';
import { invoiceDeadlineExplainers } from './invoice.deadline-explain';
import { prohibitedUseDeadlineExplainers } from './prohibited-use.deadline-explain';
import { taxDeadlineExplainers } from './tax.deadline-explain';

export type { DeadlineGrounds, Scene } from './deadline-explainers';

const explainers: DeadlineExplainers<DeadlineKind> = {
  ...invoiceDeadlineExplainers,
  ...accountDeadlineExplainers,
  ...taxDeadlineExplainers,
  ...prohibitedUseDeadlineExplainers,
  ...creditDeadlineExplainers,
  ...generalDisputeDeadlineExplainers,
};

/** What the deadline with this id rests on, open or not; undefined when the account has none such. */
export function deadlineGroundsOf(
  id: string,
  scene: Scene,
): { readonly kind: DeadlineKind; readonly grounds: DeadlineGrounds } | undefined {
  const [name, ...args] = id.split(':');
  const kind = deadlineKinds.find((known) => known === name);
  const grounds = kind && explainers[kind](args, scene);
  return kind && grounds && { kind, grounds };
}
