/** How to reach an EventStoreDB server, and how patient to be with it. */
export interface EsdbOptions {
  /** `esdb://[user:password@]host:port[,host:port…][?tls=false…]`, or `esdb+discover://…` for a cluster behind DNS. */
  readonly connectionString: string;
  /** One call must be answered within this time; a call that is not answered has an unknown outcome. Default 5000. */
  readonly callTimeoutMs?: number;
  /** How often one call is sent; after the last, the stream is read to learn the fate of an append. Default 3. */
  readonly attempts?: number;
  /** Pause before the second attempt; doubles from there, half of it at random. Default 50. */
  readonly backOffMs?: number;
  /** The longest pause. Default 5000. */
  readonly maxBackOffMs?: number;
  /**
   * A subscription that says nothing for this long, neither events nor checkpoints, is taken for dead and resumed.
   * The server has nothing to say on an idle log, so this happens to healthy ones as well. Default 60000.
   */
  readonly silenceMs?: number;
  /** Events per read call. Default 500. */
  readonly pageSize?: number;
}

export type EsdbSettings = Required<EsdbOptions>;

export function settingsOf(options: EsdbOptions): EsdbSettings {
  return {
    callTimeoutMs: 5_000,
    attempts: 3,
    backOffMs: 50,
    maxBackOffMs: 5_000,
    silenceMs: 60_000,
    pageSize: 500,
    ...options,
  };
}
