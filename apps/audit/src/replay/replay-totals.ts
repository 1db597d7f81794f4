import { type AccountStatus, moneyView } from '@tenure/account';
import { streamOf } from '@tenure/application';
import { comparePositions, Money, type Position } from '@tenure/kernel';
import { accountsInLog, foldAccount } from '../log/accounts';
import type { Log } from '../log/open-log';
import { isWithin, type ViewPoint } from '../log/point-in-time';

/** The whole log, folded from its first event. */
export interface ReplayTotals {
  readonly point: ViewPoint;
  readonly accounts: number;
  readonly byStatus: Readonly<Record<string, number>>;
  /** Events that count at that point. */
  readonly events: number;
  /** What lapsed by that day and is not in the log. */
  readonly pending: number;
  readonly money: Readonly<Record<MoneyField, Money>>;
  /** Up to here was looked at. */
  readonly position: Position | undefined;
  /** Hash over the log up to there; undefined where the store makes none. */
  readonly digest: string | undefined;
}

export const moneyFields = [
  'billed',
  'paid',
  'credited',
  'disputed',
  'lateCharges',
  'lateChargesPaid',
  'unappliedCredit',
  'refunded',
  'writtenOff',
  'lateChargesWrittenOff',
  'outstanding',
  'overdue',
] as const;
export type MoneyField = (typeof moneyFields)[number];

/** Folds one account after another and keeps its sums: what is in memory does not grow with the log, only its ids. */
export async function replayTotals(
  log: Log,
  point: ViewPoint,
  onProgress: (text: () => string) => void,
): Promise<ReplayTotals> {
  const position = lastOf(await log.events.head(), point.until);
  const ids = await accountsInLog(log.events, point.until);
  const byStatus: Partial<Record<AccountStatus, number>> = {};
  const sums = { events: 0, pending: 0, accounts: 0 };
  const money = Object.fromEntries(moneyFields.map((field) => [field, Money.zero])) as Record<MoneyField, Money>;
  for (const [index, id] of ids.entries()) {
    onProgress(() => `folded ${index} of ${ids.length} accounts`);
    const events = log.events.readStream(streamOf(id));
    const isTaken = (event: Parameters<typeof isWithin>[0]): boolean => isWithin(event, point);
    const account = await foldAccount(events, id, { day: point.day, programme: log.programme, isTaken });
    if (account.state.status === 'unknown') continue;
    sums.accounts += 1;
    sums.events += account.events;
    sums.pending += account.pending.length;
    byStatus[account.state.status] = (byStatus[account.state.status] ?? 0) + 1;
    const view = moneyView(account.state, point.day);
    for (const field of moneyFields) money[field] = money[field].plus(Money.of(view[field]));
  }
  return { point, ...sums, byStatus, money, position, digest: await log.verifiable?.digest(position) };
}

function lastOf(head: Position | undefined, until: Position | undefined): Position | undefined {
  return head !== undefined && until !== undefined && comparePositions(until, head) < 0 ? until : head;
}
