import { clause } from '../../clause';
import { franceLegalRates, type SemesterRates } from './legal-rates';

export interface FranceParameters {
  /** Counted together with the end of the month, in the order that the policy `franceDueDate` says. */
  readonly daysWithEndOfMonth: number;
  /** Counted straight from the day of issue. */
  readonly daysFromIssue: number;
  /** So many times the French legal rate is one of the two rates compared. */
  readonly legalRateMultiple: number;
  /** Added to the ECB's rate for the other, in percentage points as decimal text. */
  readonly pointsOverEcb: string;
  /** A year's days for simple interest by actual days. */
  readonly daysInYear: number;
  /** Euros, as decimal text. */
  readonly indemnity: string;
  /** The published rates of the half-years, as far as they were known when the version was made. */
  readonly rates: readonly SemesterRates[];
}

export const franceClause = clause<FranceParameters>({
  ref: '§4.3 FR',
  title: 'Payment term and late payment in France',
  kinds: ['deadline', 'right'],
  summary:
    'A customer in France pays by the earlier of two days: one counted with the end of the month, one straight from ' +
    'the invoice. Paying late costs simple interest at the higher of two published rates in place of §4.5, and a ' +
    'fixed indemnity an invoice may be asked for.',
  readings: [36],
  parameters: {
    daysWithEndOfMonth: 45,
    daysFromIssue: 60,
    legalRateMultiple: 3,
    pointsOverEcb: '10',
    daysInYear: 365,
    indemnity: '40.00',
    rates: franceLegalRates,
  },
});
