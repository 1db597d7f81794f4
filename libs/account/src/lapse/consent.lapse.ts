import type { LegalDay } from '@tenure/kernel';
import type { AccountFact } from '../events';
import { disputableOf, type Invoice } from '../state/invoice';
import { earliest, type LapseRule } from './rule';

/** From the day after the Dispute Period what was not disputed is consented to, once per invoice (§4.6, reading 17). */
export const deemedConsent: LapseRule = (state, through) =>
  earliest([...state.invoices.hot.values()].map((invoice) => nextConsent(invoice, through)));

function nextConsent(invoice: Invoice, through: LegalDay): AccountFact | undefined {
  if (invoice.consentedOn !== undefined || invoice.consentOn > through) return undefined;
  const amount = disputableOf(invoice);
  if (!amount.isPositive()) return undefined;
  return {
    type: 'InvoiceDeemedConsented',
    effectiveOn: invoice.consentOn,
    clauses: ['§4.6'],
    derived: true,
    data: { invoice: invoice.number, amount: amount.toString(), lastDayToDispute: invoice.lastDayToDispute },
  };
}
