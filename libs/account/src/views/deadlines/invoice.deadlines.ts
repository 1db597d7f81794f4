import type { LegalDay } from '@tenure/kernel';
import type { TermsBook } from '../../lapse';
import { lateInterestOn } from '../../late-interest';
import { disputableOf, type Invoice, portionsOn, unpaidLateOn } from '../../state/invoice';
import { amountText, listOf } from '../wording';
import { deadline, type DeadlineView } from './deadline-view';

/** The last days to pay what is unpaid and not disputed (§4.4): the Due Date, and those of disputes that failed. */
export function dueDeadlines(invoice: Invoice, today: LegalDay, terms: TermsBook): readonly DeadlineView[] {
  return portionsOn(invoice, today).flatMap(({ payableOn, unpaid }) => {
    if (payableOn === null || !unpaid.isPositive()) return [];
    const isOwnDueDate = payableOn === invoice.dueOn;
    const given = {
      id: isOwnDueDate ? `due:${invoice.number}` : `due:${invoice.number}:${payableOn}`,
      kind: 'due' as const,
      what: `pay ${amountText(unpaid)} of invoice ${invoice.number}`,
      clause: invoice.addendum === 'FR' ? '§4.3 FR' : isOwnDueDate ? '§4.4' : '§4.6',
      openedOn: isOwnDueDate ? invoice.invoiceDate : payableOn,
      lastDay: payableOn,
      opens: ['give-notice-of-non-payment'],
      follows: invoice.addendum === 'FR' ? interestFollows(invoice, payableOn, today, terms) : LATE_MONTHS_FOLLOW,
      amount: unpaid.toString(),
    };
    return [deadline(given, today)];
  });
}

const LATE_MONTHS_FOLLOW = 'what is unpaid is past due, notice of it may be given, and late months begin';

function interestFollows(invoice: Invoice, payableOn: LegalDay, today: LegalDay, terms: TermsBook): string {
  const begins = 'what is unpaid is past due, notice of it may be given, and interest runs by the day';
  const late = unpaidLateOn(invoice, today).find(({ countedFrom }) => countedFrom === payableOn);
  if (!late) return begins;
  const found = lateInterestOn(late, terms);
  return found.kind === 'interest'
    ? `${begins}: ${amountText(found.interest)} through ${today}`
    : `${begins}; the rates of ${listOf(found.semesters)} are not published`;
}

/** The last day to dispute what was neither disputed nor credited nor consented to (§4.6). */
export function disputeDeadlines(invoice: Invoice, today: LegalDay): readonly DeadlineView[] {
  const disputable = disputableOf(invoice);
  if (invoice.consentedOn !== undefined || !disputable.isPositive()) return [];
  const given = {
    id: `dispute:${invoice.number}`,
    kind: 'dispute' as const,
    what: `dispute any of the ${amountText(disputable)} of invoice ${invoice.number} that was not disputed yet`,
    clause: '§4.6',
    openedOn: invoice.invoiceDate,
    lastDay: invoice.lastDayToDispute,
    follows: 'what was not disputed is consented to',
    amount: disputable.toString(),
  };
  return [deadline(given, today)];
}
