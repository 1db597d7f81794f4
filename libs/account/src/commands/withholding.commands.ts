import { accept, type LegalDay, Money, refuse, type Refusal, schema } from '@tenure/kernel';
import { grossUp } from '@tenure/terms';
import { defined } from '../defined';
import type { AccountState } from '../state/account-state';
import { findIn } from '../state/book';
import { type Invoice, undisputedUnpaidOn } from '../state/invoice';
import { command, fields, freeIdIn, idTaken, isTakenIn, unknownThing } from './command';

export const recordWithholding = command({
  name: 'record-withholding',
  summary: 'The customer had to withhold tax from a payment; what it owes is increased so that the whole arrives',
  clauses: ['§4.7'],
  body: schema.object({
    withholding: fields.newId('withholding'),
    invoice: fields.invoice,
    payment: schema.optional(schema.describe('The payment from which it was withheld, if it has come', schema.id)),
    net: schema.optional(
      schema.describe(
        'The part of the invoice it is about; what was unpaid before the payment if absent',
        schema.amount,
      ),
    ),
    rate: schema.describe('Rate of the withholding tax, from 0 to below 1', schema.fraction),
    withheld: schema.describe('What the customer kept back', schema.amount),
    certificate: schema.optional(schema.describe('The receipt or certificate of the tax', schema.text(100))),
  }),
  decide: (state, body, env) => {
    const { withholdings } = state.taxes;
    if (isTakenIn(withholdings, body.withholding)) {
      return idTaken('withholding', body.withholding, '§4.7');
    }
    const invoice = findIn(state.invoices, body.invoice);
    if (!invoice) return unknownThing('invoice', body.invoice, '§4.7');
    const refusal =
      beforeInvoice(invoice, env.effectiveOn) ?? doesNotPay(state, invoice, body.payment, env.effectiveOn);
    if (refusal) return refusal;
    const received = receivedFrom(invoice, body.payment);
    const open = undisputedUnpaidOn(invoice, env.effectiveOn).principal.plus(received);
    const net = body.net === undefined ? open : Money.of(body.net);
    if (!net.isPositive() || net.isMoreThan(open)) {
      const detail = `${open.toString()} of invoice ${invoice.number} was unpaid and undisputed; ${net.toString()} can not be paid of it`;
      return refuse('nothing-to-gross-up', '§4.7', detail);
    }
    const { gross } = grossUp(env.t, net, body.rate);
    if (received.plus(Money.of(body.withheld)).isMoreThan(gross)) {
      const detail = `with ${received.toString()} received, ${body.withheld} withheld is more than the ${gross.toString()} that ${net.toString()} comes to at ${body.rate}`;
      return refuse('withheld-more-than-gross', '§4.7', detail);
    }
    const { payment, certificate, rate, withheld } = body;
    return accept({
      type: 'WithholdingRecorded',
      effectiveOn: env.effectiveOn,
      clauses: ['§4.7'],
      data: {
        withholding: body.withholding ?? freeIdIn('withholding', withholdings),
        invoice: invoice.number,
        ...defined({ payment, certificate }),
        rate,
        withheld,
        net: net.toString(),
        gross: gross.toString(),
        increase: gross.minus(net).toString(),
        received: received.toString(),
      },
    });
  },
  examples: (state) => [...state.invoices.hot.keys()].map((invoice) => ({ invoice, rate: '0.10', withheld: '0.01' })),
});

function beforeInvoice({ number, invoiceDate }: Invoice, on: LegalDay): Refusal | undefined {
  if (on >= invoiceDate) return undefined;
  return refuse('before-invoice', '§4.7', `invoice ${number} is dated ${invoiceDate}`, invoiceDate);
}

/** The payment that is named, if one is. */
function doesNotPay(state: AccountState, invoice: Invoice, id: string | undefined, on: LegalDay): Refusal | undefined {
  if (id === undefined) return undefined;
  const payment = findIn(state.payments, id);
  if (!payment) return unknownThing('payment', id, '§4.7');
  if (payment.on > on) {
    const detail = `payment ${id} was received on ${payment.on}, after ${on}`;
    return refuse('withholding-before-payment', '§4.7', detail, payment.on);
  }
  return invoice.movements.some((movement) => movement.payment === id)
    ? undefined
    : refuse('payment-not-for-invoice', '§4.7', `payment ${id} paid nothing of invoice ${invoice.number}`);
}

/** What of the invoice's principal the payment paid. */
function receivedFrom({ movements }: Invoice, payment: string | undefined): Money {
  return Money.sum(movements.flatMap((m) => (m.payment === payment ? [m.principal] : [])));
}
