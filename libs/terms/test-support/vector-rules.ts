import { Money, instant, isoWeekday, legalDay } from '@tenure/kernel';
import {
  breachCure,
  calendarDeadline,
  dataRetrieval,
  disputeWindow,
  dueDate,
  franceDueDate,
  franceLateInterest,
  inactiveDays,
  inactivity,
  invoiceSchedule,
  isDisputeTimely,
  lastSecondToAct,
  lateChargeSchedule,
  legalDayIn,
  liabilityCap,
  paymentCure,
  retention,
  terms202001,
  type Deadline,
  type ScheduledDataClass,
} from '../src';

/** One worked case: a rule, what goes in and what must come out. */
export interface Vector {
  readonly rule: string;
  readonly id: string;
  readonly input: Input;
  readonly expect: Input;
}

type Input = Readonly<Record<string, unknown>>;

interface VectorRule {
  /** Every input that the rule reads; a case with another one would not be run for what it says. */
  readonly inputs: readonly string[];
  /** The outcome in the names of the cases; `expected` only decides how much of a long list is shown. */
  run(input: Input, expected: Input): unknown;
}

const t = terms202001;
const day = (value: unknown) => legalDay(text(value));
const money = (value: unknown) => Money.of(text(value));

export const vectorRules: Readonly<Record<string, VectorRule>> = {
  breach_cure: {
    inputs: ['notice_date'],
    run: (input) => named(breachCure(t, day(input['notice_date'])), 'may_terminate_from'),
  },
  data_retrieval: {
    inputs: ['terminated_on'],
    run: (input) => named(dataRetrieval(t, day(input['terminated_on'])), 'delete_from'),
  },
  payment_cure: {
    inputs: ['notice_date'],
    run: (input) => named(paymentCure(t, day(input['notice_date'])), 'may_suspend_from'),
  },
  dispute_window: { inputs: ['invoice_date', 'notice_instant'], run: runDisputeWindow },
  due_date: { inputs: ['invoice_date'], run: runDueDate },
  france_due: { inputs: ['invoice_date', 'issue_date'], run: runFranceDue },
  france_late: { inputs: ['principal', 'due_date', 'paid_on'], run: runFranceLate },
  inactivity: { inputs: ['activity_dates', 'as_of'], run: runInactivity },
  invoice_schedule: { inputs: ['accepted_on', 'count'], run: runInvoiceSchedule },
  late_charge: { inputs: ['principal', 'due_date', 'as_of', 'max_lawful_monthly_rate'], run: runLateCharge },
  liability_cap: { inputs: ['event_date', 'payments'], run: runLiabilityCap },
  retention: { inputs: ['class', 'record_date'], run: runRetention },
  tz_deadline: { inputs: ['zone', 'start_instant', 'days'], run: runZoneDeadline },
};

function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`not a text: ${JSON.stringify(value)}`);
  return value;
}

/** A case may say null for what it leaves out, as its outcomes do. */
function isLeftOut(value: unknown): boolean {
  return value === undefined || value === null;
}

function named(deadline: Deadline, lapse: string): Input {
  return { last_day: deadline.lastDay, [lapse]: deadline.lapsesOn };
}

function runDisputeWindow(input: Input): unknown {
  const invoiceDate = day(input['invoice_date']);
  const noticeOn = legalDayIn(t, instant(text(input['notice_instant'])));
  const window = named(disputeWindow(t, invoiceDate), 'deemed_consent_from');
  return { ...window, notice_local_date: noticeOn, timely: isDisputeTimely(t, invoiceDate, noticeOn) };
}

function runDueDate(input: Input): unknown {
  const due = dueDate(t, day(input['invoice_date']));
  const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][isoWeekday(due.lastDay) - 1];
  return { due_date: due.lastDay, weekday, first_late_date: due.lapsesOn };
}

function runFranceDue(input: Input): unknown {
  const issuedOn = isLeftOut(input['issue_date']) ? undefined : day(input['issue_date']);
  const due = franceDueDate(t, day(input['invoice_date']), issuedOn);
  return { end_of_month_plus_45: due.byEndOfMonth, sixty_days: due.byDaysFromIssue, due_date: due.lastDay };
}

function runFranceLate(input: Input): unknown {
  const { principal, due_date: due, paid_on: paid } = input;
  const late = { principal: money(principal), dueOn: day(due), paidOn: day(paid) };
  const outcome = franceLateInterest(t, late);
  if (outcome.kind !== 'interest') return outcome;
  return {
    segments: outcome.segments.map((segment) => ({
      semester: segment.semester,
      days: segment.days,
      three_times_legal: segment.threeTimesLegal,
      ecb_plus_10: segment.ecbPlus10,
      rate: segment.rate,
    })),
    days: outcome.days,
    interest: outcome.interest.toString(),
    indemnity: outcome.indemnity.toString(),
  };
}

function runInactivity(input: Input): unknown {
  const asOf = day(input['as_of']);
  const known = (input['activity_dates'] as readonly string[]).map(day).filter((activity) => activity <= asOf);
  const last = known.sort().at(-1);
  if (!last) return { last_activity: null, inactive_days: null, may_deactivate: false, first_date: null };
  const { mayDeactivateFrom } = inactivity(t, last);
  return {
    last_activity: last,
    inactive_days: inactiveDays(last, asOf),
    may_deactivate: asOf >= mayDeactivateFrom,
    first_date: mayDeactivateFrom,
  };
}

function runInvoiceSchedule(input: Input): unknown {
  const runs = invoiceSchedule(t, day(input['accepted_on']), Number(input['count']));
  return {
    invoices: runs.map((run) => ({
      invoice_date: run.invoiceDate,
      due_date: dueDate(t, run.invoiceDate).lastDay,
      fee_in_arrears: run.feeInArrears ?? null,
      fee_in_advance: run.feeInAdvance,
      usage_month: run.usageMonth,
    })),
  };
}

function runLateCharge(input: Input, expected: Input): unknown {
  const maximum = input['max_lawful_monthly_rate'];
  const schedule = lateChargeSchedule(t, {
    principal: money(input['principal']),
    dueOn: day(input['due_date']),
    asOf: day(input['as_of']),
    ...(isLeftOut(maximum) ? {} : { lawfulMonthlyMaximum: text(maximum) }),
  });
  const all = schedule.postings.map(({ postedOn, amount }) => ({ posted_on: postedOn, amount: amount.toString() }));
  return {
    full_months: schedule.fullMonths,
    rate_used: schedule.rate,
    charge: schedule.charge.toString(),
    balance: schedule.balance.toString(),
    postings: abridged(all, (expected['postings'] as readonly unknown[]).length),
  };
}

/** Long schedules are shown in the cases by their first three postings and the last. */
function abridged<T>(all: readonly T[], shown: number): readonly T[] {
  return shown === 4 && all.length > shown ? [...all.slice(0, 3), ...all.slice(-1)] : all;
}

function runLiabilityCap(input: Input): unknown {
  const payments = (input['payments'] as readonly Input[]).map(({ received_on: receivedOn, amount, ...others }) => {
    if (Object.keys(others).length > 0) throw new Error(`nothing reads ${Object.keys(others).join()} of a payment`);
    return { receivedOn: day(receivedOn), amount: money(amount) };
  });
  const result = liabilityCap(t, { eventOn: day(input['event_date']), payments });
  return {
    window_from: result.windowFrom,
    window_to_inclusive: result.windowThrough,
    received: result.received.toString(),
    cap: result.cap.toString(),
  };
}

const classNames: Readonly<Record<string, ScheduledDataClass>> = {
  content: 'content',
  transcription: 'transcription',
  engagement_history: 'engagement-history',
  insights_realtime: 'insights-real-time',
  insights_hourly: 'insights-hourly',
  insights_daily: 'insights-daily',
  application_detail: 'application-detail',
  call_detail: 'call-detail',
  message_detail: 'message-detail',
};

function runRetention(input: Input): unknown {
  const dataClass = classNames[text(input['class'])];
  if (!dataClass) throw new Error(`no class of data is known by the name ${text(input['class'])}`);
  const kept = retention(t, dataClass, day(input['record_date']));
  const kind = { 'keep-for': 'exact', 'keep-no-longer-than': 'max' }[kept.kind];
  return { kind, last_day: kept.lastDayKept, purge_from: kept.purgeFrom };
}

function runZoneDeadline(input: Input): unknown {
  const there = { ...t, zone: text(input['zone']) };
  const from = legalDayIn(there, instant(text(input['start_instant'])));
  const { lastDay } = calendarDeadline(there, from, Number(input['days']));
  const lastSecond = lastSecondToAct(there, lastDay).replace('.000Z', 'Z');
  return { start_local_date: from, end_local_date: lastDay, last_second_utc: lastSecond };
}
