import type { KeptAnswer } from './event-store';

/** The stream's last revision is not the expected one; `actual` is undefined when the stream does not exist. */
export class WrongExpectedRevision extends Error {
  constructor(
    readonly stream: string,
    readonly expected: string | number,
    readonly actual: number | undefined,
  ) {
    super(`stream ${stream}: expected revision ${expected}, it is at ${actual ?? 'no stream'}`);
    this.name = 'WrongExpectedRevision';
  }
}

/** The idempotency key was used before; `kept` is what was answered then. */
export class DuplicateKey extends Error {
  constructor(
    readonly key: string,
    readonly kept: KeptAnswer,
  ) {
    super(`idempotency key ${key} was answered before`);
    this.name = 'DuplicateKey';
  }
}

/** The store could not be reached, or did not say in time whether it stored. */
export class StoreUnavailable extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'StoreUnavailable';
  }
}

/** What is stored is not what was written: a hash, a revision or a position does not fit. */
export class StoreDamaged extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StoreDamaged';
  }
}
