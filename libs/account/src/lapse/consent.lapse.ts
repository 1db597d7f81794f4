import { disputableOf } from '../state/invoice';
import type { InvoiceRule } from './of-each-invoice';

/** From the day after the Dispute Period what was not disputed is consented to, once per invoice (§4.6, reading 17). */
export const deemedConsentOf: InvoiceRule = (invoice, through) => {
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
};
