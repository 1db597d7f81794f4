import type { Position } from '@tenure/kernel';

/** What a store that can prove its own integrity offers besides the port; not every adapter does. */
export interface VerifiableStore {
  /** Walks the whole log. Rejects only when the store cannot be read at all; what is wrong with it is in the report. */
  verify(options?: VerifyOptions): Promise<VerificationReport>;

  /**
   * Hash (hex) over the log from its first event to `at` (default: its last), so that equal digests mean equal logs.
   * A log cut at its end verifies: only a digest kept elsewhere shows that something is missing.
   */
  digest(at?: Position): Promise<string>;
}

export interface VerifyOptions {
  /** Called now and then with the number of events checked and the number there are. */
  onProgress?(checked: number, total: number): void;
  /** How many problems to report at most. Default 100. */
  readonly maxProblems?: number;
}

export interface VerificationReport {
  readonly events: number;
  readonly streams: number;
  readonly head: Position | undefined;
  /** Digest up to `head`, as stored. */
  readonly digest: string;
  /** Empty when all is well; cut off at `maxProblems`. */
  readonly problems: readonly Problem[];
}

export interface Problem {
  readonly what:
    'position-gap' | 'revision-gap' | 'stream-unknown' | 'stream-revision' | 'hash' | 'answer' | 'database';
  /** One sentence with what was found and what was expected. */
  readonly detail: string;
  readonly position?: Position;
  readonly stream?: string;
}
