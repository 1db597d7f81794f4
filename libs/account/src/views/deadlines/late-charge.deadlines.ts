import { type LegalDay, Money } from '@tenure/kernel';
import { lateChargeFor, lateMonth, lateRateText } from '@tenure/terms';
import { defined } from '../../defined';
import { hasMonthlyLateCharges } from '../../addendum';
import { termsOn, type TermsBook } from '../../lapse';
import { lateChargeModeOn, lawfulMonthlyMaximumOn } from '../../law';
import type { AccountState } from '../../state/account-state';
import { compoundedOn, type Invoice, portionsOn } from '../../state/invoice';
import { amountText, ordinal } from '../wording';
import { deadline, type DeadlineView } from './deadline-view';

/** A late month that runs, and the charge at its end if nothing is paid until then. */
export interface RunningLateMonth {
  readonly countedFrom: LegalDay;
  readonly month: number;
  readonly monthEndsOn: LegalDay;
  readonly postedOn: LegalDay;
  readonly unpaidPrincipal: Money;
  readonly unpaidCharges: Money;
  /** A month, as decimal text. */
  readonly rate: string;
  readonly amount: Money;
}

/** The next month ends of what is past due, one for each day that late months are counted from (§4.5, reading 20). */
export function lateChargeDeadlines(
  state: AccountState,
  invoice: Invoice,
  today: LegalDay,
  terms: TermsBook,
): readonly DeadlineView[] {
  return runningLateMonths(state, invoice, today, terms).map((running) => {
    const { countedFrom, month, monthEndsOn, unpaidPrincipal, amount } = running;
    const isAutomatic = lateChargeModeOn(state, running.postedOn, terms) === 'automatic';
    const given = {
      id: `late-charge:${invoice.number}:${countedFrom}:${month}`,
      kind: 'late-charge' as const,
      what:
        `pay ${amountText(unpaidPrincipal)} of invoice ${invoice.number} ` +
        `before its ${ordinal(month)} late month from ${countedFrom} is full`,
      clause: '§4.5',
      openedOn: countedFrom,
      lastDay: monthEndsOn,
      opens: isAutomatic ? [] : ['impose-late-charges'],
      follows: isAutomatic
        ? `a late charge of ${amountText(amount)} is posted if nothing is paid until then`
        : 'a late charge may be imposed by hand',
      // By hand, earlier months may be imposed together with this one and change its amount.
      ...(isAutomatic ? { amount: amount.toString() } : {}),
    };
    return deadline(given, today);
  });
}

export function runningLateMonths(
  state: AccountState,
  invoice: Invoice,
  today: LegalDay,
  terms: TermsBook,
): readonly RunningLateMonth[] {
  const isOff = lateChargeModeOn(state, today, terms) === 'off';
  if (isOff || !hasMonthlyLateCharges(invoice)) return [];
  const portions = portionsOn(invoice, today).filter(({ unpaid }) => unpaid.isPositive());
  const series = new Set(portions.flatMap(({ lateMonthsFrom: from }) => (from !== null && from < today ? [from] : [])));
  return [...series]
    .map((from) => {
      const accruing = portions.filter((portion) => portion.lateMonthsFrom === from);
      return runningMonth(state, invoice, from, Money.sum(accruing.map((portion) => portion.unpaid)), today, terms);
    })
    .filter((running) => running.amount.isPositive());
}

function runningMonth(
  state: AccountState,
  invoice: Invoice,
  countedFrom: LegalDay,
  unpaidPrincipal: Money,
  today: LegalDay,
  terms: TermsBook,
): RunningLateMonth {
  const { month, monthEndsOn, postedOn } = nextMonthEnd(countedFrom, today, terms);
  const t = termsOn(terms, postedOn);
  const unpaidCharges = compoundedOn(invoice, countedFrom, today);
  const maximum = lawfulMonthlyMaximumOn(state, postedOn, terms);
  const lawful = defined({ lawfulMonthlyMaximum: maximum });
  return {
    countedFrom,
    month,
    monthEndsOn,
    postedOn,
    unpaidPrincipal,
    unpaidCharges,
    rate: lateRateText(t, maximum),
    amount: lateChargeFor(t, { unpaidPrincipal, unpaidCharges, ...lawful }),
  };
}

/** The first late month that is not full at the beginning of `today`. */
function nextMonthEnd(countedFrom: LegalDay, today: LegalDay, terms: TermsBook) {
  for (let month = 1; ; month++) {
    const days = lateMonth(termsOn(terms, countedFrom), countedFrom, month);
    if (days.monthEndsOn >= today) return { month, ...days };
  }
}
