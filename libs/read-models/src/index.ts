import { accounts } from './accounts/accounts.projection';
import { balances } from './balances/balances.projection';
import { creditExposure } from './credit-exposure/credit-exposure.projection';
import { cureDeadlines } from './cure-deadlines/cure-deadlines.projection';
import type { ReadModel } from './read-model';
import { retentionPurge } from './retention-purge/retention-purge.projection';

/** Every read model there is. */
export const readModels: readonly ReadModel[] = [accounts, balances, cureDeadlines, retentionPurge, creditExposure];

export * from './account-event';
export * from './accounts/account-change';
export * from './accounts/account-row';
export * from './accounts/accounts.projection';
export * from './balances/account-balance';
export * from './balances/aging';
export * from './balances/apply-posting';
export * from './balances/balance-rules';
export * from './balances/balances.projection';
export * from './balances/invoice-balance';
export * from './balances/journal';
export * from './balances/open-items';
export * from './balances/posting';
export * from './balances/postings-of';
export * from './credit-exposure/credit-exposure-row';
export * from './credit-exposure/credit-exposure.projection';
export * from './cure-deadlines/cure-deadline';
export * from './cure-deadlines/cure-deadlines.projection';
export * from './read-model';
export * from './retention-purge/retention-purge.projection';
export * from './retention-purge/retention-record';
export * from './row-set';
export * from './rows';
