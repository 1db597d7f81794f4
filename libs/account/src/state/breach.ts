import type { LegalDay } from '@tenure/kernel';
import type { Party, SuspensionGround } from '@tenure/terms';
import type { NamedAmount } from '../events';

export type BreachStatus = 'open' | 'cured' | 'lapsed' | 'waived' | 'bounced';

export interface Breach {
  readonly id: string;
  readonly kind: 'non-payment' | 'breach';
  readonly breachingParty: Party;
  readonly noticeOn: LegalDay;
  readonly lastDayToCure: LegalDay;
  readonly lapsesOn: LegalDay;
  readonly status: BreachStatus;
  /** The day it came to its present status. */
  readonly since: LegalDay;
  /** A non-payment breach is about these amounts; others name none. */
  readonly named: readonly NamedAmount[];
  /** The requirement of security it is about; it is cured when that asks for nothing more. */
  readonly requirement?: string;
  /** While force majeure stops the clock: since when, and how many days are left (§9.3). */
  readonly clock?: { readonly stoppedOn: LegalDay; readonly daysLeft: number };
  /** The cure that somebody reported; whether it was in time can change with facts recorded later. */
  readonly reportedCure?: { readonly on: LegalDay; readonly how: string };
}

export interface Violation {
  readonly id: string;
  readonly subClause: string;
  readonly on: LegalDay;
  readonly waivedOn?: LegalDay;
}

export interface Suspension {
  readonly id: string;
  readonly ground: SuspensionGround['ground'];
  readonly on: LegalDay;
  readonly breach?: string;
  /** The finding on an exclusion list that it rests on. */
  readonly finding?: string;
  /** Absent: the whole service. */
  readonly components?: readonly string[];
}

/** One that is over; kept because a fact of an earlier day is judged by how things stood on it. */
export interface PastSuspension extends Suspension {
  /** The first day on which it did not stand any more; its own first day where it had no ground. */
  readonly until: LegalDay;
}
