import type { AccountState } from '@tenure/account';
import type { Instant, LegalDay, Position, RecordedEvent, Refusal } from '@tenure/kernel';
import type { FieldProblem } from './validation';

/** What a caller asks for. Nothing of it was checked. */
export interface CommandRequest {
  readonly accountId: string;
  readonly command: string;
  /** The command's data, and `effectiveOn` and `reason` beside it. */
  readonly body: unknown;
  readonly actor: string;
  readonly idempotencyKey?: string;
  /** The revision the caller has seen; the command is refused as stale when the account has moved on. */
  readonly ifRevision?: number;
  readonly correlationId?: string;
  readonly dryRun?: boolean;
}

/** An event as it is answered. */
export interface AnsweredEvent {
  readonly eventId: string;
  readonly type: string;
  readonly effectiveOn: LegalDay;
  readonly recordedAt: Instant;
  readonly clauses: readonly string[];
  readonly reason?: string;
  readonly data: unknown;
}

export interface CommandAnswer {
  readonly accountId: string;
  /** Revision of the account's last event. */
  readonly revision: number;
  /** Of the last event; the head of the log is not waited for when nothing was appended. */
  readonly position: Position | null;
  readonly events: readonly AnsweredEvent[];
}

export type CommandResult =
  | { readonly kind: 'accepted'; readonly answer: CommandAnswer; readonly state?: AccountState }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unknown-command'; readonly command: string }
  | { readonly kind: 'malformed'; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'stale'; readonly revision: number }
  | { readonly kind: 'key-reused'; readonly key: string }
  /** The account was changed by others more often than a command is decided anew. */
  | { readonly kind: 'contended'; readonly attempts: number };

export function answerOf(accountId: string, events: readonly RecordedEvent[]): CommandAnswer {
  const last = events.at(-1);
  return {
    accountId,
    revision: last?.revision ?? -1,
    position: last?.position ?? null,
    events: events.map(answeredEvent),
  };
}

export function answeredEvent(event: Pick<RecordedEvent, 'id' | 'type' | 'data' | 'metadata'>): AnsweredEvent {
  const { effectiveOn, recordedAt, clauses, reason } = event.metadata;
  return {
    eventId: event.id,
    type: event.type,
    effectiveOn,
    recordedAt,
    clauses,
    ...(reason === undefined ? {} : { reason }),
    data: event.data,
  };
}
