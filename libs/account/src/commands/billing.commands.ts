import { accept, firstOfNextMonth, isFirstOfMonth, type LegalDay, Money, refuse, schema } from '@tenure/kernel';
import type { AccountFact, ChargeKind, CreditedTax } from '../events';
import { issuedInvoice } from '../issued-invoice';
import { invoiceOf } from '../lapse/billing-run.lapse';
import type { AccountState } from '../state/account-state';
import { separateAgreementOn } from '../state/agreement';
import { entriesOf, findIn } from '../state/book';
import { type Invoice, openDisputesOf, principalOf } from '../state/invoice';
import { command, type Env, freeId, idTaken } from './command';
import { ended, firstRunAfter, notAccepted, notActivated } from './guards';
import { acceptedByUse } from './use';

/** What may stand on a line that somebody gives; a tax is one that was assessed elsewhere (§4.8). */
export const lineKind = schema.oneOf('transactional', 'non-recurring', 'overage', 'pass-through', 'tax');

export const recordCharges = command({
  name: 'record-charges',
  summary: 'Charges were incurred; they are billed with the next run after they are known',
  clauses: ['§4.3', '§4.8'],
  body: schema.object({
    charge: schema.optional(schema.describe('Id of the charge; given by the account if absent', schema.id)),
    kind: lineKind,
    description: schema.text(200),
    amount: schema.amount,
  }),
  decide: (state, body, env) => {
    const refusal = notActivated(state, env) ?? ended(state, env);
    if (refusal) return refusal;
    const isTaken = (id: string) => findIn(state.charges, id) !== undefined;
    if (body.charge !== undefined && isTaken(body.charge)) return idTaken('charge', body.charge, '§4.3');
    const isUse = body.kind === 'transactional' || body.kind === 'overage';
    return accept(
      {
        type: 'ChargesRecorded',
        effectiveOn: env.effectiveOn,
        clauses: clausesOf(body.kind),
        data: {
          ...body,
          charge: body.charge ?? freeId(`charge-${env.effectiveOn}`, state.charges.hot.size + 1, isTaken),
          firstRunOn: firstRunAfter(state, env),
        },
      },
      ...(isUse ? acceptedByUse(state, env, `${body.kind} charges`) : []),
    );
  },
  examples: () => [{ kind: 'transactional' as const, description: 'messages', amount: '10.00' }],
});

function clausesOf(kind: ChargeKind): readonly string[] {
  if (kind === 'tax') return ['§4.7', '§4.8'];
  return [kind === 'pass-through' ? '§4.8' : '§4.3'];
}

export const issueInvoice = command({
  name: 'issue-invoice',
  summary: 'Bills lines that somebody gives on a 1st, on an invoice beside that of the run, which comes first',
  clauses: ['§4.3', '§4.4'],
  body: schema.object({
    invoice: schema.optional(schema.describe('Number of the invoice; account and month if absent', schema.id)),
    lines: schema.optional(
      schema.list(schema.object({ kind: lineKind, description: schema.text(200), amount: schema.amount }), {
        min: 1,
        max: 200,
      }),
    ),
  }),
  decide: (state, body, env) => {
    const refusal = notAccepted(state, env) ?? ended(state, env);
    if (refusal) return refusal;
    const on = env.effectiveOn;
    if (!isFirstOfMonth(on)) {
      const detail = `invoices of the billing run are dated the 1st of a month, not ${on}`;
      return refuse('invoice-date-not-first', '§4.3', detail, firstOpenRun(state, env));
    }
    if (state.live && on < env.today) {
      const detail = `the run of ${on} is over; what it did not bill goes on the next one`;
      return refuse('invoice-date-passed', '§4.3', detail, firstOpenRun(state, env));
    }
    if (body.invoice !== undefined && findIn(state.invoices, body.invoice)) {
      return idTaken('invoice', body.invoice, '§4.3');
    }
    // What the run of that day bills has been billed by now: it lapsed before this was decided.
    if (!body.lines) return accept();
    const { derived: _byHand, ...fact } = invoiceOf(state, on, body.lines, env.terms, body.invoice);
    return accept(fact);
  },
  examples: () => [{ lines: [{ kind: 'non-recurring' as const, description: 'set-up', amount: '10.00' }] }],
});

/** The first 1st on which an invoice can be dated: while the past is typed in any, and later none that is over. */
function firstOpenRun({ live }: AccountState, { today, effectiveOn }: Env): LegalDay {
  const from = live ? today : effectiveOn;
  return isFirstOfMonth(from) ? from : firstOfNextMonth(from);
}

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
    const line = {
      kind: 'transactional',
      description: body.description ?? 'brought over',
      amount: body.amount,
    } as const;
    return accept({
      type: 'InvoiceIssued',
      effectiveOn: env.effectiveOn,
      clauses: ['§4.4', '§4.6'],
      data: {
        invoice: body.invoice,
        origin: 'migrated',
        ...issuedInvoice(state, env.effectiveOn, [line], env.t),
      },
    });
  },
  examples: (state) => [{ invoice: freeId('M', 1, (id) => findIn(state.invoices, id) !== undefined), amount: '10.00' }],
});

/**
 * Platform fees are billed neither once the account has ended (reading 10) nor while an agreement of the parties governs
 * it: what corrects invoices of such days. `state` knows of the end or the agreement already.
 */
export function creditFeesNotDue(state: AccountState): readonly AccountFact[] {
  if (!state.end && state.agreements.separate.length === 0) return [];
  return [...entriesOf(state.invoices)].flatMap((invoice) => {
    const why = whyNoFee(state, invoice.invoiceDate);
    if (!why) return [];
    const { amount, taxes } = feesOwed(invoice);
    if (!amount.isPositive()) return [];
    return {
      type: 'InvoiceCredited',
      effectiveOn: invoice.invoiceDate,
      ...why,
      data: { invoice: invoice.number, amount: amount.toString(), ...(taxes.length === 0 ? {} : { taxes }) },
    };
  });
}

function whyNoFee(
  { end, agreements }: AccountState,
  on: LegalDay,
): Pick<AccountFact, 'clauses' | 'reason'> | undefined {
  if (end && end.on <= on) {
    return { clauses: ['§4.3'], reason: `the account ended on ${end.on}, before this platform fee was billed` };
  }
  const agreement = separateAgreementOn(agreements, on);
  if (!agreement) return undefined;
  const reason = `agreement ${agreement.agreement} governs from ${agreement.from}, before this platform fee was billed`;
  return { clauses: ['§4.3', 'preamble'], reason };
}

/**
 * What of its platform fees, and of the taxes on them, is neither credited, nor, after a dispute, not owed; what is
 * disputed waits for its end.
 */
function feesOwed(invoice: Invoice): { readonly amount: Money; readonly taxes: readonly CreditedTax[] } {
  const { platformFees, credited, taxes: lines = [] } = invoice;
  const disputed = Money.sum(openDisputesOf(invoice).map(({ amount }) => amount));
  const owed = principalOf(invoice).minus(disputed);
  // What was found not to be owed for another reason was something else than a fee, as far as there was something else.
  const { foundNotOwed = Money.zero } = invoice;
  const ofFees = Money.max(Money.zero, foundNotOwed.minus(invoice.amount.minus(platformFees)));
  const taxCredited = Money.sum(lines.map((line) => line.credited));
  const feesCredited = credited.minus(taxCredited).minus(foundNotOwed).plus(ofFees);
  let amount = Money.min(platformFees.minus(feesCredited), owed);
  const taxes: CreditedTax[] = [];
  for (const { tax, jurisdiction, location, onFees, ...line } of lines) {
    const part = Money.min(Money.min(onFees, line.amount.minus(line.credited)), owed.minus(amount));
    if (!part.isPositive()) continue;
    amount = amount.plus(part);
    taxes.push({ tax, jurisdiction, location, amount: part.toString() });
  }
  return { amount, taxes };
}
