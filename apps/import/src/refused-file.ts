/** A file that cannot be what it is given for. Nothing was written. */
export class RefusedFile extends Error {
  constructor(
    message: string,
    /** One line for each thing that is wrong, where there are several. */
    readonly details: readonly string[] = [],
  ) {
    super(message);
    this.name = 'RefusedFile';
  }
}
