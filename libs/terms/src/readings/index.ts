import { readingsOfBilling } from './billing';
import { readingsOfBreach } from './breach';
import { readingsOfDays } from './days';
import { readingsOfTheEnd } from './end';
import { readingsOfLaw } from './law';
import type { Reading } from './reading';

export type { Reading } from './reading';

/** All readings, by number. */
export const readings: readonly Reading[] = [
  ...readingsOfDays,
  ...readingsOfBilling,
  ...readingsOfBreach,
  ...readingsOfTheEnd,
  ...readingsOfLaw,
];

export function findReading(number: number): Reading | undefined {
  return readings.find((reading) => reading.number === number);
}
