import { byTexts, type LegalDay } from '@tenure/kernel';
import type { Programme } from '@tenure/terms';
import { termsOf } from '../../lapse';
import type { AccountState } from '../../state/account-state';
import {
  billingRunDeadlines,
  cureDeadlines,
  inactivityDeadlines,
  purgeDeadlines,
  retrievalDeadlines,
} from './account.deadlines';
import { reclaimDeadlines, securityDeadlines, securityExpiryDeadlines } from './credit.deadlines';
import type { DeadlineView } from './deadline-view';
import { generalDisputeDeadlines } from './general-dispute.deadlines';
import { disputeDeadlines, dueDeadlines } from './invoice.deadlines';
import { lateChargeDeadlines } from './late-charge.deadlines';
import { correctionDeadlines } from './prohibited-use.deadlines';
import { taxExemptionDeadlines } from './tax.deadlines';

export type { DeadlineKind, DeadlineState, DeadlineView } from './deadline-view';

/**
 * Every deadline of the account that is still open, by its last day. `state` is taken as it stands: lapse it to `today`
 * first, or what has lapsed meanwhile is shown as passed.
 */
export function deadlineViews(state: AccountState, today: LegalDay, programme: Programme): readonly DeadlineView[] {
  const terms = termsOf(programme, state);
  const ofInvoices = [...state.invoices.hot.values()].flatMap((invoice) => [
    ...dueDeadlines(invoice, today, terms),
    ...disputeDeadlines(invoice, today),
    ...lateChargeDeadlines(state, invoice, today, terms),
  ]);
  const all = [
    ...ofInvoices,
    ...cureDeadlines(state, today, terms),
    ...correctionDeadlines(state, today),
    ...retrievalDeadlines(state, today),
    ...inactivityDeadlines(state, today),
    ...purgeDeadlines(state, today),
    ...securityDeadlines(state, today),
    ...securityExpiryDeadlines(state, today),
    ...reclaimDeadlines(state, today),
    ...billingRunDeadlines(state, today, terms),
    ...taxExemptionDeadlines(state, today),
    ...generalDisputeDeadlines(state, today),
  ];
  return all.sort(byTexts(({ lastDay, id }) => [lastDay, id]));
}
