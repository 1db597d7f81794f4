import type { LegalDay } from '@tenure/kernel';

/** Something that somebody did in a story, and why it is told. */
export interface Told {
  /** The legal day on which it counts. */
  readonly on: LegalDay;
  /** The day on which it was typed in, where that was later. */
  readonly recordedOn?: LegalDay;
  readonly command: string;
  readonly body: object;
  /** One sentence, for whoever reads the story. */
  readonly says: string;
}

/** A life worth knowing by name: tests, the demo and the documentation tell the same one. */
export interface Story {
  readonly name: string;
  readonly title: string;
  readonly account: string;
  /** In the order in which it was typed in. */
  readonly acts: readonly Told[];
  /** Through this day nothing more is done: what lapses by then belongs to the story. */
  readonly through: LegalDay;
}

/** The day on which an act was typed in. */
export function toldOn({ on, recordedOn }: Told): LegalDay {
  return recordedOn ?? on;
}
