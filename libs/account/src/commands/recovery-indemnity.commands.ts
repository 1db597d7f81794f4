import { accept, addDays, type Decision, refuse, type Refusal, schema } from '@tenure/kernel';
import { acceptedPaymentMethods } from '@tenure/terms';
import type { AccountFact } from '../events';
import type { AccountState } from '../state/account-state';
import { entriesOf, findIn } from '../state/book';
import { type Indemnity, type Invoice, isLateBy } from '../state/invoice';
import { command, type Env, fields, unknownThing } from './command';

const CLAUSE = '§4.3 FR';

export const claimRecoveryIndemnity = command({
  name: 'claim-recovery-indemnity',
  summary: 'Asks for the fixed indemnity, in euros and once, for an invoice in France that was paid late or not at all',
  clauses: [CLAUSE],
  body: schema.object({ invoice: fields.invoice }),
  decide: (state, body, env) => {
    const invoice = findIn(state.invoices, body.invoice);
    if (!invoice) return unknownThing('invoice', body.invoice, CLAUSE);
    if (invoice.addendum !== 'FR') {
      return refuse('not-under-french-rule', CLAUSE, `invoice ${invoice.number} was not issued under the French rule`);
    }
    if (invoice.indemnity) return accept();
    if (!isLateBy(invoice, env.effectiveOn)) return notLate(invoice, env);
    return accept({
      type: 'RecoveryIndemnityClaimed',
      effectiveOn: env.effectiveOn,
      clauses: [CLAUSE],
      data: { invoice: invoice.number, amount: env.t.parameters.france.indemnity, currency: 'EUR' },
    });
  },
  examples: (state) =>
    [...entriesOf(state.invoices)]
      .filter(({ addendum, indemnity }) => addendum === 'FR' && !indemnity)
      .map(({ number }) => ({ invoice: number })),
});

function notLate(invoice: Invoice, env: Env): Refusal {
  const detail = `nothing of invoice ${invoice.number} was late by ${env.effectiveOn}`;
  return refuse('not-late', CLAUSE, detail, env.effectiveOn <= invoice.dueOn ? addDays(invoice.dueOn, 1) : undefined);
}

export const receiveIndemnityPayment = command({
  name: 'receive-indemnity-payment',
  summary: 'The indemnity of an invoice was paid, in euros',
  clauses: [CLAUSE],
  body: schema.object({
    invoice: fields.invoice,
    method: schema.oneOf(...acceptedPaymentMethods),
    reference: schema.optional(schema.text(100)),
  }),
  decide: (state, body, env) =>
    withClaim(state, body.invoice, env, (indemnity) => {
      if (indemnity.paidOn !== undefined) return accept();
      const data = { ...body, ...amountOf(indemnity) };
      return accept({ type: 'RecoveryIndemnityPaid', effectiveOn: env.effectiveOn, clauses: [CLAUSE], data });
    }),
  examples: (state) => claimed(state).map((invoice) => ({ invoice, method: 'wire' as const })),
});

/** What is owed is not given back; what was paid for a claim that fell, or was given up, is the customer's. */
export const reverseIndemnityPayment = command({
  name: 'reverse-indemnity-payment',
  summary: 'What was paid as the indemnity of an invoice came back unpaid, or went back because nothing is asked',
  clauses: [CLAUSE, '§4.4'],
  body: schema.object({
    invoice: fields.invoice,
    kind: schema.describe(
      'returned: it is asked again; refunded: only where the claim fell or was given up',
      schema.oneOf('returned', 'refunded'),
    ),
  }),
  decide: (state, body, env) => {
    const invoice = findIn(state.invoices, body.invoice);
    if (!invoice) return unknownThing('invoice', body.invoice, CLAUSE);
    const { indemnity } = invoice;
    if (indemnity?.paidOn === undefined) {
      return refuse('indemnity-not-paid', CLAUSE, `no indemnity was paid for invoice ${invoice.number}`);
    }
    const { paidOn, isWithdrawn, waivedOn } = indemnity;
    if (env.effectiveOn < paidOn) return refuse('before-payment', CLAUSE, `it was paid on ${paidOn}`, paidOn);
    if (body.kind === 'refunded' && !isWithdrawn && waivedOn === undefined) {
      return refuse('indemnity-owed', CLAUSE, `the indemnity of invoice ${invoice.number} is owed, and was paid`);
    }
    const data = { ...body, ...amountOf(indemnity) };
    const clauses = [CLAUSE, '§4.4'];
    return accept({ type: 'RecoveryIndemnityPaymentReversed', effectiveOn: env.effectiveOn, clauses, data });
  },
  examples: (state) =>
    claimed(state).flatMap((invoice) => (['returned', 'refunded'] as const).map((kind) => ({ invoice, kind }))),
});

export const waiveRecoveryIndemnity = command({
  name: 'waive-recovery-indemnity',
  summary: 'Gives up the indemnity of one invoice, and of no other',
  clauses: [CLAUSE, '§9.6'],
  body: schema.object({ invoice: fields.invoice }),
  decide: (state, body, env) =>
    withClaim(state, body.invoice, env, (indemnity) => {
      if (indemnity.waivedOn !== undefined) return accept();
      if (indemnity.paidOn !== undefined) {
        return refuse(
          'indemnity-paid',
          '§9.6',
          `the indemnity of invoice ${body.invoice} was paid on ${indemnity.paidOn}`,
        );
      }
      const clauses = [CLAUSE, '§9.6'];
      const data = { ...body, ...amountOf(indemnity) };
      return accept({ type: 'RecoveryIndemnityWaived', effectiveOn: env.effectiveOn, clauses, data });
    }),
  examples: (state) => claimed(state).map((invoice) => ({ invoice })),
});

function amountOf({ amount, currency }: Indemnity): { readonly amount: string; readonly currency: 'EUR' } {
  return { amount: amount.toString(), currency };
}

function withClaim(
  state: AccountState,
  number: string,
  env: Env,
  decide: (indemnity: Indemnity) => Decision<AccountFact>,
): Decision<AccountFact> {
  const invoice = findIn(state.invoices, number);
  if (!invoice) return unknownThing('invoice', number, CLAUSE);
  const { indemnity } = invoice;
  if (!indemnity || indemnity.isWithdrawn) {
    return refuse('no-indemnity-claimed', CLAUSE, `no indemnity is asked for invoice ${number}`);
  }
  if (env.effectiveOn < indemnity.claimedOn) {
    return refuse('before-claim', CLAUSE, `it was claimed on ${indemnity.claimedOn}`, indemnity.claimedOn);
  }
  return decide(indemnity);
}

function claimed(state: AccountState): readonly string[] {
  return [...entriesOf(state.invoices)].filter(({ indemnity }) => indemnity).map(({ number }) => number);
}
