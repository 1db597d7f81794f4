import { addMonths, type LegalDay, legalDay } from '@tenure/kernel';
import type { Told } from './story';

/** The same thing in every month from the day of the first through that of the last, at most the 28th. */
export function monthly(first: string, last: string, act: (on: LegalDay) => Omit<Told, 'on'>): readonly Told[] {
  const acts: Told[] = [];
  for (let on = legalDay(first); on <= legalDay(last); on = addMonths(on, 1)) acts.push({ on, ...act(on) });
  return acts;
}

/** One after another by the day on which they were typed in; what is typed in on one day stays in its order. */
export function inOrder(...acts: readonly (readonly Told[])[]): readonly Told[] {
  const typedIn = ({ on, recordedOn }: Told): LegalDay => recordedOn ?? on;
  return acts.flat().toSorted((a, b) => (typedIn(a) < typedIn(b) ? -1 : typedIn(a) > typedIn(b) ? 1 : 0));
}
