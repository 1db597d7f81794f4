/**
 * The readings that a programme may choose between, each a value of the terms version and not a constant in code. A
 * policy stands here only where some rule reads it.
 */
export interface Policies {
  /** Reading 5. A last day on a closed day stays, or moves on to the next business day as Californian law may grant. */
  readonly whenLastDayIsClosed: 'stay' | 'next-business-day';
  /** Reading 4. Which days count as business days. */
  readonly businessDayCalendar: CalendarName;
  /** Reading 19. Whence late months count for an amount whose dispute was rejected or withdrawn. */
  readonly rejectedDisputeAccrual: 'from-resolution' | 'from-due-date';
  /** Reading 21. The programme's habit in using its right to charge; an account can have another. */
  readonly lateCharges: LateChargeMode;
  /** Reading 36. Which of the two French ways of counting 45 days and the end of the month. */
  readonly franceDueDate: 'month-end-plus-45-or-60' | '45-days-then-month-end-or-60';
  /** Readings 23 and 30. Whether unpaid after the notice also opens termination, or only the remedies of §3.4. */
  readonly nonPaymentLapseOpensTermination: boolean;
  /** Reading 14. When unapplied credit pays an invoice. */
  readonly creditApplication: 'on-due-date';
}

export type CalendarName = 'us-federal-opm' | 'us-federal-reserve';

/** `automatic`: posted as months end; `manual`: posted when someone imposes them; `off`: never. */
export type LateChargeMode = 'automatic' | 'manual' | 'off';
