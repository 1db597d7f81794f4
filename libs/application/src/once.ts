import { hash } from 'node:crypto';
import { DuplicateKey, type EventStore, type KeptAnswer } from '@tenure/event-store';
import { compareTexts } from '@tenure/kernel';
import { answerOf, type CommandRequest, type CommandResult } from './command-result';

export interface AnswerKey {
  readonly key: string;
  readonly bodyHash: string;
}

/**
 * Runs a command at most once under its idempotency key. The same key and body gives the same answer for ever, refusals
 * included; the same key with another body is a mistake, and is answered as one.
 */
export async function once(
  events: EventStore,
  request: CommandRequest,
  key: string,
  run: (answer: AnswerKey) => Promise<CommandResult>,
): Promise<CommandResult> {
  const storeKey = `${request.accountId}/${key}`;
  const bodyHash = hash('sha256', JSON.stringify([request.command, canonical(request.body)]), 'hex');
  const answered = (kept: KeptAnswer): Promise<CommandResult> => keptResult(events, request, key, bodyHash, kept);
  const kept = await events.findAnswer(storeKey);
  if (kept) return answered(kept);
  try {
    const result = await run({ key: storeKey, bodyHash });
    const body = bodyToKeep(result);
    if (body === undefined) return result;
    return await answered(await events.keepAnswer(storeKey, { kind: 'body', bodyHash, body }));
  } catch (error) {
    if (error instanceof DuplicateKey) return answered(error.kept);
    throw error;
  }
}

/** Appended events keep themselves; a refusal and an empty answer are kept as text. Other outcomes may be tried again. */
function bodyToKeep(result: CommandResult): string | undefined {
  const isEmpty = result.kind === 'accepted' && result.answer.events.length === 0;
  return result.kind === 'refused' || isEmpty ? JSON.stringify(result) : undefined;
}

async function keptResult(
  store: EventStore,
  request: CommandRequest,
  key: string,
  bodyHash: string,
  kept: KeptAnswer,
): Promise<CommandResult> {
  if (kept.bodyHash !== bodyHash) return { kind: 'key-reused', key };
  if (kept.kind === 'body') return JSON.parse(kept.body) as CommandResult;
  const limit = kept.lastRevision - kept.firstRevision + 1;
  const events = [];
  for await (const event of store.readStream(kept.stream, { from: kept.firstRevision, limit })) events.push(event);
  return { kind: 'accepted', answer: answerOf(request.accountId, events) };
}

/** The same data in another order of fields is the same body. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => compareTexts(a, b));
  return entries.map(([key, inner]) => [key, canonical(inner)]);
}
