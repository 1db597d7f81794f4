import { accept, Money, refuse, type Refusal, schema } from '@tenure/kernel';
import type { AccountState } from '../state/account-state';
import { entriesOf, findIn } from '../state/book';
import { type Invoice, openDisputesOf, principalOf, undisputedUnpaidOn, writtenOff } from '../state/invoice';
import { causeOf, command, type Env, fields, freeId, idTaken, unknownThing } from './command';

const cause = schema.optional(
  schema.describe('Why; required, here or as the reason of the command', schema.text(1000)),
);

export const creditInvoice = command({
  name: 'credit-invoice',
  summary:
    'An amount of an invoice is not owed, apart from a dispute; what was charged for it being late is taken back',
  clauses: ['§4.6', '§4.5'],
  body: schema.object({ invoice: fields.invoice, amount: schema.amount, cause }),
  decide: (state, body, env) => {
    const invoice = findIn(state.invoices, body.invoice);
    if (!invoice) return unknownThing('invoice', body.invoice, '§4.6');
    const refusal = beforeInvoice(invoice, env) ?? causeMissing(body.cause, env);
    if (refusal) return refusal;
    const amount = Money.of(body.amount);
    const most = creditableOf(invoice);
    if (amount.isMoreThan(most)) {
      const detail = `${amount} is more than the ${most} of invoice ${invoice.number} that is neither credited, disputed nor written off`;
      return refuse('more-than-creditable', '§4.6', detail);
    }
    return accept({
      type: 'InvoiceCredited',
      effectiveOn: env.effectiveOn,
      clauses: ['§4.6'],
      ...causeOf(body.cause, env),
      data: { invoice: invoice.number, amount: amount.toString(), ground: 'not-owed' },
    });
  },
  examples: (state) =>
    [...entriesOf(state.invoices)]
      .filter((invoice) => creditableOf(invoice).isPositive())
      .map((invoice) => ({ invoice: invoice.number, amount: '0.01', cause: 'example' })),
});

/** Neither credited nor written off; what is in open dispute is for its resolution to decide (reading 17). */
function creditableOf(invoice: Invoice): Money {
  const disputed = Money.sum(openDisputesOf(invoice).map(({ amount }) => amount));
  return Money.max(Money.zero, principalOf(invoice).minus(disputed).minus(writtenOff(invoice).principal));
}

export const writeOffInvoice = command({
  name: 'write-off-invoice',
  summary: 'Gives up collecting what is unpaid and undisputed of an invoice; a payment for it is still taken',
  clauses: ['§4.4', '§9.6'],
  body: schema.object({
    writeOff: fields.newId('write-off'),
    invoice: fields.invoice,
    principal: schema.optional(
      schema.describe('With neither amount all that is unpaid is written off; with one, that one', schema.amount),
    ),
    lateCharges: schema.optional(schema.amount),
    approvedBy: schema.describe('Who approved it', schema.text(200)),
    cause,
  }),
  decide: (state, body, env) => {
    const invoice = findIn(state.invoices, body.invoice);
    if (!invoice) return unknownThing('invoice', body.invoice, '§4.4');
    const refusal = beforeInvoice(invoice, env) ?? causeMissing(body.cause, env);
    if (refusal) return refusal;
    const isTaken = (id: string) => hasWriteOff(state, id);
    if (body.writeOff !== undefined && isTaken(body.writeOff)) return idTaken('write-off', body.writeOff, '§4.4');
    const unpaid = stillUnpaid(invoice, env);
    const isWhole = body.principal === undefined && body.lateCharges === undefined;
    const wanted = {
      principal: isWhole ? unpaid.principal : Money.of(body.principal ?? '0.00'),
      lateCharges: isWhole ? unpaid.lateCharges : Money.of(body.lateCharges ?? '0.00'),
    };
    if (wanted.principal.isZero() && wanted.lateCharges.isZero()) {
      return refuse('nothing-unpaid', '§4.4', `nothing undisputed of invoice ${invoice.number} is unpaid`);
    }
    if (wanted.principal.isMoreThan(unpaid.principal) || wanted.lateCharges.isMoreThan(unpaid.lateCharges)) {
      const detail =
        `undisputed and unpaid of invoice ${invoice.number} are ${unpaid.principal}, ` +
        `and ${unpaid.lateCharges} of late charges`;
      return refuse('more-than-unpaid', '§4.4', detail);
    }
    return accept({
      type: 'InvoiceWrittenOff',
      effectiveOn: env.effectiveOn,
      clauses: ['§4.4'],
      ...causeOf(body.cause, env),
      data: {
        writeOff: body.writeOff ?? freeId(`${invoice.number}-W`, (invoice.writeOffs?.length ?? 0) + 1, isTaken),
        invoice: invoice.number,
        principal: wanted.principal.toString(),
        lateCharges: wanted.lateCharges.toString(),
        approvedBy: body.approvedBy,
      },
    });
  },
  examples: (state) =>
    [...state.invoices.hot.keys()].map((invoice) => ({ invoice, approvedBy: 'A. Person', cause: 'example' })),
});

/** On the day of the command, less what is known to have been written off since: nothing is given up twice. */
function stillUnpaid(invoice: Invoice, env: Env): { principal: Money; lateCharges: Money } {
  const unpaid = undisputedUnpaidOn(invoice, env.effectiveOn);
  const [all, byThen] = [writtenOff(invoice), writtenOff(invoice, env.effectiveOn)];
  const left = (amount: Money, total: Money, before: Money) =>
    Money.max(Money.zero, amount.minus(Money.max(Money.zero, total.minus(before))));
  return {
    principal: left(unpaid.principal, all.principal, byThen.principal),
    lateCharges: left(unpaid.lateCharges, all.lateCharges, byThen.lateCharges),
  };
}

function hasWriteOff(state: AccountState, id: string): boolean {
  return [...state.invoices.hot.values()].some((invoice) => invoice.writeOffs?.some((writeOff) => writeOff.id === id));
}

function beforeInvoice(invoice: Invoice, env: Env): Refusal | undefined {
  if (env.effectiveOn >= invoice.invoiceDate) return undefined;
  return refuse(
    'before-invoice',
    '§4.4',
    `invoice ${invoice.number} is dated ${invoice.invoiceDate}`,
    invoice.invoiceDate,
  );
}

function causeMissing(given: string | undefined, env: Env): Refusal | undefined {
  if ((given ?? env.reason) !== undefined) return undefined;
  return refuse('cause-missing', '§4.4', 'say why the amount is not asked for any more');
}
