import { addDays, type LegalDay } from '@tenure/kernel';

/** Days on which business is done: a value, so that a terms version can name one and an explanation can quote it. */
export interface BusinessCalendar {
  readonly name: string;
  /** Why `day` is closed, such as `Saturday` or `Juneteenth (observed)`; undefined when it is a business day. */
  closure(day: LegalDay): string | undefined;
}

/** A day that a business-day count passed over, and why. */
export interface SkippedDay {
  readonly day: LegalDay;
  readonly why: string;
}

export interface BusinessDayCount {
  readonly lastDay: LegalDay;
  /** The business days counted, in order; the last of them is `lastDay`. */
  readonly counted: readonly LegalDay[];
  /** The closed days passed on the way, in order. */
  readonly skipped: readonly SkippedDay[];
}

/** The `businessDays`-th business day after `from`, which is itself not counted (readings 2 and 4). */
export function addBusinessDays(calendar: BusinessCalendar, from: LegalDay, businessDays: number): BusinessDayCount {
  const counted: LegalDay[] = [];
  const skipped: SkippedDay[] = [];
  let day = from;
  while (counted.length < businessDays) {
    day = addDays(day, 1);
    const why = calendar.closure(day);
    if (why) skipped.push({ day, why });
    else counted.push(day);
  }
  return { lastDay: day, counted, skipped };
}

/** `day` itself where it is open, else the next business day, with the closed days passed (reading 5). */
export function nextOpenDay(
  calendar: BusinessCalendar,
  day: LegalDay,
): { readonly day: LegalDay; readonly skipped: readonly SkippedDay[] } {
  const skipped: SkippedDay[] = [];
  let open = day;
  for (let why = calendar.closure(open); why; why = calendar.closure(open)) {
    skipped.push({ day: open, why });
    open = addDays(open, 1);
  }
  return { day: open, skipped };
}
