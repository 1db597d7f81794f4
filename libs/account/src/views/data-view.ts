import { addDays, byTexts, type LegalDay } from '@tenure/kernel';
import type { DataClass } from '@tenure/terms';
import { covers, holdsOn } from '../commands/data.commands';
import type { AccountState, DataRecord } from '../state/account-state';
import { entriesOf } from '../state/book';
import { defined } from '../defined';

/** Data of one class that is or was held (§2.4.2). */
export interface DataView {
  readonly record: string;
  readonly class: DataClass;
  readonly count: number;
  readonly recordedOn: LegalDay;
  /** The three are absent for what the customer loaded while the account has not ended. */
  readonly lastDayKept?: LegalDay;
  readonly purgeAllowedFrom?: LegalDay;
  readonly purgeDueOn?: LegalDay;
  /** Legal holds that cover it; the days stay under a hold (reading 34). */
  readonly heldBy: readonly string[];
  readonly state: 'kept' | 'due' | 'held' | 'purged';
  readonly purgedOn?: LegalDay;
}

/** All records, by the day their purge is due; those without one last. */
export function dataViews(state: AccountState, today: LegalDay): readonly DataView[] {
  const all = [...entriesOf(state.data)].map((record) => dataView(state, record, today));
  return all.sort(byTexts(({ purgeDueOn = '~', record }) => [purgeDueOn, record]));
}

function dataView(state: AccountState, record: DataRecord, today: LegalDay): DataView {
  const days = purgeDays(state, record);
  const isPurged = record.purgedOn !== undefined;
  const holds = isPurged ? [] : holdsOn(state, today).filter((hold) => covers(hold, record));
  const isDue = days !== undefined && days.purgeDueOn <= today;
  return defined({
    record: record.id,
    class: record.class,
    count: record.count,
    recordedOn: record.recordedOn,
    ...days,
    heldBy: holds.map((hold) => hold.id),
    state: isPurged
      ? ('purged' as const)
      : holds.length > 0
        ? ('held' as const)
        : isDue
          ? ('due' as const)
          : ('kept' as const),
    purgedOn: record.purgedOn,
  });
}

export interface PurgeDays {
  readonly lastDayKept: LegalDay;
  readonly purgeAllowedFrom: LegalDay;
  readonly purgeDueOn: LegalDay;
}

/**
 * The days of one record: its class's schedule, or the end of the account for what the customer loaded. Undefined while
 * an account that has not ended leaves that open.
 */
export function purgeDays(state: AccountState, record: DataRecord): PurgeDays | undefined {
  if (record.class === 'customer-loaded') {
    const { end } = state;
    if (!end) return undefined;
    const { deletionDueOn, lastDayToRetrieve = deletionDueOn } = end;
    return { lastDayKept: lastDayToRetrieve, purgeAllowedFrom: deletionDueOn, purgeDueOn: deletionDueOn };
  }
  const { purgeDueOn, purgeAllowedFrom } = record;
  if (purgeDueOn === undefined || purgeAllowedFrom === undefined) return undefined;
  // What must be kept may be purged only from the day it is due, the one after its last.
  const lastDayKept = purgeAllowedFrom === purgeDueOn ? addDays(purgeDueOn, -1) : purgeDueOn;
  return { lastDayKept, purgeAllowedFrom, purgeDueOn };
}
