import { accept, firstOfNextMonth, isFirstOfMonth, type LegalDay, Money, refuse, schema } from '@tenure/kernel';
import { disputeWindow } from '@tenure/terms';
import { dueDateFor } from '../addendum';
import type { AccountFact } from '../events';
import { invoiceOf, linesOn } from '../lapse/billing-run.lapse';
import type { AccountState } from '../state/account-state';
import { entriesOf, findIn } from '../state/book';
import { type Invoice, openDisputesOf, principalOf } from '../state/invoice';
import { command, freeId, idTaken } from './command';
import { ended, firstRunAfter, notAccepted, notActivated } from './guards';

const kind = schema.oneOf('transactional', 'non-recurring', 'overage', 'pass-through');

export const recordCharges = command({
  name: 'record-charges',
  summary: 'Charges were incurred; they are billed with the next run after they are known',
  clauses: ['§4.3', '§4.8'],
  body: schema.object({
    charge: schema.optional(schema.describe('Id of the charge; given by the account if absent', schema.id)),
    kind,
    description: schema.text(200),
    amount: schema.amount,
  }),
  decide: (state, body, env) => {
    const refusal = notActivated(state, env) ?? ended(state, env);
    if (refusal) return refusal;
    const isTaken = (id: string) => findIn(state.charges, id) !== undefined;
    if (body.charge !== undefined && isTaken(body.charge)) return idTaken('charge', body.charge, '§4.3');
    return accept({
      type: 'ChargesRecorded',
      effectiveOn: env.effectiveOn,
      clauses: [body.kind === 'pass-through' ? '§4.8' : '§4.3'],
      data: {
        ...body,
        charge: body.charge ?? freeId(`charge-${env.effectiveOn}`, state.charges.hot.size + 1, isTaken),
        firstRunOn: firstRunAfter(state, env),
      },
    });
  },
  examples: () => [{ kind: 'transactional' as const, description: 'messages', amount: '10.00' }],
});

export const issueInvoice = command({
  name: 'issue-invoice',
  summary: 'Bills on a 1st what the run has not billed yet, with further lines where given',
  clauses: ['§4.3', '§4.4'],
  body: schema.object({
    invoice: schema.optional(schema.describe('Number of the invoice; account and month if absent', schema.id)),
    lines: schema.optional(
      schema.list(schema.object({ kind, description: schema.text(200), amount: schema.amount }), { min: 1, max: 200 }),
    ),
  }),
  decide: (state, body, env) => {
    const refusal = notAccepted(state, env) ?? ended(state, env);
    if (refusal) return refusal;
    const on = env.effectiveOn;
    if (!isFirstOfMonth(on)) {
      const detail = `invoices of the billing run are dated the 1st of a month, not ${on}`;
      return refuse('invoice-date-not-first', '§4.3', detail, firstOfNextMonth(env.today));
    }
    if (state.live && on < env.today) {
      const detail = `the run of ${on} is over; what it did not bill goes on the next one`;
      return refuse('invoice-date-passed', '§4.3', detail, firstOfNextMonth(env.today));
    }
    if (body.invoice !== undefined && findIn(state.invoices, body.invoice)) {
      return idTaken('invoice', body.invoice, '§4.3');
    }
    const isDue = state.nextInvoiceOn === undefined || state.nextInvoiceOn <= on;
    const lines = [...(isDue ? linesOn(state, on) : []), ...(body.lines ?? [])];
    if (lines.length === 0) return accept();
    const { derived: _byHand, ...fact } = invoiceOf(state, on, lines, env.terms, body.invoice);
    return accept(fact);
  },
  examples: () => [{ lines: [{ kind: 'non-recurring' as const, description: 'set-up', amount: '10.00' }] }],
});

export const importInvoice = command({
  name: 'import-invoice',
  summary: 'Brings over an invoice of another ledger; its date is the effective day',
  clauses: ['§4.3', '§4.4', '§4.6'],
  body: schema.object({
    invoice: schema.describe('Its number in the other ledger', schema.id),
    amount: schema.amount,
    description: schema.optional(schema.text(200)),
  }),
  decide: (state, body, env) => {
    const existing = findIn(state.invoices, body.invoice);
    if (existing) {
      const isSame = existing.invoiceDate === env.effectiveOn && existing.amount.toString() === body.amount;
      return isSame && existing.origin === 'migrated' ? accept() : idTaken('invoice', body.invoice, '§4.3');
    }
    const window = disputeWindow(env.t, env.effectiveOn);
    return accept({
      type: 'InvoiceIssued',
      effectiveOn: env.effectiveOn,
      clauses: ['§4.4', '§4.6'],
      data: {
        invoice: body.invoice,
        origin: 'migrated',
        invoiceDate: env.effectiveOn,
        amount: body.amount,
        currency: env.t.currency,
        lines: [{ kind: 'transactional', description: body.description ?? 'brought over', amount: body.amount }],
        dueOn: dueDateFor(state.country, env.t, env.effectiveOn).lastDay,
        lastDayToDispute: window.lastDay,
        consentOn: window.lapsesOn,
      },
    });
  },
  examples: (state) => [{ invoice: freeId('M', 1, (id) => findIn(state.invoices, id) !== undefined), amount: '10.00' }],
});

/** Platform fees are not billed once the account has ended (reading 10): what corrects invoices of later days. */
export function creditFeesAfter(state: AccountState, endOn: LegalDay): readonly AccountFact[] {
  return [...entriesOf(state.invoices)]
    .filter((invoice) => invoice.invoiceDate >= endOn)
    .map((invoice) => ({ invoice, amount: feesOwed(invoice) }))
    .filter(({ amount }) => amount.isPositive())
    .map(({ invoice, amount }) => ({
      type: 'InvoiceCredited',
      effectiveOn: invoice.invoiceDate,
      clauses: ['§4.3'],
      reason: `the account ended on ${endOn}, before this platform fee was billed`,
      data: { invoice: invoice.number, amount: amount.toString() },
    }));
}

/** What of its platform fees is neither credited, nor, after a dispute, not owed; what is disputed waits for its end. */
function feesOwed(invoice: Invoice): Money {
  const disputed = Money.sum(openDisputesOf(invoice).map(({ amount }) => amount));
  return Money.min(invoice.platformFees.minus(invoice.credited), principalOf(invoice).minus(disputed));
}
