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

/** What was asked for does not exist, or is not so. */
export class Refused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Refused';
  }
}
