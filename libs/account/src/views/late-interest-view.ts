import { byTexts, type LegalDay, Money } from '@tenure/kernel';
import type { InterestSegment, Programme, Semester } from '@tenure/terms';
import { termsOf, type TermsBook } from '../lapse';
import { lateInterestOn } from '../late-interest';
import type { AccountState } from '../state/account-state';
import { entriesOf } from '../state/book';
import { type Invoice, type LatePrincipal, paidLate, unpaidLateOn } from '../state/invoice';
import { defined } from '../defined';
import { interestFormula } from './explain/counting';

/** Interest by the French rule on one late amount (§4.3 FR, reading 36). Amounts are decimal strings. */
export interface LateInterestView {
  readonly invoice: string;
  /** The last day that bears no interest. */
  readonly countedFrom: LegalDay;
  /** The day of the late payment; of what is unpaid, today. */
  readonly through: LegalDay;
  /**
   * 'accrued': unpaid, and the interest grows by the day; 'paid-today': posted at the close of the day; 'rates-unknown':
   * the rates of a half-year are not published, so there is no amount.
   */
  readonly state: 'posted' | 'paid-today' | 'accrued' | 'rates-unknown';
  readonly principal: string;
  readonly amount?: string;
  readonly waived?: string;
  readonly days?: number;
  readonly segments?: readonly InterestSegment[];
  readonly formula?: string;
  readonly ratesUnknownFor?: readonly Semester[];
}

/** All late interest of an account, by the day from which it is counted. `state` is taken as it stands. */
export function lateInterestViews(
  state: AccountState,
  today: LegalDay,
  programme: Programme,
): readonly LateInterestView[] {
  const terms = termsOf(programme, state);
  const french = [...entriesOf(state.invoices)].filter(({ addendum }) => addendum === 'FR');
  const views = french.flatMap((invoice) => [
    ...paidLate(invoice).map((paid) => paidView(invoice, paid, terms)),
    ...unpaidLateOn(invoice, today).map((unpaid) => viewOf(invoice, unpaid, 'accrued', terms)),
  ]);
  return views.sort(byTexts(({ countedFrom, invoice, through }) => [countedFrom, invoice, through]));
}

/** What has accrued on what is unpaid, where all rates are known; undefined where nothing accrues. */
export function accruedInterestOf(state: AccountState, today: LegalDay, programme: Programme): string | undefined {
  const accrued = lateInterestViews(state, today, programme).filter((view) => view.state === 'accrued');
  if (accrued.length === 0) return undefined;
  return Money.sum(accrued.map(({ amount }) => Money.of(amount ?? '0.00'))).toString();
}

function paidView(invoice: Invoice, paid: LatePrincipal, terms: TermsBook): LateInterestView {
  const posted = invoice.charges.find(
    (charge) => charge.isInterest && charge.countedFrom === paid.countedFrom && charge.postedOn === paid.on,
  );
  const view = viewOf(invoice, paid, posted ? 'posted' : 'paid-today', terms);
  return posted?.waivedOn === undefined ? view : { ...view, waived: posted.waived.toString() };
}

function viewOf(
  { number: invoice }: Invoice,
  { countedFrom, on: through, principal }: LatePrincipal,
  state: LateInterestView['state'],
  terms: TermsBook,
): LateInterestView {
  const found = lateInterestOn({ countedFrom, on: through, principal }, terms);
  const given = { invoice, countedFrom, through, principal: principal.toString() };
  if (found.kind === 'rates-unknown') {
    return { ...given, state: 'rates-unknown', ratesUnknownFor: found.semesters };
  }
  const { days, segments } = found;
  const amount = found.interest.toString();
  return defined({
    ...given,
    state,
    amount,
    days,
    segments,
    formula: interestFormula(given.principal, segments, amount).text,
  });
}
