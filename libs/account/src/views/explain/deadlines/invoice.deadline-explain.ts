import type { Money } from '@tenure/kernel';
import { addDays, type LegalDay } from '@tenure/kernel';
import { findIn } from '../../../state/book';
import { termsOn } from '../../../lapse';
import { runningLateMonths } from '../../deadlines/late-charge.deadlines';
import { defined } from '../../../defined';
import { ordinal } from '../../wording';
import { disputeDays, dueDays, lateChargeFormula, lateMonthDays } from '../counting';
import { groundsOf } from '../explainers';
import { disputesAndCredits } from '../explainers/billing.explain';
import type { Formula } from '../explanation';
import { issued, principalEvents, restarts, standingCharges } from '../invoice-log';
import { isFrench, last, type Log, versionOf } from '../log';
import type { DeadlineExplainers, DeadlineGrounds, Scene } from './deadline-explainers';

export const invoiceDeadlineExplainers: DeadlineExplainers<'due' | 'dispute' | 'late-charge'> = {
  due: ([invoice = '', payableOn], scene) =>
    payableOn === undefined ? dueDate(invoice, scene) : payableAgain(invoice, payableOn, scene),

  dispute: ([invoice = ''], { log }) => {
    const [openedBy] = issued(log, invoice);
    return (
      openedBy && {
        openedBy,
        lastDay: openedBy.data.lastDayToDispute,
        lapsesOn: openedBy.data.consentOn,
        what: `dispute invoice ${invoice}`,
        clauses: ['§4.6'],
        readings: [17, 2, 5],
        inputs: [openedBy, ...disputesAndCredits(log, invoice)],
        days: disputeDays(versionOf(log, openedBy), openedBy.data.invoiceDate),
      }
    );
  },

  'late-charge': ([invoice = '', countedFrom = '', month = ''], scene) =>
    chargedMonth(invoice, countedFrom, Number(month), scene.log) ??
    runningMonth(invoice, countedFrom, Number(month), scene),
};

function dueDate(invoice: string, { log, today }: Scene): DeadlineGrounds | undefined {
  const [openedBy] = issued(log, invoice);
  if (!openedBy) return undefined;
  const { dueOn, invoiceDate } = openedBy.data;
  return {
    openedBy,
    lastDay: dueOn,
    lapsesOn: addDays(dueOn, 1),
    what: `pay what is undisputed of invoice ${invoice}`,
    clauses: [isFrench(log, openedBy) ? '§4.3 FR' : '§4.4'],
    readings: isFrench(log, openedBy) ? [36, 18] : [11, 2, 5, 18],
    inputs: [openedBy, ...principalEvents(log, invoice, today)],
    days: dueDays(versionOf(log, openedBy), invoiceDate, isFrench(log, openedBy)),
  };
}

/** The last day to pay an amount whose dispute failed (reading 19). */
function payableAgain(invoice: string, payableOn: string, { log, today }: Scene): DeadlineGrounds | undefined {
  const test = (data: { invoice: string; payableOn?: LegalDay }) =>
    data.invoice === invoice && data.payableOn === payableOn;
  const closings = [...last(log, 'DisputeWithdrawn', test), ...last(log, 'InvoiceDisputeResolved', test)];
  const openedBy = closings[0];
  const day = openedBy?.data.payableOn;
  if (!openedBy || day === undefined) return undefined;
  return {
    openedBy,
    lastDay: day,
    lapsesOn: addDays(day, 1),
    what: `pay what dispute ${openedBy.data.dispute} held back of invoice ${invoice}`,
    clauses: ['§4.6', '§4.4'],
    readings: [19, 18],
    inputs: [...issued(log, invoice), ...closings, ...principalEvents(log, invoice, today)],
  };
}

/** A late month that was charged already: the charge explains it. */
function chargedMonth(invoice: string, countedFrom: string, month: number, log: Log): DeadlineGrounds | undefined {
  const isMeant = (charge: { countedFrom: string; month: number }) =>
    charge.countedFrom === countedFrom && charge.month === month;
  const posted = standingCharges(log, invoice, isMeant)[0];
  if (posted?.type !== 'LateChargePosted') return undefined;
  return {
    ...groundsOf(posted, log),
    openedBy: posted,
    lastDay: posted.data.monthEndedOn,
    lapsesOn: posted.metadata.effectiveOn,
    what: whatOf(invoice, month),
    clauses: ['§4.5'],
  };
}

function runningMonth(invoice: string, countedFrom: string, month: number, scene: Scene): DeadlineGrounds | undefined {
  const { log, state, today } = scene;
  const [openedBy] = issued(log, invoice);
  const found = findIn(state.invoices, invoice);
  const running =
    found &&
    runningLateMonths(state, found, today, log.terms).find((r) => r.countedFrom === countedFrom && r.month === month);
  if (!openedBy || !running) return undefined;
  const isEarlier = (charge: { countedFrom: string }) => charge.countedFrom <= countedFrom;
  return defined({
    openedBy,
    lastDay: running.monthEndsOn,
    lapsesOn: running.postedOn,
    what: whatOf(invoice, month),
    clauses: ['§4.5'],
    readings: [20, 3, 13, 21],
    inputs: [
      openedBy,
      ...principalEvents(log, invoice, today),
      ...standingCharges(log, invoice, isEarlier),
      ...restarts(log, invoice, running.countedFrom),
    ],
    days: lateMonthDays(termsOn(log.terms, running.countedFrom), running.countedFrom, month),
    // Without an amount on the deadline, charging is by hand and the amount not known yet.
    formula: scene.open?.amount === undefined ? undefined : chargeIfUnpaid(running),
  });
}

function chargeIfUnpaid(running: {
  rate: string;
  unpaidPrincipal: Money;
  unpaidCharges: Money;
  amount: Money;
}): Formula {
  const { rate, unpaidPrincipal, unpaidCharges, amount } = running;
  return lateChargeFormula({
    rate,
    unpaidPrincipal: unpaidPrincipal.toString(),
    unpaidCharges: unpaidCharges.toString(),
    amount: amount.toString(),
  });
}

function whatOf(invoice: string, month: number): string {
  return `pay invoice ${invoice} before its ${ordinal(month)} late month is full`;
}
