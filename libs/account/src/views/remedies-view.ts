import { byTexts, type LegalDay } from '@tenure/kernel';
import { remedies, type Remedy } from '@tenure/terms';
import type { AccountState } from '../state/account-state';
import { type RemedyStop, stopsOn } from '../state/remedies';
import { defined } from '../defined';

/** A use that the provider made of a remedy of §3.4, and the lapsed notice that it rests on. */
export interface RemedyView {
  readonly id: string;
  readonly remedy: Remedy['name'];
  readonly clause: string;
  readonly breach: string;
  readonly on: LegalDay;
  /** From this day it stops nothing any more; absent: it lasts, or it is a remedy that does not last. */
  readonly until?: LegalDay;
}

/**
 * Stops of orders and of call detail, over or not, and other remedies, oldest first. Open suspensions and securities
 * have views of their own.
 */
export function remedyViews({ remedies: taken }: AccountState): readonly RemedyView[] {
  const stops = [...taken.stops.values()].map(stopView);
  const others = [...taken.others.values()].map((other) => {
    return { ...other, remedy: 'record-other-remedy', clause: refOf('record-other-remedy') } as const;
  });
  return [...stops, ...others].sort(byTexts(({ on, id }) => [on, id]));
}

/** The stops in force on a day, oldest first. */
export function stopViews({ remedies: taken }: AccountState, today: LegalDay): readonly RemedyView[] {
  const inForce = [...stopsOn(taken, 'orders', today), ...stopsOn(taken, 'call-detail', today)];
  return inForce.map(stopView).sort(byTexts(({ on, id }) => [on, id]));
}

function stopView({ id, stops, breach, on, resumedOn }: RemedyStop): RemedyView {
  const remedy = stops === 'orders' ? 'stop-orders' : 'stop-call-detail';
  return defined({ id, remedy, clause: refOf(remedy), breach, on, until: resumedOn } as const);
}

function refOf(remedy: Remedy['name']): string {
  return remedies.find(({ name }) => name === remedy)?.ref ?? '§3.4';
}
