import { grouped, table } from '@tenure/terminal';
import { type Column, type Cost, costs } from './costs';

/** A row for each cost, a column for each size. */
export function scaleTable(columns: readonly Column[]): readonly string[] {
  const heading = ['events in the log', ...columns.map(({ events }) => grouped(events))];
  const rows = (Object.keys(costs) as Cost[]).map((cost) => [
    costs[cost],
    ...columns.map(({ values }) => amountOf(values[cost])),
  ]);
  return table([heading, ...rows]);
}

/** Three digits that say something are enough for a plan. */
function amountOf(value: number | undefined): string {
  if (value === undefined) return '';
  const places = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return grouped(value.toFixed(places));
}
