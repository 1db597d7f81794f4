import { byTexts, daysBetween, type LegalDay, Money } from '@tenure/kernel';
import { suspensionGrounds, type Party, type SuspensionGround } from '@tenure/terms';
import type { NamedAmount } from '../events';
import type { AccountState, Breach, BreachStatus } from '../state/account-state';
import { entriesOf, findIn } from '../state/book';
import { defined } from '../defined';
import type { MovementView } from './invoice-view';

/** A notice that gave a party days to act (§3.3, §3.4). */
export interface BreachView {
  readonly breach: string;
  readonly kind: Breach['kind'];
  readonly clause: string;
  readonly breachingParty: Party;
  readonly noticeOn: LegalDay;
  readonly lastDayToCure: LegalDay;
  readonly lapsesOn: LegalDay;
  readonly state: BreachStatus;
  /** The day it came to its present state. */
  readonly since: LegalDay;
  /** Calendar days from today to the last day, while it is open; those to be counted yet, while its clock stands. */
  readonly daysLeft?: number;
  /** While force majeure stops its clock (§9.3); the last day is then the one that was known before. */
  readonly stoppedOn?: LegalDay;
  readonly named: readonly NamedAmount[];
  /** Of what is named; for non-payment only. */
  readonly total?: string;
}

/** All notices, in the order they took effect. */
export function breachViews(state: AccountState, today: LegalDay): readonly BreachView[] {
  const all = [...state.breaches.values()].map((breach) => {
    const { id, kind, breachingParty, noticeOn, lastDayToCure, lapsesOn, status, since, named, clock } = breach;
    const amounts = named.flatMap(({ principal, lateCharges }) => [Money.of(principal), Money.of(lateCharges)]);
    return defined({
      breach: id,
      kind,
      clause: clauseOfBreach(breach),
      breachingParty,
      noticeOn,
      lastDayToCure,
      lapsesOn,
      state: status,
      since,
      daysLeft: status === 'open' ? (clock?.daysLeft ?? daysBetween(today, lastDayToCure)) : undefined,
      stoppedOn: status === 'open' ? clock?.stoppedOn : undefined,
      named,
      total: kind === 'non-payment' ? Money.sum(amounts).toString() : undefined,
    });
  });
  return all.sort(byTexts(({ noticeOn, breach }) => [noticeOn, breach]));
}

export function clauseOfBreach({ kind }: Pick<Breach, 'kind'>): string {
  return kind === 'non-payment' ? '§3.4' : '§3.3(i)';
}

/** An open cause of suspension; service resumes when the last one is gone. */
export interface SuspensionView {
  readonly id: string;
  readonly ground: SuspensionGround['ground'];
  readonly clause: string;
  readonly on: LegalDay;
  readonly breach?: string;
  readonly finding?: string;
  /** Absent: the whole service. */
  readonly components?: readonly string[];
}

export function suspensionViews(state: AccountState): readonly SuspensionView[] {
  return [...state.suspensions.values()].map((suspension) => ({
    ...suspension,
    clause: suspensionGrounds.find(({ ground }) => ground === suspension.ground)?.ref ?? '§3.4',
  }));
}

/** Money that came in, and what of it paid which invoice (reading 14). */
export interface PaymentView {
  readonly payment: string;
  readonly on: LegalDay;
  readonly method: string;
  readonly amount: string;
  readonly unapplied: string;
  /** With what its credit paid later; a returned payment pays nothing. */
  readonly allocations: readonly (Omit<MovementView, 'payment'> & { readonly invoice: string })[];
  readonly reversedOn?: LegalDay;
  /** Of its credit, what was paid back to the customer. */
  readonly refunded?: string;
}

/** All payments, oldest first. */
export function paymentViews(state: AccountState): readonly PaymentView[] {
  const all = [...entriesOf(state.payments)].map(
    ({ id, on, method, amount, unapplied, invoices, reversedOn, refunded }) =>
      defined({
        payment: id,
        on,
        method,
        amount: amount.toString(),
        unapplied: unapplied.toString(),
        allocations: invoices.flatMap((invoice) => allocationsTo(state, invoice, id)),
        reversedOn,
        refunded: refunded.isZero() ? undefined : refunded.toString(),
      }),
  );
  return all.sort(byTexts(({ on, payment }) => [on, payment]));
}

function allocationsTo(state: AccountState, invoice: string, payment: string): PaymentView['allocations'] {
  const movements = findIn(state.invoices, invoice)?.movements ?? [];
  return movements
    .filter((movement) => movement.payment === payment)
    .map(({ on, principal, lateCharges }) => ({
      invoice,
      on,
      principal: principal.toString(),
      lateCharges: lateCharges.toString(),
    }));
}
