/** Another writer has moved the checkpoint in the meantime: what was folded from the old one must not be kept. */
export class CheckpointMoved extends Error {
  constructor(readonly model: string) {
    super(`the checkpoint of read model ${model} was moved by another writer`);
    this.name = 'CheckpointMoved';
  }
}

/** Somebody else has taken the lease: what was to be written with it must not be. */
export class LeaseLost extends Error {
  constructor(readonly lease: string) {
    super(`the lease of ${lease} is lost: another process has taken it`);
    this.name = 'LeaseLost';
  }
}

/** A generation of a read model is not there, or cannot take the place that it is to take. */
export class NoSuchGeneration extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NoSuchGeneration';
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
