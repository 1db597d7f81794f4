import { type AccountState, type AccountStatus, moneyView, sentenceOfRecorded } from '@tenure/account';
import { streamOf } from '@tenure/application';
import { type LegalDay, Money, type Position, type RecordedEvent } from '@tenure/kernel';
import { Refused } from '@tenure/terminal';
import { accountsInLog, foldAccount } from '../log/accounts';
import type { Log } from '../log/open-log';
import { isWithin, type ViewPoint } from '../log/point-in-time';
import { type MoneyField, moneyFields } from '../replay/replay-totals';

/** What is different about one account between two points. */
export interface AccountDiff {
  readonly account: string;
  readonly status?: Change<AccountStatus>;
  readonly money: Readonly<Partial<Record<MoneyField, Change<string>>>>;
  /** Events in between, by type. */
  readonly counts: Readonly<Record<string, number>>;
  /** Events in between, in the order of the log; only where one account was asked for. */
  readonly events?: readonly DiffEvent[];
}

export interface Change<T> {
  readonly from: T;
  readonly to: T;
}

export interface DiffEvent {
  readonly eventId: string;
  readonly position: Position;
  readonly type: string;
  readonly effectiveOn: LegalDay;
  readonly sentence: string;
}

/**
 * Accounts with something different, by id; one account at a time is in memory. Throws `Refused` when the account asked
 * for is not there.
 */
export async function* diffs(
  log: Log,
  range: Change<ViewPoint>,
  account: string | undefined,
  onProgress: (text: () => string) => void,
): AsyncIterable<AccountDiff> {
  const ids = account === undefined ? await accountsInLog(log.events, range.to.until) : [account];
  for (const [index, id] of ids.entries()) {
    onProgress(() => `compared ${index} of ${ids.length} accounts`);
    const events: RecordedEvent[] = [];
    for await (const event of log.events.readStream(streamOf(id))) if (isWithin(event, range.to)) events.push(event);
    if (events.length === 0 && account !== undefined) throw new Refused(`there is no account ${account} at --to`);
    const diff = await diffOf(log, id, events, range);
    const hasChanged = diff.status !== undefined || diff.events.length > 0 || Object.keys(diff.money).length > 0;
    const { events: between, ...rest } = diff;
    if (hasChanged) yield account === undefined ? rest : { ...rest, events: between };
  }
}

async function diffOf(
  log: Log,
  id: string,
  events: readonly RecordedEvent[],
  { from, to }: Change<ViewPoint>,
): Promise<AccountDiff & { readonly events: readonly DiffEvent[] }> {
  const stateAt = async (point: ViewPoint): Promise<AccountState> => {
    const isTaken = (event: RecordedEvent): boolean => isWithin(event, point);
    return (await foldAccount(events, id, { day: point.day, programme: log.programme, isTaken })).state;
  };
  const between = events.filter((event) => !isWithin(event, from));
  const counts: Record<string, number> = {};
  for (const { type } of between) counts[type] = (counts[type] ?? 0) + 1;
  const [before, after] = [await stateAt(from), await stateAt(to)];
  return {
    account: id,
    ...(before.status === after.status ? {} : { status: { from: before.status, to: after.status } }),
    money: moneyChanges(before, after, { from: from.day, to: to.day }),
    counts,
    events: between.map((event) => ({
      ...{ eventId: event.id, position: event.position, type: event.type },
      ...{ effectiveOn: event.metadata.effectiveOn, sentence: sentenceOfRecorded(event) },
    })),
  };
}

function moneyChanges(before: AccountState, after: AccountState, on: Change<LegalDay>): AccountDiff['money'] {
  const [a, b] = [moneyView(before, on.from), moneyView(after, on.to)];
  const changed = moneyFields.filter((field) => a[field] !== b[field]);
  return Object.fromEntries(changed.map((field) => [field, { from: a[field], to: b[field] }]));
}

/** What all accounts together changed by, where anything did. */
export interface DiffTotals {
  readonly accounts: number;
  readonly events: number;
  readonly money: Readonly<Partial<Record<MoneyField, Money>>>;
}

/** Adds diffs up, one after another. */
export function adder(): { add(diff: AccountDiff): void; totals(): DiffTotals } {
  const money: Partial<Record<MoneyField, Money>> = {};
  let accounts = 0;
  let events = 0;
  return {
    add({ money: changes, counts }) {
      accounts += 1;
      for (const count of Object.values(counts)) events += count;
      for (const field of moneyFields) {
        const change = changes[field];
        if (!change) continue;
        const by = Money.of(change.to).minus(Money.of(change.from));
        money[field] = (money[field] ?? Money.zero).plus(by);
      }
    },
    totals: () => ({ accounts, events, money }),
  };
}
