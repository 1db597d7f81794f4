import { type LegalDay, Money } from '@tenure/kernel';
import { findClause, type Programme } from '@tenure/terms';
import type { Contacts } from '../events';
import type { AccountState, AccountStatus } from '../state/account-state';
import { entriesOf } from '../state/book';
import { authorizationOn } from '../state/cards';
import { refundedOf, refundedTooMuch } from '../refunds';
import { chargesOwed, chargesPaid, principalOf, writtenOff } from '../state/invoice';
import { addendumOn } from '../addendum';
import { agingView, type AgingView, openParts, outstandingOf, overdueOf } from './aging';
import { type CreditView, creditView } from './credit-view';
import { deadlineViews, type DeadlineView } from './deadlines';
import { defined } from '../defined';
import { type EuroSums, euroSums, type RecoveryIndemnityView, recoveryIndemnityViews } from './recovery-indemnity-view';
import { disputedOf } from './invoice-view';
import { accruedInterestOf } from './late-interest-view';
import { amountText } from './wording';
import { suspensionViews, type SuspensionView } from './parts';
import { type RemedyView, stopViews } from './remedies-view';

/** An account as an operator sees it on a day. Plain data; amounts are decimal strings. */
export interface AccountView {
  readonly id: string;
  readonly status: AccountStatus;
  readonly name: string;
  readonly country: string;
  readonly contacts: Contacts;
  readonly registeredOn?: LegalDay;
  /** False while the account's past is still being entered. */
  readonly live: boolean;
  /** After the end: whether data can be retrieved, is due for deletion, or is gone. */
  readonly dataStage?: DataStage;
  readonly suspensions: readonly SuspensionView[];
  /** Orders or call detail that are stopped today (§3.4 ii, iii). */
  readonly stops: readonly RemedyView[];
  readonly termsVersion?: string;
  readonly acceptedOn?: LegalDay;
  readonly activeFrom?: LegalDay;
  readonly lastActivityOn?: LegalDay;
  readonly mayDeactivateFrom?: LegalDay;
  readonly endedOn?: LegalDay;
  readonly lastDayToRetrieve?: LegalDay;
  readonly package?: { readonly name: string; readonly monthlyFee: string; readonly since: LegalDay };
  readonly money: MoneyView;
  readonly credit: CreditView;
  /** By the French rule, on what is unpaid today; posted when it is paid. Beside `money`. */
  readonly lateInterestAccrued?: string;
  readonly deadlines: readonly DeadlineView[];
  /** What was owed more because tax was withheld (§4.7), and what was withheld; absent where none was. */
  readonly withholding?: { readonly increase: string; readonly withheld: string };
  /** The token of the card that may be debited (§4.4). */
  readonly card?: string;
  /** In euros, and never added to `money`. */
  readonly indemnities: readonly RecoveryIndemnityView[];
  /** What they come to; beside `money`. */
  readonly inEuros: EuroSums;
  readonly notes: readonly { readonly clause: string; readonly note: string }[];
}

export type DataStage = 'retrieval-open' | 'purge-due' | 'purged';

/** The sums of an account; the same definitions as the balances read model. */
export interface MoneyView {
  readonly billed: string;
  /** Cash received, less what was returned; with what of it paid nothing yet. */
  readonly paid: string;
  readonly credited: string;
  /** In open disputes. */
  readonly disputed: string;
  /** Posted, less what was reversed and waived. */
  readonly lateCharges: string;
  readonly lateChargesPaid: string;
  readonly unappliedCredit: string;
  /** Credit that was paid back; `paid` is before it. */
  readonly refunded: string;
  /** Principal given up as a receivable, less what was paid of it since; not outstanding any more. */
  readonly writtenOff: string;
  readonly lateChargesWrittenOff: string;
  /** Of all invoices; unapplied credit is not taken off. */
  readonly outstanding: string;
  readonly overdue: string;
  readonly aging: AgingView;
}

/** `state` is taken as it stands: lapse it to `today` first. An account nobody registered has status 'unknown'. */
export function accountView(state: AccountState, today: LegalDay, programme: Programme): AccountView {
  const { id, status, name, country, contacts, registeredOn, live, acceptances, end } = state;
  const term = state.packages.at(-1);
  return defined({
    id,
    status,
    name,
    country,
    contacts,
    registeredOn,
    live,
    dataStage: dataStageOf(state, today),
    suspensions: suspensionViews(state),
    stops: stopViews(state, today),
    termsVersion: acceptances.at(-1)?.termsVersion,
    acceptedOn: acceptances.at(-1)?.from,
    activeFrom: state.activeFrom,
    lastActivityOn: state.lastActivityOn,
    mayDeactivateFrom: state.mayDeactivateFrom,
    endedOn: end?.on,
    lastDayToRetrieve: end?.lastDayToRetrieve,
    package: term && { name: term.name, monthlyFee: term.monthlyFee.toString(), since: term.on },
    money: moneyView(state, today),
    lateInterestAccrued: accruedInterestOf(state, today, programme),
    credit: creditView(state, today),
    deadlines: deadlineViews(state, today, programme),
    indemnities: recoveryIndemnityViews(state),
    inEuros: euroSums(state),
    withholding: withholdingSums(state),
    card: authorizationOn(state.cards, today, end?.on)?.card,
    notes: notesOn(state, today),
  });
}

/** Over all withholdings; an increase goes to the tax authority and is no part of what is outstanding (reading 16). */
function withholdingSums({ taxes }: AccountState): AccountView['withholding'] {
  const all = [...taxes.withholdings.values()];
  if (all.length === 0) return undefined;
  return {
    increase: Money.sum(all.map(({ increase }) => increase)).toString(),
    withheld: Money.sum(all.map(({ withheld }) => withheld)).toString(),
  };
}

export function moneyView(state: AccountState, today: LegalDay): MoneyView {
  const invoices = [...entriesOf(state.invoices)];
  const payments = [...entriesOf(state.payments)].filter((payment) => payment.reversedOn === undefined);
  const parts = invoices.flatMap((invoice) => openParts(invoice, today));
  const sum = (amounts: readonly Money[]) => Money.sum(amounts).toString();
  return {
    billed: sum(invoices.map((invoice) => invoice.amount)),
    paid: sum(payments.map((payment) => payment.amount)),
    credited: sum(invoices.map((invoice) => invoice.amount.minus(principalOf(invoice)))),
    disputed: sum(invoices.map(disputedOf)),
    lateCharges: sum(invoices.map(chargesOwed)),
    lateChargesPaid: sum(invoices.map(chargesPaid)),
    unappliedCredit: sum(payments.map((payment) => payment.unapplied)),
    refunded: refundedOf(state).toString(),
    writtenOff: sum(invoices.map((invoice) => writtenOff(invoice).principal)),
    lateChargesWrittenOff: sum(invoices.map((invoice) => writtenOff(invoice).lateCharges)),
    outstanding: sum(invoices.map(outstandingOf)),
    overdue: overdueOf(parts, today).toString(),
    aging: agingView(parts, today),
  };
}

/** What the customer loaded decides: everything else goes by its own schedule, whether the account has ended or not. */
function dataStageOf({ end, data }: AccountState, today: LegalDay): DataStage | undefined {
  if (!end) return undefined;
  if (end.lastDayToRetrieve !== undefined && today <= end.lastDayToRetrieve) return 'retrieval-open';
  const isLeft = [...data.hot.values()].some((record) => record.class === 'customer-loaded');
  return isLeft ? 'purge-due' : 'purged';
}

function notesOn(state: AccountState, today: LegalDay): AccountView['notes'] {
  const { legal, postal } = state.contacts;
  const hasAddress = [legal?.email, legal?.address, postal?.address].some((address) => address !== undefined);
  return [
    { clause: '§2.4.4', note: 'Emergency services can not be reached through this service.' },
    ...(hasAddress ? [] : [{ clause: '§1', note: 'No notice address is on file, so no notice can be given.' }]),
    ...addendumNotes(state, today),
    ...(state.end ? [{ clause: '§3.5', note: findClause('§3.5')?.summary ?? '' }] : []),
  ];
}

function addendumNotes(state: AccountState, today: LegalDay): AccountView['notes'] {
  const tooMuch = refundedTooMuch(state);
  const back = `${amountText(tooMuch)} was refunded of payments that were returned afterwards, and is owed back.`;
  return [
    ...(addendumOn(state, today) === 'FR'
      ? [{ clause: '§4.3 FR', note: 'Interest by the French rule stands in place of late charges.' }]
      : []),
    ...(tooMuch.isPositive() ? [{ clause: '§4.4', note: back }] : []),
  ];
}
