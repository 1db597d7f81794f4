/** Another writer has moved the checkpoint in the meantime: what was folded from the old one must not be kept. */
export class CheckpointMoved extends Error {
  constructor(readonly model: string) {
    super(`the checkpoint of read model ${model} was moved by another writer`);
    this.name = 'CheckpointMoved';
  }
}

/** A cursor that was not given out by the same query. */
export class InvalidCursor extends Error {
  constructor() {
    super('the cursor is not one that this query gave out with the same order');
    this.name = 'InvalidCursor';
  }
}

/** The database cannot be opened as it is. */
export class ReadStoreUnusable extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'ReadStoreUnusable';
  }
}

/** The database does not answer, or not in time: the same may be tried again. */
export class ReadStoreUnavailable extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'ReadStoreUnavailable';
  }
}
