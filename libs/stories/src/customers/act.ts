import type { LegalDay } from '@tenure/kernel';

/** A command that a customer's life consists of. */
export interface Act {
  readonly on: LegalDay;
  readonly command: string;
  readonly body: object;
}

/** `day` of the month that `first` begins; 28 at most, so that every month has it. */
export function dayIn(first: LegalDay, day: number): LegalDay {
  return `${first.slice(0, 8)}${String(Math.min(day, 28)).padStart(2, '0')}` as LegalDay;
}
