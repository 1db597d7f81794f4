import type { LegalDay } from '@tenure/kernel';
import { type Deadline, dueDate, franceDueDate, type TermsVersion } from '@tenure/terms';
import type { AccountState } from './state/account-state';

/** A country whose customers the terms add or change something for. ISO 3166-1 alpha-2. */
export const addenda = ['FR', 'GB', 'US'] as const;
export type Addendum = (typeof addenda)[number];

type Countries = Pick<AccountState, 'country' | 'countryChanges'>;

/** The customer's country on `day`; before the first that is known, the first. */
export function countryOn({ country, countryChanges }: Countries, day: LegalDay): string {
  return (countryChanges.findLast(({ on }) => on <= day) ?? countryChanges[0])?.country ?? country;
}

/**
 * The addendum that holds for the account on `day`: the one place that says so. What was issued stays under the
 * addendum it was issued under, and says itself which that is.
 */
export function addendumOn(account: Countries, day: LegalDay): Addendum | undefined {
  const country = countryOn(account, day);
  return addenda.find((known) => known === country);
}

/** For an invoice: the addendum that decides when it is due and what paying it late costs, where there is one. */
export function lateRulesOf(addendum: Addendum | undefined): { readonly addendum?: 'FR' } {
  return addendum === 'FR' ? { addendum } : {};
}

/** The Due Date by the addendum: France has its own (reading 36). */
export function dueDateFor(addendum: Addendum | undefined, t: TermsVersion, invoiceDate: LegalDay): Deadline {
  return addendum === 'FR' ? franceDueDate(t, invoiceDate) : dueDate(t, invoiceDate);
}

/** In France interest by its own rule replaces the monthly charge (reading 36). */
export function hasMonthlyLateCharges({ addendum }: { readonly addendum?: 'FR' }): boolean {
  return addendum === undefined;
}
