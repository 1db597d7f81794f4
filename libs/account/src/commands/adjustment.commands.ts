import { accept, type Month, refuse, schema } from '@tenure/kernel';
import { issuedInvoice } from '../issued-invoice';
import { findIn } from '../state/book';
import { withTaxes } from '../tax-lines';
import { lineKind } from './billing.commands';
import { command, freeId, idTaken } from './command';
import { notAccepted } from './guards';
import { reRatingNotOpen } from './prohibited-use-guard';

const month = schema.matching('^\\d{4}-(0[1-9]|1[0-2])$', '2026-03') as schema.Schema<Month>;

export const issueAdjustment = command({
  name: 'issue-adjustment',
  summary: 'Bills on any day what was not billed or not enough, such as cycles that are re-rated',
  clauses: ['§4.3', '§4.4', '§2.5'],
  body: schema.object({
    invoice: schema.optional(schema.describe('Number of the invoice; given by the account if absent', schema.id)),
    cause: schema.describe('Why this is billed apart from the billing run', schema.text(500)),
    lines: schema.list(schema.object({ kind: lineKind, description: schema.text(200), amount: schema.amount }), {
      min: 1,
      max: 200,
    }),
    reRating: schema.optional(
      schema.object(
        { prohibitedUse: schema.id, cycles: schema.list(month, { min: 1, max: 120 }) },
        'The prohibited use, and the billing cycles that are billed anew because of it (§2.5)',
      ),
    ),
  }),
  decide: (state, body, env) => {
    const refusal = notAccepted(state, env);
    if (refusal) return refusal;
    const isTaken = (number: string) => findIn(state.invoices, number) !== undefined;
    if (body.invoice !== undefined && isTaken(body.invoice)) return idTaken('invoice', body.invoice, '§4.3');
    const on = env.effectiveOn;
    if (state.live && on < env.today) {
      const detail = `an invoice is dated the day it is issued: the days to pay and to dispute it would be over before ${env.today}`;
      return refuse('invoice-date-passed', '§4.4', detail, env.today);
    }
    const { reRating } = body;
    const notOpen = reRating && reRatingNotOpen(state, reRating, env);
    if (notOpen) return notOpen;
    return accept({
      type: 'InvoiceIssued',
      effectiveOn: on,
      clauses: ['§4.4', '§4.6', ...(reRating ? ['§2.5'] : [])],
      reason: body.cause,
      data: {
        invoice: body.invoice ?? freeId(`${state.id}-adjustment`, 1, isTaken),
        origin: 'adjustment',
        ...issuedInvoice(state, on, withTaxes(state, on, body.lines, env.terms), env.t),
        ...(reRating ? { reRating } : {}),
      },
    });
  },
  examples: () => [
    { cause: 'example', lines: [{ kind: 'overage' as const, description: 'minutes not billed', amount: '10.00' }] },
  ],
});
