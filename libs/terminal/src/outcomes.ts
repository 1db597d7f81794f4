/** Something asked for that cannot be asked for, or not so: said in a sentence, with the usage where that helps. */
export class WrongUsage extends Error {
  constructor(
    message: string,
    readonly showsUsage = true,
  ) {
    super(message);
    this.name = 'WrongUsage';
  }
}

/** What was asked for is not done: it does not exist, would lose something, or what came of it is not right. */
export class Refused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Refused';
  }
}

/** What a command has to say at its end: as data, and as lines. */
export interface Outcome {
  readonly found: object;
  readonly lines: readonly string[];
  /** It was done, and what it found is not as it should be. */
  readonly isWrong?: boolean;
}

/** Told how far long work has come. */
export type OnProgress = (text: () => string) => void;
