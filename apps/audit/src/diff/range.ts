import { comparePositions, parseLegalDay, type Position } from '@tenure/kernel';
import { WrongUsage } from '@tenure/terminal';
import type { PointInTime } from '../log/point-in-time';

/** A legal day or a position of the log. Throws `WrongUsage`. */
export function pointOf(text: string): PointInTime {
  if (/^\d+$/.test(text)) return { until: text as Position };
  const asOf = parseLegalDay(text);
  if (asOf === undefined) throw new WrongUsage(`"${text}" is neither a day (YYYY-MM-DD) nor a position of the log`);
  return { asOf };
}

/** Throws `WrongUsage` where nothing can lie between the two. */
export function requireOrder(from: PointInTime, to: PointInTime): void {
  const isDays = from.asOf !== undefined && to.asOf !== undefined;
  const isPositions = from.until !== undefined && to.until !== undefined;
  if (!isDays && !isPositions) throw new WrongUsage('--from and --to must both be days, or both positions');
  const isBackwards = isDays ? from.asOf > to.asOf : isPositions && comparePositions(from.until, to.until) > 0;
  if (isBackwards) throw new WrongUsage('--from is after --to');
}
