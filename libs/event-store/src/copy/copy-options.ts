export interface CopyOptions {
  /**
   * Appends that may be under way at once. Only a store that stores them in the order in which they were asked for
   * keeps the order of the log with more than one: SQLite does, EventStoreDB does not. Default 1.
   */
  readonly inFlight?: number;
  onProgress?(text: () => string): void;
}
