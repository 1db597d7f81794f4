import { byTexts, type LegalDay, type Money } from '@tenure/kernel';
import { liabilityCap, type LiabilityException, type LiftingException, type Programme } from '@tenure/terms';
import { countryOn } from '../addendum';
import { termsOf, termsOn } from '../lapse';
import type { AccountState, Payment } from '../state/account-state';
import { entriesOf } from '../state/book';
import { defined } from '../defined';
import { amountText, counted, listOf } from './wording';

/** The most the provider is liable for in an event of one day (§7.2, reading 38), with all that it is computed from. */
export interface LiabilityCapView {
  readonly on: LegalDay;
  readonly clauses: readonly string[];
  readonly reading: number;
  readonly windowFrom: LegalDay;
  readonly windowThrough: LegalDay;
  /** Payments in the window, those that were returned included; oldest first. */
  readonly payments: readonly CapPayment[];
  readonly received: string;
  readonly ceiling: string;
  readonly cap: string;
  /** False where an exception lifts the cap; the figures are then shown for information. */
  readonly applies: boolean;
  readonly liftedBy: readonly LiftingException[];
  /** Lost profits and other indirect damages: excluded wherever the cap applies, but for late charges (§7.1). */
  readonly indirectDamages: { readonly clause: string; readonly excluded: boolean; readonly except: readonly string[] };
  readonly sentence: string;
  readonly termsVersion: string;
}

export interface CapPayment {
  readonly payment: string;
  readonly receivedOn: LegalDay;
  readonly amount: string;
  /** False: it was returned or charged back. */
  readonly counts: boolean;
  readonly reversedOn?: LegalDay;
  /** Of its credit, what was paid back to the customer: a return like another. */
  readonly refunded?: string;
}

/** `exceptions`: what the claim pleads (§7.3 and the addendum for the United Kingdom). */
export function liabilityCapOf(
  state: AccountState,
  on: LegalDay,
  programme: Programme,
  exceptions: readonly LiabilityException[] = [],
): LiabilityCapView {
  const t = termsOn(termsOf(programme, state), on);
  const all = [...entriesOf(state.payments)];
  const payments = all.map((payment) => ({
    receivedOn: payment.on,
    amount: payment.amount,
    returned: payment.reversedOn === undefined ? payment.refunded : payment.amount,
  }));
  const found = liabilityCap(t, { eventOn: on, payments, exceptions, country: countryOn(state, on) });
  const { windowFrom, windowThrough, applies, liftedBy } = found;
  const inWindow = all.filter((payment) => payment.on >= windowFrom && payment.on <= windowThrough);
  return {
    on,
    clauses: ['§7.2', ...new Set(liftedBy.flatMap(({ clauses }) => clauses))],
    reading: 38,
    windowFrom,
    windowThrough,
    payments: inWindow.map(capPayment).sort(byTexts(({ receivedOn, payment }) => [receivedOn, payment])),
    received: found.received.toString(),
    ceiling: found.ceiling.toString(),
    cap: found.cap.toString(),
    applies,
    liftedBy,
    indirectDamages: { clause: '§7.1', excluded: applies, except: ['late-charges'] },
    sentence: applies ? capSentence(on, found, inWindow) : liftedSentence(on, liftedBy),
    termsVersion: t.id,
  };
}

function capPayment({ id, on, amount, reversedOn, refunded }: Payment): CapPayment {
  return defined({
    payment: id,
    receivedOn: on,
    amount: amount.toString(),
    counts: reversedOn === undefined,
    reversedOn,
    refunded: refunded.isZero() ? undefined : refunded.toString(),
  });
}

function capSentence(
  on: LegalDay,
  found: { windowFrom: LegalDay; windowThrough: LegalDay; received: Money; ceiling: Money; cap: Money },
  inWindow: readonly Payment[],
): string {
  const { windowFrom, windowThrough, received, ceiling, cap } = found;
  const returned = inWindow.filter((payment) => payment.reversedOn !== undefined).length;
  const leftOut = returned === 0 ? '' : ` (${counted(returned, 'returned payment')} left out)`;
  return (
    `For an event on ${on} liability is capped at ${amountText(cap)}: ${amountText(received)} was received from ` +
    `${windowFrom} through ${windowThrough}${leftOut}, and the ceiling is ${amountText(ceiling)}.`
  );
}

function liftedSentence(on: LegalDay, liftedBy: readonly LiftingException[]): string {
  return `For an event on ${on} no cap applies, because of ${listOf(liftedBy.map(({ exception }) => exception))}.`;
}
