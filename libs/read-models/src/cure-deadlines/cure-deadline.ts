import type { LegalDay, Money } from '@tenure/kernel';
import type { Party, SkippedDay } from '@tenure/terms';

/** A day by which somebody must have acted, and what opens if nobody did. */
export interface CureDeadline {
  readonly account: string;
  /** The breach's id; `prohibitedUseId` of a prohibited use; `dataRetrievalId` for the days to retrieve data, of which an account has one. */
  readonly id: string;
  readonly kind: 'non-payment' | 'breach' | 'prohibited-use' | 'data-retrieval';
  /** In words: the invoices, the provision, the data. */
  readonly what: string;
  readonly clause: string;
  /** The party that must act; undefined for a right that just ends. */
  readonly breachingParty: Party | undefined;
  /** Id of the event that started the clock. */
  readonly openedBy: string;
  readonly openedOn: LegalDay;
  readonly lastDay: LegalDay;
  readonly lapsesOn: LegalDay;
  /** Business days only (reading 4). */
  readonly counted: readonly LegalDay[];
  readonly skipped: readonly SkippedDay[];
  /** What becomes open on the lapse day, or became open; names of commands. */
  readonly opens: readonly string[];
  /** Named in a notice of non-payment. */
  readonly amount: Money | undefined;
  readonly state: CureDeadlineState;
  /** The day it came to its state, and the event that brought it there. */
  readonly changedOn: LegalDay;
  readonly changedBy: string;
}

/**
 * 'stopped': force majeure stops its clock, and the last day is the one that was known before (§9.3). A prohibited use
 * that was corrected is 'cured'; one that came back in a later cycle is 'lapsed', as one that was not corrected.
 */
export type CureDeadlineState = 'open' | 'stopped' | 'cured' | 'lapsed' | 'waived' | 'bounced';

/** Uses and breaches have ids of their own, which can be the same. */
export function prohibitedUseId(use: string): string {
  return `prohibited-use:${use}`;
}

/** A colon cannot stand in the id of a breach. */
export const dataRetrievalId = 'deadline:data-retrieval';
