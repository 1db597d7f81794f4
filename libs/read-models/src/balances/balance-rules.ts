import { accountsOf } from '../accounts/accounts.projection';
import { emptyAccountBalance } from './account-balance';
import { agingLimits, agingOf, noAging, overdueOf } from './aging';
import { foldJournal, invoiceView } from './journal';
import { openItems } from './open-items';

/** What a store of balances must be told to answer for a day: the store keeps the rows, the rules stay here. */
export const balanceRules = {
  accountsOf,
  agingLimits,
  agingOf,
  emptyAccountBalance,
  foldJournal,
  invoiceView,
  noAging,
  openItems,
  overdueOf,
};

export type BalanceRules = typeof balanceRules;
