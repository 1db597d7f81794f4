import { compareTexts } from './compare-texts';
import type { Instant, LegalDay } from './legal-day';

/** What a decision says happened, before it has an identity and a place in the log. */
export interface Fact<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly effectiveOn: LegalDay;
  /** Clauses the event rests on, as `§4.6`. */
  readonly clauses: readonly string[];
  /** Why, in the actor's words; for what the terms derive, in the system's. */
  readonly reason?: string;
  /** True for what follows from the terms and the days passed; absent for what somebody did or reported. */
  readonly derived?: true;
  readonly data: Data;
}

/** Everything about an event but what happened. Stored beside the data, hashed with it. */
export interface EventMetadata {
  /** The legal day on which the fact counts (reading 7). */
  readonly effectiveOn: LegalDay;
  /** When it was learned (reading 7). */
  readonly recordedAt: Instant;
  /** The legal day of `recordedAt`, kept because folding must not do calendar arithmetic. */
  readonly recordedOn: LegalDay;
  /** True for what follows from the terms and the days passed; absent for what somebody did or reported. */
  readonly derived?: true;
  readonly actor: string;
  readonly reason?: string;
  readonly clauses: readonly string[];
  /** Id of the terms version by which the fact was judged. */
  readonly terms: string;
  readonly commandId: string;
  readonly command: string;
  readonly correlationId: string;
  readonly causationId: string;
  /** The version of the shape of `data`; older versions are upcast when read. */
  readonly schema: number;
}

/** An event as it is handed to the event store. */
export interface NewEvent<Type extends string = string, Data = unknown> {
  /** UUID; the same command gives the same ids, so that a repeated append is recognised. */
  readonly id: string;
  readonly type: Type;
  readonly data: Data;
  readonly metadata: EventMetadata;
}

/** An event as it is read back. */
export interface RecordedEvent<Type extends string = string, Data = unknown> extends NewEvent<Type, Data> {
  readonly stream: string;
  /** Place in the stream, from 0, without gaps. */
  readonly revision: number;
  /** Place in the whole log: opaque to callers, totally ordered; see `comparePositions`. */
  readonly position: Position;
}

/** Opaque, totally ordered. As text it is what callers get and give back. */
export type Position = string & { readonly __brand: 'Position' };

/** Positions are non-negative decimal integers of any length. */
export function comparePositions(a: Position, b: Position): number {
  return a.length - b.length || compareTexts(a, b);
}
