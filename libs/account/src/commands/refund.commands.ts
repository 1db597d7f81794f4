import { accept, byTexts, type LegalDay, Money, refuse, schema } from '@tenure/kernel';
import { acceptedPaymentMethods } from '@tenure/terms';
import { defined } from '../defined';
import { refundedTooMuch } from '../refunds';
import type { AccountState, Payment } from '../state/account-state';
import { entriesOf, findIn } from '../state/book';
import { command, fields, freeId, idTaken } from './command';

export const refundCredit = command({
  name: 'refund-credit',
  summary: 'Unapplied credit is paid back to the customer, that of the oldest payment first',
  clauses: ['§4.4'],
  body: schema.object({
    refund: fields.newId('refund'),
    amount: schema.optional(schema.describe('All of it if absent', schema.amount)),
    method: schema.oneOf(...acceptedPaymentMethods),
    reference: schema.optional(schema.text(100)),
  }),
  decide: (state, body, env) => {
    const isTaken = (id: string) => state.refunds.has(id);
    if (body.refund !== undefined && isTaken(body.refund)) return idTaken('refund', body.refund, '§4.4');
    const credits = creditsOn(state, env.effectiveOn);
    const most = refundable(state, credits);
    const amount = body.amount === undefined ? most : Money.of(body.amount);
    if (!most.isPositive()) {
      return refuse('no-credit', '§4.4', `no credit of the account is unapplied on ${env.effectiveOn}`);
    }
    if (amount.isMoreThan(most)) {
      return refuse('more-than-credit', '§4.4', `${amount} is more than the ${most} of unapplied credit`);
    }
    return accept({
      type: 'CreditRefunded',
      effectiveOn: env.effectiveOn,
      clauses: ['§4.4'],
      data: {
        refund: body.refund ?? freeId(`refund-${env.effectiveOn}`, 1, isTaken),
        amount: amount.toString(),
        method: body.method,
        ...defined({ reference: body.reference }),
        parts: partsOf(credits, amount),
      },
    });
  },
  examples: () => [{ method: 'ach' as const }],
});

interface Credit {
  readonly payment: string;
  readonly amount: Money;
}

/** What was credit on `on`, before the close of that day: what was used since is taken back when it was paid back. */
function creditsOn(state: AccountState, on: LegalDay): readonly Credit[] {
  return [...entriesOf(state.payments)]
    .filter((payment) => payment.on <= on && payment.reversedOn === undefined)
    .sort(byTexts(({ on: paidOn, id }) => [paidOn, id]))
    .map((payment) => ({ payment: payment.id, amount: creditOn(state, payment, on) }))
    .filter(({ amount }) => amount.isPositive());
}

function creditOn(state: AccountState, payment: Payment, on: LegalDay): Money {
  const uses = payment.invoices.flatMap((number) => findIn(state.invoices, number)?.movements ?? []);
  const sinceThen = uses.filter((use) => use.payment === payment.id && use.atClose === true && use.on >= on);
  return payment.unapplied.plus(Money.sum(sinceThen.flatMap((use) => [use.principal, use.lateCharges])));
}

/** What was paid back of a payment that was returned afterwards is set off: it was the provider's money. */
function refundable(state: AccountState, credits: readonly Credit[]): Money {
  const total = Money.sum(credits.map(({ amount }) => amount));
  return Money.max(Money.zero, total.minus(refundedTooMuch(state)));
}

function partsOf(credits: readonly Credit[], amount: Money) {
  let left = amount;
  return credits.flatMap((credit) => {
    const part = Money.min(left, credit.amount);
    left = left.minus(part);
    return part.isPositive() ? [{ payment: credit.payment, amount: part.toString() }] : [];
  });
}
