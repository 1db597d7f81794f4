import type { LegalDay } from '@tenure/kernel';
import type { SkippedDay } from '@tenure/terms';
import type { DeadlineKind, DeadlineState } from '../deadlines';

/** Why an event happened, or why a deadline falls on its day: all that somebody needs to check it by hand. */
export interface Explanation {
  readonly subject: ExplainedEvent | ExplainedDeadline;
  readonly sentence: string;
  readonly clauses: readonly ExplainedClause[];
  readonly readings: readonly ExplainedReading[];
  /** The events it rests on, in the order of the log. */
  readonly inputs: readonly ExplainedInput[];
  readonly days?: CountedDays;
  readonly formula?: Formula;
  readonly termsVersion: string;
  /** True for what follows from the terms and the days passed. */
  readonly derived: boolean;
  /** For a fact that became known after the day on which it counts (reading 7). */
  readonly recordedLate?: { readonly effectiveOn: LegalDay; readonly recordedOn: LegalDay };
  /** For a correction: ids of the facts, recorded late, that made it necessary. They are inputs as well. */
  readonly causedBy?: readonly string[];
}

export interface ExplainedEvent {
  readonly kind: 'event';
  readonly id: string;
  readonly type: string;
  readonly effectiveOn: LegalDay;
}

export interface ExplainedDeadline {
  readonly kind: 'deadline';
  readonly id: string;
  readonly of: DeadlineKind;
  readonly lastDay: LegalDay;
  readonly lapsesOn: LegalDay;
  /** 'closed': nothing turns on it any more. */
  readonly state: DeadlineState | 'closed';
}

export interface ExplainedClause {
  readonly ref: string;
  readonly title: string;
  readonly summary: string;
}

export interface ExplainedReading {
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly rivals: readonly string[];
  /** Where the terms version chooses: what the choice is called, and what was chosen. */
  readonly policy?: string;
  readonly value?: string | boolean;
}

export interface ExplainedInput {
  readonly eventId: string;
  readonly type: string;
  readonly effectiveOn: LegalDay;
  readonly what: string;
}

/** How a last day was counted. */
export interface CountedDays {
  /** Itself not counted (reading 2). */
  readonly from: LegalDay;
  /** As `5 business days`, `30 calendar days`, `month 3`. */
  readonly count: string;
  readonly lastDay: LegalDay;
  readonly lapsesOn: LegalDay;
  /** Business days only: each day that was counted. */
  readonly counted: readonly LegalDay[];
  /** The closed days passed over, and why. */
  readonly skipped: readonly SkippedDay[];
}

export interface Formula {
  /** As `0.015 × (1000.00 + 15.00) = 15.23`. */
  readonly text: string;
  readonly values: Readonly<Record<string, string>>;
}

/** What an explainer says of its subject; the rest is the same for all. */
export interface Grounds {
  /** Numbers of the readings it rests on. */
  readonly readings: readonly number[];
  /** Clauses beside those that stand on the event. */
  readonly clauses?: readonly string[];
  readonly inputs: readonly { readonly id: string }[];
  readonly days?: CountedDays;
  readonly formula?: Formula;
}
