import { accept, Money, refuse, schema } from '@tenure/kernel';
import { acceptedPaymentMethods, isAcceptedMethod } from '@tenure/terms';
import { defined } from '../defined';
import { allocate, allocationsOf } from '../allocation';
import type { AccountState, Payment } from '../state/account-state';
import { entriesOf, findIn } from '../state/book';
import { authorizationOn } from '../state/cards';
import { command, fields, freeId, idTaken, unknownThing } from './command';

export const receivePayment = command({
  name: 'receive-payment',
  summary: 'Money came in on this day; it pays what the customer named, then late charges, then what is due first',
  clauses: ['§4.4'],
  body: schema.object({
    payment: fields.newId('payment'),
    amount: schema.amount,
    method: schema.oneOf(...acceptedPaymentMethods),
    forInvoice: schema.optional(schema.describe('The invoice the customer named', schema.id)),
    reference: schema.optional(schema.text(100)),
    debit: schema.optional(schema.describe('The debit of a card that brought it in', schema.id)),
  }),
  decide: (state, body, env) => {
    const isTaken = (id: string) => findIn(state.payments, id) !== undefined;
    if (body.payment !== undefined && isTaken(body.payment)) return idTaken('payment', body.payment, '§4.4');
    if (!isAcceptedMethod(env.t, body.method)) {
      return refuse(
        'method-not-accepted',
        '§4.4',
        `the terms of ${env.effectiveOn} accept no payment by ${body.method}`,
      );
    }
    if (body.forInvoice !== undefined) {
      const invoice = findIn(state.invoices, body.forInvoice);
      if (!invoice) return unknownThing('invoice', body.forInvoice, '§4.4');
      if (env.effectiveOn < invoice.invoiceDate) {
        const detail = `invoice ${invoice.number} is dated ${invoice.invoiceDate}; a payment on ${env.effectiveOn} can not be for it`;
        return refuse('payment-before-invoice', '§4.4', detail, invoice.invoiceDate);
      }
    }
    if (body.debit !== undefined && !state.cards.debits.has(body.debit))
      return unknownThing('debit', body.debit, '§4.4');
    if (body.debit !== undefined && body.method !== 'credit-card') {
      return refuse(
        'debit-not-by-card',
        '§4.4',
        `debit ${body.debit} was of a card; money by ${body.method} is no part of it`,
      );
    }
    const { allocations, unapplied } = allocate(state, env.effectiveOn, Money.of(body.amount), body.forInvoice);
    return accept({
      type: 'PaymentReceived',
      effectiveOn: env.effectiveOn,
      clauses: ['§4.4'],
      data: {
        ...body,
        payment: body.payment ?? freeId(`payment-${env.effectiveOn}`, 1, isTaken),
        allocations,
        unapplied: unapplied.toString(),
      },
    });
  },
  examples: () => [{ amount: '1.00', method: 'ach' as const }],
});

export const reversePayment = command({
  name: 'reverse-payment',
  summary: 'A payment was returned or charged back; what it paid is unpaid from its original Due Date',
  clauses: ['§4.4'],
  body: schema.object({
    payment: schema.describe('Id of a payment of this account', schema.id),
    kind: schema.oneOf('returned', 'chargeback'),
  }),
  decide: (state, body, env) => {
    const payment = findIn(state.payments, body.payment);
    if (!payment) return unknownThing('payment', body.payment, '§4.4');
    if (payment.reversedOn !== undefined) return accept();
    if (env.effectiveOn < payment.on) {
      const detail = `payment ${payment.id} was received on ${payment.on}; it can not have been returned on ${env.effectiveOn}`;
      return refuse('reversal-before-payment', '§4.4', detail, payment.on);
    }
    const authorization = body.kind === 'chargeback' ? authorizationOf(state, payment) : undefined;
    return accept({
      type: 'PaymentReversed',
      effectiveOn: env.effectiveOn,
      clauses: ['§4.4'],
      data: {
        payment: payment.id,
        kind: body.kind,
        amount: payment.amount.toString(),
        allocations: allocationsOf(state, payment.id, payment.invoices),
        unapplied: payment.unapplied.toString(),
        ...defined({ authorization }),
      },
    });
  },
  examples: (state) => {
    const standing = [...entriesOf(state.payments)].filter((payment) => payment.reversedOn === undefined);
    return standing.slice(-1).map((payment) => ({ payment: payment.id, kind: 'returned' as const }));
  },
});

/** Under which authorisation a card was debited: that of the debit, else the one in force on the day (§4.4 ii). */
function authorizationOf(state: AccountState, payment: Payment): string | undefined {
  if (payment.method !== 'credit-card') return undefined;
  const debit = payment.debit === undefined ? undefined : state.cards.debits.get(payment.debit);
  return debit?.authorization ?? authorizationOn(state.cards, payment.on, state.end?.on)?.id;
}
