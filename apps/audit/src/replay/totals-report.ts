import { grouped, table } from '@tenure/terminal';
import type { ViewPoint } from '../log/point-in-time';
import { moneyFields, type ReplayTotals } from './replay-totals';

export function totalsText({ point, ...totals }: ReplayTotals): readonly string[] {
  const statuses = Object.entries(totals.byStatus).map(([status, count]) => [`  ${status}`, grouped(count)]);
  return [
    pointText(point),
    '',
    ...table([
      ['accounts', grouped(totals.accounts)],
      ...statuses,
      ['events', grouped(totals.events)],
      ...moneyFields.map((field) => [wordsOf(field), grouped(totals.money[field])]),
    ]),
    '',
    ...(totals.pending > 0
      ? [`${grouped(totals.pending)} further facts had lapsed by then and are not in the log.`]
      : []),
    `Log up to position ${totals.position ?? 'none'}${totals.digest === undefined ? '' : `, digest ${totals.digest}`}`,
  ];
}

/** The point in words. */
export function pointText({ day, asOf, knownAt, until }: ViewPoint): string {
  const limits = [
    ...(asOf === undefined ? [] : [`effective by ${asOf}`]),
    ...(knownAt === undefined ? [] : [`recorded by ${knownAt}`]),
    ...(until === undefined ? [] : [`up to position ${until}`]),
  ];
  return `As it stands on ${day}, from ${limits.length === 0 ? 'all events' : `events ${limits.join(' and ')}`}`;
}

/** `lateCharges` as `late charges`. */
export function wordsOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
