import type { LegalDay } from '@tenure/kernel';
import type { TermsBook } from '../../lapse';
import type { AccountState } from '../../state/account-state';
import { compare } from '../wording';
import {
  billingRunDeadlines,
  cureDeadlines,
  inactivityDeadlines,
  purgeDeadlines,
  retrievalDeadlines,
} from './account.deadlines';
import type { DeadlineView } from './deadline-view';
import { disputeDeadlines, dueDeadlines } from './invoice.deadlines';
import { lateChargeDeadlines } from './late-charge.deadlines';

export type { DeadlineKind, DeadlineState, DeadlineView } from './deadline-view';

/**
 * Every deadline of the account that is still open, by its last day. `state` is taken as it stands: lapse it to `today`
 * first, or what has lapsed meanwhile is shown as passed.
 */
export function deadlineViews(state: AccountState, today: LegalDay, terms: TermsBook): readonly DeadlineView[] {
  const ofInvoices = [...state.invoices.hot.values()].flatMap((invoice) => [
    ...dueDeadlines(state, invoice, today),
    ...disputeDeadlines(invoice, today),
    ...lateChargeDeadlines(state, invoice, today, terms),
  ]);
  const all = [
    ...ofInvoices,
    ...cureDeadlines(state, today, terms),
    ...retrievalDeadlines(state, today),
    ...inactivityDeadlines(state, today),
    ...purgeDeadlines(state, today),
    ...billingRunDeadlines(state, today),
  ];
  return all.sort((a, b) => compare(a.lastDay, b.lastDay) || compare(a.id, b.id));
}
