import { addDays, daysBetween, type LegalDay } from '@tenure/kernel';
import { defined } from '../../defined';

export const deadlineKinds = [
  'due',
  'dispute',
  'late-charge',
  'cure',
  'retrieval',
  'inactivity',
  'purge',
  'billing-run',
  'tax-exemption',
  'security',
  'security-expiry',
  'reclaim',
  'talks',
  'director-talks',
  'correction',
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/**
 * 'passed': the last day is over and the matter is still open; 'held': a legal hold postpones it; 'stopped': its clock
 * stands (§9.3), and the last day is what it would be if it ran again from today on.
 */
export type DeadlineState = 'open' | 'last-day' | 'passed' | 'held' | 'stopped';

/** A last day that an account's life still turns on, and what follows when nobody acts by it. */
export interface DeadlineView {
  /** Stable; its parts stand between colons: `due:INV-1`, `late-charge:INV-1:2024-01-31:3`, `retrieval`. */
  readonly id: string;
  readonly kind: DeadlineKind;
  /** What is to be done by then, in words. */
  readonly what: string;
  readonly clause: string;
  /** The day it is counted from. */
  readonly openedOn: LegalDay;
  /** An act on this day is in time (reading 2). */
  readonly lastDay: LegalDay;
  readonly lapsesOn: LegalDay;
  /** Commands that open on the lapse day. */
  readonly opens: readonly string[];
  /** What follows from the lapse day on, in words. */
  readonly follows: string;
  /** What is at stake, as a decimal string; absent where it is not money. */
  readonly amount?: string;
  /** Calendar days from today to the last day; negative when it has passed. */
  readonly daysLeft: number;
  readonly state: DeadlineState;
}

type Given = Pick<DeadlineView, 'id' | 'kind' | 'what' | 'clause' | 'openedOn' | 'lastDay' | 'follows'> & {
  readonly opens?: readonly string[];
  readonly amount?: string;
  readonly isHeld?: boolean;
  readonly isStopped?: boolean;
};

/** A deadline as seen on `today`. */
export function deadline(
  { isHeld = false, isStopped = false, opens = [], amount, ...given }: Given,
  today: LegalDay,
): DeadlineView {
  return defined({
    ...given,
    lapsesOn: addDays(given.lastDay, 1),
    opens,
    amount,
    daysLeft: daysBetween(today, given.lastDay),
    state: isStopped ? ('stopped' as const) : isHeld ? ('held' as const) : stateOn(given.lastDay, today),
  });
}

function stateOn(lastDay: LegalDay, today: LegalDay): DeadlineState {
  if (today < lastDay) return 'open';
  return today === lastDay ? 'last-day' : 'passed';
}
