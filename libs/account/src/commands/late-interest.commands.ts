import { accept, refuse, schema } from '@tenure/kernel';
import { findIn } from '../state/book';
import { chargesOn } from '../state/invoice';
import { command, fields, unknownThing } from './command';

export const waiveLateInterest = command({
  name: 'waive-late-interest',
  summary: 'Gives up what is unpaid of one posting of late interest, and of no other',
  clauses: ['§4.3 FR', '§9.6'],
  body: schema.object({
    invoice: fields.invoice,
    paidOn: schema.describe('The day of the late payment that the interest is on', schema.day),
    countedFrom: schema.optional(
      schema.describe('The day it is counted from, after a rejected dispute; the Due Date if absent', schema.day),
    ),
  }),
  decide: (state, body, env) => {
    const invoice = findIn(state.invoices, body.invoice);
    if (!invoice) return unknownThing('invoice', body.invoice, '§4.3 FR');
    const countedFrom = body.countedFrom ?? invoice.dueOn;
    const found = chargesOn(invoice, env.effectiveOn).find(
      ({ charge }) => charge.isInterest && charge.postedOn === body.paidOn && charge.countedFrom === countedFrom,
    );
    if (!found) {
      const detail = `no interest counted from ${countedFrom} was posted for a payment of ${body.paidOn} by ${env.effectiveOn}`;
      return refuse('unknown-late-interest', '§4.3 FR', detail);
    }
    if (found.charge.waivedOn !== undefined) return accept();
    if (!found.unpaid.isPositive()) {
      return refuse('late-interest-paid', '§9.6', 'the interest is paid; a payment is not waived but refunded');
    }
    return accept({
      type: 'LateInterestWaived',
      effectiveOn: env.effectiveOn,
      clauses: ['§4.3 FR', '§9.6'],
      data: { invoice: invoice.number, countedFrom, paidOn: body.paidOn, amount: found.unpaid.toString() },
    });
  },
  examples: (state, env) =>
    [...state.invoices.hot.values()].flatMap((invoice) =>
      chargesOn(invoice, env.effectiveOn).flatMap(({ charge: { isInterest, postedOn, countedFrom } }) =>
        isInterest ? [{ invoice: invoice.number, paidOn: postedOn, countedFrom }] : [],
      ),
    ),
});
