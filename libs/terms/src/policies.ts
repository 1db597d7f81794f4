/**
 * The readings that a programme may choose between, with all their values: each is a value of the terms version and not
 * a constant in code. A policy stands here only where some rule reads it. The first value is the reading as this
 * project takes it; the stored names of the values are for ever.
 */
export const policyValues = {
  /** Reading 5. A last day on a closed day stays, or moves on to the next business day as Californian law may grant. */
  whenLastDayIsClosed: ['stay', 'next-business-day'],
  /** Reading 4. Which days count as business days. */
  businessDayCalendar: ['us-federal-opm', 'us-federal-reserve', 'california'],
  /** Reading 19. Whence late months count for an amount whose dispute was rejected or withdrawn. */
  rejectedDisputeAccrual: ['from-resolution', 'from-due-date'],
  /**
   * Reading 21. The programme's habit in using its right to charge; an account can have another. `automatic`: posted as
   * months end; `manual`: posted when someone imposes them; `off`: never.
   */
  lateCharges: ['automatic', 'manual', 'off'],
  /** Reading 36. Which of the two French ways of counting 45 days and the end of the month. */
  franceDueDate: ['month-end-plus-45-or-60', '45-days-then-month-end-or-60'],
  /** Readings 23 and 30. Whether unpaid after the notice also opens termination, or only the remedies of §3.4. */
  nonPaymentLapseOpensTermination: [false, true],
} as const;

/** One value of each policy: how a version of the terms is read. */
export type Policies = { readonly [K in keyof typeof policyValues]: (typeof policyValues)[K][number] };

export type CalendarName = Policies['businessDayCalendar'];

export type LateChargeMode = Policies['lateCharges'];
