/** What a server can do wrong to an append. `before` and `after` say whether the events are stored. */
export type AppendFault =
  /** An answer that says nothing: the connection is fine, the server is not. */
  | { readonly kind: 'unavailable'; readonly stored: boolean }
  /** No answer ever. With `storedAfterMs` the request still takes effect, that much later. */
  | { readonly kind: 'silence'; readonly stored: boolean; readonly storedAfterMs?: number }
  /** The connection is reset under the call. */
  | { readonly kind: 'reset'; readonly stored: boolean }
  /** The server restarts: as a reset, and it forgets the ids that it kept in memory. */
  | { readonly kind: 'restart'; readonly stored: boolean }
  /** The server gives up waiting for itself (its own commit timeout). */
  | { readonly kind: 'server-timeout'; readonly stored: boolean }
  | { readonly kind: 'delay'; readonly ms: number }
  /** The server takes the request twice, as when a proxy sends it again. */
  | { readonly kind: 'twice' }
  /** Another writer gets in between the caller's decision and the server's check. */
  | { readonly kind: 'raced' }
  /** `leader`: where the leader is; a server that does not know it says nothing. */
  | { readonly kind: 'not-leader'; readonly leader?: { readonly host: string; readonly port: number } }
  /** The user may not write. */
  | { readonly kind: 'denied' }
  /** Stored, but the answer carries no position, as while the write is still being replicated. */
  | { readonly kind: 'no-position' };

export type ReadFault =
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'silence' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'not-leader' }
  /** The call ends with an error after this many events of the page. */
  | { readonly kind: 'cut'; readonly afterEvents: number };

export type SubscriptionFault =
  /** The call ends with an error after this many events. */
  | { readonly kind: 'dropped'; readonly afterEvents: number }
  /** The connection is reset after this many events. */
  | { readonly kind: 'reset'; readonly afterEvents: number }
  /** After this many events it says the last few, and a checkpoint before them, once more, and goes on. */
  | { readonly kind: 'repeats'; readonly afterEvents: number }
  /** Says nothing more after this many events, neither events nor checkpoints; the connection stays. */
  | { readonly kind: 'silence'; readonly afterEvents: number };

/** Faults wait here for the call that they are meant for; each is used once. */
export interface FaultQueue<F> {
  /** `times`: how many calls are to meet it; `stream`: only calls on streams of which this is true. */
  add(fault: F, options?: { readonly times?: number; readonly stream?: (name: string) => boolean }): void;
  /** Asked for every call that no waiting fault is meant for. */
  otherwise(choose: () => F | undefined): void;
  clear(): void;
  /** How many faults wait for their call. */
  waiting(): number;
  take(stream: string): F | undefined;
}

export function createFaultQueue<F>(): FaultQueue<F> {
  let waiting: { readonly fault: F; readonly fits: (name: string) => boolean }[] = [];
  let fallback: () => F | undefined = () => undefined;
  return {
    add: (fault, { times = 1, stream = () => true } = {}) => {
      for (let count = 0; count < times; count += 1) waiting.push({ fault, fits: stream });
    },
    otherwise: (choose) => {
      fallback = choose;
    },
    clear: () => {
      waiting = [];
      fallback = () => undefined;
    },
    waiting: () => waiting.length,
    take: (stream) => {
      const index = waiting.findIndex(({ fits }) => fits(stream));
      return index < 0 ? fallback() : waiting.splice(index, 1)[0]?.fault;
    },
  };
}
