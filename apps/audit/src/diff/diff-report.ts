import { grouped, table } from '@tenure/terminal';
import { moneyFields } from '../replay/replay-totals';
import { wordsOf } from '../replay/totals-report';
import type { AccountDiff, DiffTotals } from './diff';

/** One account: what its figures were and are, and what happened in between. */
export function accountDiffText({ account, status, money, counts, events }: AccountDiff): readonly string[] {
  const happened = Object.entries(counts).map(([type, count]) => `${count} ${type}`);
  const figures = [
    ...(status ? [['  status', status.from, status.to]] : []),
    ...moneyFields.flatMap((field) => {
      const change = money[field];
      return change ? [[`  ${wordsOf(field)}`, grouped(change.from), grouped(change.to)]] : [];
    }),
  ];
  return [
    `${account}: ${happened.length > 0 ? happened.join(', ') : 'no events'}`,
    ...table(figures),
    ...table((events ?? []).map(({ position, effectiveOn, sentence }) => [`  ${position}`, effectiveOn, sentence])),
  ];
}

export function diffTotalsText({ accounts, events, money }: DiffTotals): readonly string[] {
  const changes = moneyFields.flatMap((field) => {
    const by = money[field];
    return by ? [[`  ${wordsOf(field)}`, by.isPositive() ? `+${grouped(by)}` : grouped(by)]] : [];
  });
  return ['', `${grouped(accounts)} accounts changed, ${grouped(events)} events`, ...table(changes)];
}
