import { addDays, Money, rate, type LegalDay, type Rate } from '@tenure/kernel';
import type { TermsVersion } from '../../terms-version';
import type { Semester, SemesterRates } from './legal-rates';
import { daysBySemester } from './semesters';

/** The late days of one half-year. The rates are percent a year with two places. */
export interface InterestSegment {
  readonly semester: Semester;
  readonly days: number;
  readonly threeTimesLegal: string;
  readonly ecbPlus10: string;
  /** The higher of the two. */
  readonly rate: string;
}

export interface FranceLateInterest {
  readonly kind: 'interest';
  readonly segments: readonly InterestSegment[];
  readonly days: number;
  /** In the currency of the principal. */
  readonly interest: Money;
  /** Euros; the provider may ask for it or not. 0.00 when nothing was late. */
  readonly indemnity: Money;
}

/** Some of the late days fall into half-years whose rates are not known: no figure is better than a wrong one. */
export interface RatesUnknown {
  readonly kind: 'rates-unknown';
  readonly semesters: readonly Semester[];
}

export interface LatePrincipal {
  readonly principal: Money;
  readonly dueOn: LegalDay;
  /** The day of payment, or the day up to which interest is to be shown as accrued. */
  readonly paidOn: LegalDay;
}

/**
 * The rates that any of these versions knows; where two differ the one published later holds. A rate is a fact that was
 * published by others: a version of the terms carries it, and it holds for whatever version judges the late payment.
 */
export function publishedFranceRates(versions: readonly TermsVersion[]): readonly SemesterRates[] {
  const bySemester = new Map<Semester, SemesterRates>();
  for (const { parameters } of versions) {
    for (const rates of parameters.france.rates) bySemester.set(rates.semester, rates);
  }
  return [...bySemester.values()];
}

/**
 * Simple interest for every late day, the day of payment included, each at the rate of its half-year:
 * the higher of three times the legal rate and the ECB's plus ten points, by actual days over 365, rounded once at the
 * end (reading 36). It stands in place of §4.5. `known` are the published rates; half-years missing there are named.
 */
export function franceLateInterest(
  t: TermsVersion,
  late: LatePrincipal,
  known: readonly SemesterRates[] = t.parameters.france.rates,
): FranceLateInterest | RatesUnknown {
  const parts = daysBySemester(addDays(late.dueOn, 1), late.paidOn);
  const segments: InterestSegment[] = [];
  const unknown: Semester[] = [];
  for (const { semester, days } of parts) {
    const published = known.find((rates) => rates.semester === semester);
    if (published) segments.push(segmentOf(t, published, days));
    else unknown.push(semester);
  }
  if (unknown.length > 0) return { kind: 'rates-unknown', semesters: unknown };
  const days = segments.reduce((sum, each) => sum + each.days, 0);
  const indemnity = days > 0 ? Money.of(t.parameters.france.indemnity) : Money.zero;
  return { kind: 'interest', segments, days, interest: interestOn(t, late.principal, segments), indemnity };
}

function segmentOf(t: TermsVersion, published: SemesterRates, days: number): InterestSegment {
  const { legalRateMultiple, pointsOverEcb } = t.parameters.france;
  const legal = rate(published.legalPercent).times(legalRateMultiple);
  const ecb = rate(published.ecbPercent).plus(rate(pointsOverEcb));
  const higher: Rate = legal.greaterThan(ecb) ? legal : ecb;
  return {
    semester: published.semester,
    days,
    threeTimesLegal: percent(legal),
    ecbPlus10: percent(ecb),
    rate: percent(higher),
  };
}

/** Two places, and more only where a published rate has them: the text is what the interest is worked out from. */
function percent(exact: Rate): string {
  return exact.toFixed(Math.max(2, exact.decimalPlaces()));
}

/** All percents times days first and one division last, so that nothing is rounded on the way. */
function interestOn(t: TermsVersion, principal: Money, segments: readonly InterestSegment[]): Money {
  const percentDays = segments.reduce((sum, segment) => sum.plus(rate(segment.rate).times(segment.days)), rate('0'));
  const percentDaysInYear = rate('100').times(t.parameters.france.daysInYear);
  return Money.rounded(principal.toDecimal().times(percentDays).div(percentDaysInYear));
}
