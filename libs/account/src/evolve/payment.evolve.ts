import { laterOf, type LegalDay, Money } from '@tenure/kernel';
import { defined } from '../defined';
import type { Allocation } from '../events';
import type { AccountState } from '../state/account-state';
import { findIn } from '../state/book';
import type { Invoice, Movement } from '../state/invoice';
import { withEntry, type Handlers } from './handlers';
import { keepPayment, withCorrectedInvoice, withInvoice, withLateInvoicesSince, withPayment } from './with-invoice';

type PaymentEvents = 'PaymentReceived' | 'PaymentReversed' | 'CreditApplied' | 'AllocationReleased' | 'CreditRefunded';

export const paymentHandlers: Pick<Handlers, PaymentEvents> = {
  PaymentReceived: (state, data, on) => {
    const payment = {
      id: data.payment,
      on,
      method: data.method,
      amount: Money.of(data.amount),
      unapplied: Money.of(data.unapplied),
      invoices: data.allocations.map((a) => a.invoice),
      refunded: Money.zero,
      ...defined({ debit: data.debit }),
    };
    const isLateCredit = payment.unapplied.isPositive() && on < state.latestOn;
    const known = isLateCredit ? withLateInvoicesSince(state, on) : state;
    const received = { ...known, payments: keepPayment(known, payment) };
    return data.allocations.reduce((s, allocation) => allocate(s, data.payment, on, allocation), received);
  },

  PaymentReversed: (state, data, on) => {
    const returned = withPayment(state, data.payment, (p) => ({
      ...p,
      unapplied: Money.zero,
      reversedOn: on,
      ...defined({ chargedBackUnder: data.authorization }),
    }));
    return data.allocations.reduce(
      (s, { invoice }) =>
        withCorrectedInvoice(s, invoice, (i) => ({
          ...i,
          movements: i.movements.filter((m) => m.payment !== data.payment),
        })),
      returned,
    );
  },

  CreditApplied: (state, data, on) => {
    const total = Money.of(data.principal).plus(Money.of(data.lateCharges));
    const used = withPayment(state, data.payment, (p) => ({
      ...p,
      unapplied: p.unapplied.minus(total),
      invoices: p.invoices.includes(data.invoice) ? p.invoices : [...p.invoices, data.invoice],
    }));
    const creditAppliedOn = laterOf(on, used.creditAppliedOn ?? on);
    return allocate({ ...used, creditAppliedOn }, data.payment, on, data, true);
  },

  AllocationReleased: (before, data) => {
    const since = findIn(before.payments, data.payment)?.on;
    const state = since === undefined ? before : withLateInvoicesSince(before, since);
    const principal = Money.of(data.principal);
    const lateCharges = Money.of(data.lateCharges);
    const freed = withPayment(state, data.payment, (p) => ({
      ...p,
      unapplied: p.unapplied.plus(principal).plus(lateCharges),
    }));
    return withCorrectedInvoice(freed, data.invoice, (invoice) => ({
      ...invoice,
      movements: less(invoice.movements, data.payment, data.appliedOn, principal, lateCharges),
    }));
  },

  CreditRefunded: (state, data, on) => {
    const { refund: id, method } = data;
    const refunds = withEntry(state.refunds, id, { id, on, amount: Money.of(data.amount), method });
    return data.parts.reduce(
      (s, part) =>
        withPayment(s, part.payment, (p) => ({
          ...p,
          unapplied: p.unapplied.minus(Money.of(part.amount)),
          refunded: p.refunded.plus(Money.of(part.amount)),
        })),
      { ...state, refunds },
    );
  },
};

function allocate(
  state: AccountState,
  payment: string,
  on: LegalDay,
  allocation: Allocation,
  atClose = false,
): AccountState {
  const movement = {
    payment,
    on,
    principal: Money.of(allocation.principal),
    lateCharges: Money.of(allocation.lateCharges),
    ...(atClose ? { atClose } : {}),
  };
  return withInvoice(state, allocation.invoice, on, (invoice) => ({
    ...invoice,
    movements: inOrder(invoice, movement),
  }));
}

function inOrder(invoice: Invoice, movement: Movement): readonly Movement[] {
  const isLater = (m: Movement): boolean => m.on === movement.on && m.atClose === true && movement.atClose !== true;
  const after = invoice.movements.findIndex((m) => m.on > movement.on || isLater(m));
  return after < 0 ? [...invoice.movements, movement] : invoice.movements.toSpliced(after, 0, movement);
}

function less(
  movements: readonly Movement[],
  payment: string,
  on: LegalDay,
  principal: Money,
  lateCharges: Money,
): readonly Movement[] {
  const isMeant = (m: Movement): boolean => m.payment === payment && m.on === on;
  const holds = (m: Movement): boolean => !m.principal.isLessThan(principal) && !m.lateCharges.isLessThan(lateCharges);
  // Credit that paid both kinds on one day did so in two movements.
  const fitting = movements.findIndex((m) => isMeant(m) && holds(m));
  const at = fitting >= 0 ? fitting : movements.findIndex(isMeant);
  const movement = movements[at];
  if (!movement) return movements;
  const rest = {
    ...movement,
    principal: movement.principal.minus(principal),
    lateCharges: movement.lateCharges.minus(lateCharges),
  };
  const isGone = rest.principal.isZero() && rest.lateCharges.isZero();
  return isGone ? movements.toSpliced(at, 1) : movements.with(at, rest);
}
