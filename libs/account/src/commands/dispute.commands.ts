import { accept, Money, refuse, schema, type Decision, type Refusal } from '@tenure/kernel';
import { afterRejectedDispute } from '@tenure/terms';
import { evolve } from '../evolve';
import type { AccountFact } from '../events';
import type { AccountState } from '../state/account-state';
import { findIn } from '../state/book';
import { disputableOf, type Dispute, type Invoice, openDisputesOf } from '../state/invoice';
import { creditFeesNotDue } from './billing.commands';
import { command, type Env, fields, freeId, idTaken, unknownThing } from './command';

export const disputeInvoice = command({
  name: 'dispute-invoice',
  summary: 'The customer disputes an invoice, in whole or in part, within the Dispute Period',
  clauses: ['§4.6'],
  body: schema.object({
    dispute: fields.newId('dispute'),
    invoice: fields.invoice,
    amount: schema.optional(schema.describe('All that can still be disputed if absent', schema.amount)),
    detail: schema.describe('What is disputed and why', schema.text(4000)),
    documents: schema.optional(
      schema.describe(
        'What came with the notice, by description; supply-dispute-documents tells of each where it is kept',
        schema.list(schema.text(200), { min: 1, max: 50 }),
      ),
    ),
  }),
  decide: (state, body, env) => {
    const invoice = findIn(state.invoices, body.invoice);
    if (!invoice) return unknownThing('invoice', body.invoice, '§4.6');
    if (env.effectiveOn < invoice.invoiceDate) {
      return refuse(
        'dispute-before-invoice',
        '§4.6',
        `invoice ${invoice.number} is dated ${invoice.invoiceDate}`,
        invoice.invoiceDate,
      );
    }
    if (env.effectiveOn > invoice.lastDayToDispute) {
      const detail = `the last day to dispute invoice ${invoice.number} was ${invoice.lastDayToDispute}; it is consented to`;
      return refuse('dispute-period-over', '§4.6', detail);
    }
    const disputable = disputableOf(invoice);
    const amount = body.amount === undefined ? disputable : Money.of(body.amount);
    if (!disputable.isPositive()) {
      return refuse(
        'nothing-left-to-dispute',
        '§4.6',
        `all of invoice ${invoice.number} was disputed or credited before`,
      );
    }
    if (amount.isMoreThan(disputable)) {
      const detail = `${amount} is more than the ${disputable} of invoice ${invoice.number} that can still be disputed`;
      return refuse('more-than-disputable', '§4.6', detail);
    }
    if (body.dispute !== undefined && isDispute(state, body.dispute)) return idTaken('dispute', body.dispute, '§4.6');
    const id = body.dispute ?? freeId(`${invoice.number}-D`, invoice.disputes.length + 1, (d) => isDispute(state, d));
    const disputed: AccountFact = {
      type: 'InvoiceDisputed',
      effectiveOn: env.effectiveOn,
      clauses: ['§4.6'],
      data: { ...body, dispute: id, amount: amount.toString() },
    };
    return invoice.consentedOn === undefined
      ? accept(disputed)
      : accept(consentUndone(invoice, invoice.consentedOn), disputed);
  },
  examples: (state) => [...state.invoices.hot.keys()].map((invoice) => ({ invoice, detail: 'example' })),
});

function consentUndone(invoice: Invoice, consentedOn: NonNullable<Invoice['consentedOn']>): AccountFact {
  return {
    type: 'DeemedConsentUndone',
    effectiveOn: consentedOn,
    clauses: ['§4.6'],
    derived: true,
    reason: 'a dispute notice given in time was recorded after consent had been derived',
    data: { invoice: invoice.number },
  };
}

/** An id is that of one dispute, be it of an invoice or at large. */
export function isDispute({ disputes, generalDisputes }: AccountState, id: string): boolean {
  return disputes.has(id) || generalDisputes.disputes.has(id);
}

export const dispute = schema.describe('Id of a dispute of this account', schema.id);

export const withdrawDispute = command({
  name: 'withdraw-dispute',
  summary: 'The customer takes a dispute back; the amount is payable again',
  clauses: ['§4.6'],
  body: schema.object({ dispute }),
  decide: (state, body, env) =>
    withOpenDispute(state, body.dispute, env, (invoice, open) =>
      closing(state, env, {
        type: 'DisputeWithdrawn',
        effectiveOn: env.effectiveOn,
        clauses: ['§4.6', '§4.5'],
        data: { ...of(invoice, open), ...payableAgain(invoice, env) },
      }),
    ),
  examples: (state) => openDisputes(state).map((id) => ({ dispute: id })),
});

export const resolveInvoiceDispute = command({
  name: 'resolve-invoice-dispute',
  summary: 'A dispute is resolved: credited to the customer, or rejected and payable again',
  clauses: ['§4.6'],
  body: schema.object({ dispute, outcome: schema.oneOf('credited', 'rejected') }),
  decide: (state, body, env) =>
    withOpenDispute(state, body.dispute, env, (invoice, open) =>
      closing(state, env, {
        type: 'InvoiceDisputeResolved',
        effectiveOn: env.effectiveOn,
        clauses: ['§4.6', '§4.5'],
        data: {
          ...of(invoice, open),
          outcome: body.outcome,
          ...(body.outcome === 'rejected' ? payableAgain(invoice, env) : {}),
        },
      }),
    ),
  examples: (state) => openDisputes(state).map((id) => ({ dispute: id, outcome: 'rejected' as const })),
});

/** A platform fee that was in dispute when it turned out not to be due is not owed either way (reading 10). */
function closing(state: AccountState, env: Env, closed: AccountFact): Decision<AccountFact> {
  return accept(closed, ...creditFeesNotDue(evolve(state, closed, env.today)));
}

function withOpenDispute(
  state: AccountState,
  id: string,
  env: Env,
  decide: (invoice: Invoice, open: Dispute) => Decision<AccountFact>,
): Decision<AccountFact> {
  const found = findDispute(state, id);
  if (!found) return unknownThing('dispute', id, '§4.6');
  if (found.dispute.closedOn !== undefined) return notOpen(found.dispute);
  if (env.effectiveOn < found.dispute.openedOn) return beforeDispute(found.dispute);
  return decide(found.invoice, found.dispute);
}

export function findDispute(
  state: AccountState,
  id: string,
): { readonly invoice: Invoice; readonly dispute: Dispute } | undefined {
  const invoice = findIn(state.invoices, state.disputes.get(id) ?? '');
  const found = invoice?.disputes.find((d) => d.id === id);
  return invoice && found && { invoice, dispute: found };
}

export function notOpen({ id, outcome, closedOn }: Dispute): Refusal {
  return refuse('dispute-not-open', '§4.6', `dispute ${id} was ${outcome} on ${closedOn}`);
}

export function beforeDispute({ id, openedOn }: Dispute): Refusal {
  return refuse('before-dispute', '§4.6', `dispute ${id} was opened on ${openedOn}`, openedOn);
}

function of(invoice: Invoice, open: Dispute) {
  return { dispute: open.id, invoice: invoice.number, amount: open.amount.toString() };
}

function payableAgain(invoice: Invoice, env: Env) {
  return afterRejectedDispute(env.t, { dueOn: invoice.dueOn, resolvedOn: env.effectiveOn });
}

export function openDisputes(state: AccountState): readonly string[] {
  return [...state.invoices.hot.values()].flatMap((invoice) => openDisputesOf(invoice).map((d) => d.id));
}
