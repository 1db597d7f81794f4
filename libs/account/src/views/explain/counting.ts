import { addDays, type LegalDay, Money, rate } from '@tenure/kernel';
import {
  breachCure,
  dataRetrieval,
  type Deadline,
  disputeWindow,
  dueDate,
  franceDueDate,
  type InterestSegment,
  lateMonth,
  paymentCure,
  retention,
  type DataClass,
  type TermsVersion,
} from '@tenure/terms';
import type { CountedDays, Formula } from './explanation';

/** How each kind of last day is counted, computed anew by the same functions that set it. */

/** A period as it is shown, from the deadline that it gives. */
export function counting(
  from: LegalDay,
  count: string,
  { lastDay, lapsesOn, counted = [], skipped = [] }: Deadline,
): CountedDays {
  return { from, count, lastDay, lapsesOn, counted, skipped };
}

export function dueDays(t: TermsVersion, invoiceDate: LegalDay, isFrench: boolean): CountedDays {
  if (!isFrench)
    return counting(invoiceDate, `${t.parameters.paymentTerms.dueInDays} calendar days`, dueDate(t, invoiceDate));
  const due = franceDueDate(t, invoiceDate);
  const { daysWithEndOfMonth, daysFromIssue } = t.parameters.france;
  const count =
    `the earlier of ${daysWithEndOfMonth} days with the end of the month (${due.byEndOfMonth}) ` +
    `and ${daysFromIssue} calendar days (${due.byDaysFromIssue})`;
  return counting(invoiceDate, count, due);
}

export function disputeDays(t: TermsVersion, invoiceDate: LegalDay): CountedDays {
  return counting(
    invoiceDate,
    `${t.parameters.disputedInvoices.disputeDays} calendar days`,
    disputeWindow(t, invoiceDate),
  );
}

export function cureDays(t: TermsVersion, kind: 'non-payment' | 'breach', noticeOn: LegalDay): CountedDays {
  return kind === 'non-payment'
    ? counting(noticeOn, `${t.parameters.paymentCure.cureBusinessDays} business days`, paymentCure(t, noticeOn))
    : counting(noticeOn, `${t.parameters.breachCure.cureDays} calendar days`, breachCure(t, noticeOn));
}

export function retrievalDays(t: TermsVersion, terminatedOn: LegalDay): CountedDays {
  return counting(
    terminatedOn,
    `${t.parameters.dataRetrieval.retrievalDays} calendar days`,
    dataRetrieval(t, terminatedOn),
  );
}

export function idleDays(t: TermsVersion, lastActivityOn: LegalDay): CountedDays {
  const { idleDaysAllowed } = t.parameters.inactivity;
  const lastDay = addDays(lastActivityOn, idleDaysAllowed);
  return counting(lastActivityOn, `${idleDaysAllowed} calendar days`, { lastDay, lapsesOn: addDays(lastDay, 1) });
}

export function lateMonthDays(t: TermsVersion, countedFrom: LegalDay, month: number): CountedDays {
  const { monthEndsOn, postedOn } = lateMonth(t, countedFrom, month);
  return counting(countedFrom, `month ${month}`, { lastDay: monthEndsOn, lapsesOn: postedOn });
}

/** Undefined for what the customer loaded: the end of the account decides. */
export function retentionDays(t: TermsVersion, dataClass: DataClass, recordedOn: LegalDay): CountedDays | undefined {
  const days = retention(t, dataClass, recordedOn);
  if (!days || dataClass === 'customer-loaded') return undefined;
  const period = t.parameters.retention[dataClass];
  const count = 'days' in period ? `${period.days} calendar days` : `${period.years} calendar years`;
  return counting(recordedOn, count, { lastDay: days.lastDayKept, lapsesOn: days.purgeFrom });
}

/** rate × (principal + charges), rounded half-up to the cent (readings 13 and 20). */
export function lateChargeFormula(charge: {
  readonly rate: string;
  readonly unpaidPrincipal: string;
  readonly unpaidCharges: string;
  readonly amount: string;
}): Formula {
  const { rate: monthly, unpaidPrincipal, unpaidCharges, amount } = charge;
  const base = Money.of(unpaidPrincipal).plus(Money.of(unpaidCharges));
  const sum = unpaidCharges === '0.00' ? unpaidPrincipal : `(${unpaidPrincipal} + ${unpaidCharges})`;
  const unrounded = base.toDecimal().times(rate(monthly)).toFixed();
  return {
    text: `${monthly} × ${sum} = ${amount}`,
    values: { rate: monthly, unpaidPrincipal, unpaidCharges, unrounded, amount },
  };
}

/** principal × (rate × days + …) / 36500, rounded once (reading 36); the rates are percent a year. */
export function interestFormula(principal: string, segments: readonly InterestSegment[], amount: string): Formula {
  const parts = segments.map((segment) => `${segment.rate} × ${segment.days}`);
  const ofSegments = segments.flatMap(
    ({ semester, days, threeTimesLegal, ecbPlus10, rate: percent }): [string, string][] => [
      [`${semester} days`, String(days)],
      [`${semester} three times the legal rate`, threeTimesLegal],
      [`${semester} ECB rate and ten points`, ecbPlus10],
      [`${semester} rate`, percent],
    ],
  );
  const sum = parts.length === 1 ? parts.join('') : `(${parts.join(' + ')})`;
  return {
    text: `${principal} × ${sum} / 36500 = ${amount}`,
    values: { principal, ...Object.fromEntries<string>(ofSegments), amount },
  };
}

/** `a + b + c = total`; undefined for a single part, which is the total. */
export function sumFormula(parts: readonly (readonly [name: string, amount: string])[]): Formula | undefined {
  if (parts.length < 2) return undefined;
  const total = Money.sum(parts.map(([, amount]) => Money.of(amount))).toString();
  return {
    text: `${parts.map(([, amount]) => amount).join(' + ')} = ${total}`,
    values: { ...Object.fromEntries(parts), total },
  };
}

/** `a − b − c = rest`; undefined where nothing is taken off. */
export function differenceFormula(
  whole: readonly [string, string],
  less: readonly (readonly [string, string])[],
): Formula | undefined {
  const taken = less.filter(([, amount]) => amount !== '0.00');
  if (taken.length === 0) return undefined;
  const rest = Money.of(whole[1])
    .minus(Money.sum(taken.map(([, amount]) => Money.of(amount))))
    .toString();
  return {
    text: `${[whole, ...taken].map(([, amount]) => amount).join(' − ')} = ${rest}`,
    values: { ...Object.fromEntries([whole, ...taken]), rest },
  };
}
