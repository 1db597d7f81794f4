/**
 * The state of an aggregate at a revision, so that loading a long stream need not start at its first event. A snapshot
 * is only ever a shortcut: losing one costs time, never a fact.
 */
export interface Snapshot {
  /** Revision of the last event folded into it. */
  readonly revision: number;
  /** Names the code that folded; a snapshot folded by other code is of no use and is not taken. */
  readonly fold: string;
  /** What every decision needs, as JSON text. */
  readonly hot: string;
}

/** A snapshot as it is saved: with the part that few commands need, which is loaded apart. */
export interface FullSnapshot extends Snapshot {
  readonly cold: string;
}

export interface SnapshotStore {
  /** The latest snapshot of the stream without its cold part. Rejects with `StoreUnavailable`. */
  load(stream: string): Promise<Snapshot | undefined>;

  /**
   * The cold part of the latest snapshot of the stream, or undefined when there is none of that fold. At once, because it is asked for
   * in the middle of a decision. It may belong to a later snapshot than the one loaded: who saves cold parts must only
   * ever add to them.
   */
  loadCold(stream: string, fold: string): string | undefined;

  /**
   * Returns at once; written some time later, when appends leave room. Never fails and is never waited for: what is
   * not written is folded again. An older revision does not replace a newer one of the same fold.
   */
  save(stream: string, snapshot: FullSnapshot): void;
}
