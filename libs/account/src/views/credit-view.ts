import { byTexts, type LegalDay, Money } from '@tenure/kernel';
import { coversOn, creditExposure, creditWarning, type CreditWarning, type SecurityKind } from '@tenure/terms';
import type { AccountState } from '../state/account-state';
import { entriesOf } from '../state/book';
import { leftOf, limitOn, providedFor, securityHeldOn } from '../state/credit';
import { outstandingOf } from './aging';
import { defined } from '../defined';

/** How an account stands to its credit limit (§4.2); the same definitions as the credit-exposure read model. */
export interface CreditView {
  readonly limit?: string;
  readonly warnFrom?: string;
  readonly outstanding: string;
  /** Recorded charges that no invoice has billed yet. */
  readonly unbilled: string;
  readonly unappliedCredit: string;
  readonly securityHeld: string;
  /** Outstanding + unbilled − unapplied credit − security held, and never less than 0.00. */
  readonly exposure: string;
  /** Whole percent of the limit, rounded down; absent without a limit above 0.00. */
  readonly usedPercent?: number;
  readonly warning: CreditWarning;
}

export function creditView(state: AccountState, today: LegalDay): CreditView {
  const position = {
    outstanding: Money.sum([...entriesOf(state.invoices)].map(outstandingOf)),
    unbilled: Money.sum([...state.charges.hot.values()].map((charge) => charge.amount)),
    unappliedCredit: Money.sum([...state.payments.hot.values()].map((payment) => payment.unapplied)),
    securityHeld: securityHeldOn(state.credit, today),
  };
  const limit = limitOn(state.credit, today);
  const exposure = creditExposure(position);
  return defined({
    limit: limit?.limit.toString(),
    warnFrom: limit?.warnFrom.toString(),
    outstanding: position.outstanding.toString(),
    unbilled: position.unbilled.toString(),
    unappliedCredit: position.unappliedCredit.toString(),
    securityHeld: position.securityHeld.toString(),
    exposure: exposure.toString(),
    usedPercent: usedPercent(exposure, limit?.limit),
    warning: creditWarning(exposure, limit),
  });
}

/** Whole percent, rounded down; undefined where there is nothing to take a part of. */
export function usedPercent(exposure: Money, limit: Money | undefined): number | undefined {
  if (limit === undefined || !limit.isPositive()) return undefined;
  return Number((exposure.toCents() * 100n) / limit.toCents());
}

/** Security that was asked for, or given, and what became of it (§4.2, §3.4 iv). */
export interface SecurityView {
  readonly security: string;
  readonly kind: SecurityKind;
  readonly providedOn: LegalDay;
  readonly amount: string;
  readonly reference: string;
  readonly requirement?: string;
  readonly expiresOn?: LegalDay;
  readonly left: string;
  readonly state: 'held' | 'used-up' | 'expired';
  readonly uses: readonly { readonly kind: 'enforced' | 'released'; readonly on: LegalDay; readonly amount: string }[];
}

export interface SecurityRequirementView {
  readonly requirement: string;
  readonly kind?: SecurityKind;
  readonly requiredOn: LegalDay;
  readonly dueOn: LegalDay;
  readonly amount: string;
  readonly provided: string;
  readonly state: 'met' | 'open' | 'overdue' | 'withdrawn';
  /** What is missing is asked for no more from this day on. */
  readonly withdrawnOn?: LegalDay;
}

/** All securities, oldest first. */
export function securityViews(state: AccountState, today: LegalDay): readonly SecurityView[] {
  const all = [...state.credit.securities.values()].map((security) => {
    const left = leftOf(security);
    const expired = coversOn(security, today) ? ('held' as const) : ('expired' as const);
    return defined({
      security: security.id,
      kind: security.kind,
      providedOn: security.on,
      amount: security.amount.toString(),
      reference: security.reference,
      requirement: security.requirement,
      expiresOn: security.expiresOn,
      left: left.toString(),
      state: left.isZero() ? ('used-up' as const) : expired,
      uses: security.uses.map(({ kind, on, amount }) => ({ kind, on, amount: amount.toString() })),
    });
  });
  return all.sort(byTexts(({ providedOn, security }) => [providedOn, security]));
}

/** All requirements, by the day they are due. */
export function securityRequirementViews(state: AccountState, today: LegalDay): readonly SecurityRequirementView[] {
  const all = [...state.credit.requirements.values()].map(({ id, kind, on, dueOn, amount, withdrawnOn }) => {
    const provided = providedFor(state.credit, id);
    const missing = today > dueOn ? ('overdue' as const) : ('open' as const);
    const open = withdrawnOn === undefined ? missing : ('withdrawn' as const);
    return defined({
      requirement: id,
      kind,
      requiredOn: on,
      dueOn,
      amount: amount.toString(),
      provided: provided.toString(),
      state: provided.isLessThan(amount) ? open : ('met' as const),
      withdrawnOn,
    });
  });
  return all.sort(byTexts(({ dueOn, requirement }) => [dueOn, requirement]));
}
