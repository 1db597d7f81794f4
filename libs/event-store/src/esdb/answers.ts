import { DuplicateKey, StoreUnavailable, WrongExpectedRevision } from '../errors';
import type { Appended, AppendRequest, KeptAnswer } from '../event-store';
import { answerStream, claimed, kept, lastRecord, voided } from './answer-records';
import type { Claim } from './answer-records';
import { append, findAt, tailOf } from './append';
import type { Esdb } from './connection';
import { NONE } from './send';

/**
 * Idempotency keys without a transaction over two streams.
 *
 * Each key has a stream of its own, and its last record decides. Before a request under a key appends anything, it
 * writes a claim there: these events, into this stream, behind this revision. Then it appends them. A claim is settled
 * by looking at the one place it names:
 *
 * - the events stand there: the request was answered, and the answer is made from them;
 * - other events stand there: the claim can never come true, and the next record may follow it;
 * - nothing stands there yet: its writer crashed or is just about to append. Whoever finds it appends the claimed
 *   events in its stead, which is the same as the writer doing it late, and settles again.
 *
 * Why so: writing the answer after the events leaves a gap in which a crash loses the answer, and a repeat that decides
 * anew could then refuse what was done. Writing the claim first, but calling it void while nothing stands in its place,
 * leaves a gap, too: its writer may be slow, not dead, and then both happen. Waiting for a slow writer needs a clock
 * and a guess. Finishing the work of the other one needs neither. It costs storing the events of a keyed request twice
 * (the first time as one record, so together they must fit into one event: 1 MiB by the server's default), and a repeat
 * gets the answer that was decided first.
 *
 * A record is appended right behind the one that was settled, so of two writers one loses and looks again.
 */

/** A key contended more often than this within one request is a fault, not bad luck. */
const MAX_ROUNDS = 10;

type Settled =
  | { readonly kind: 'open'; readonly revision: number }
  | { readonly kind: 'kept'; readonly answer: KeptAnswer }
  | { readonly kind: 'appended'; readonly claim: Claim; readonly appended: Appended };

export async function findAnswer(esdb: Esdb, key: string): Promise<KeptAnswer | undefined> {
  return answerOf(await settle(esdb, key));
}

export async function keepAnswer(esdb: Esdb, key: string, answer: KeptAnswer): Promise<KeptAnswer> {
  let last = NONE;
  for (let round = 1; round <= MAX_ROUNDS; round += 1) {
    const record = await tryAppend(esdb, answerStream(key), last, [kept(key, answer)]);
    if (!(record instanceof WrongExpectedRevision)) return answer;
    const settled = await settle(esdb, key);
    if (settled.kind !== 'open') return answerOf(settled) ?? answer;
    last = settled.revision;
  }
  throw contended(key);
}

/** Appends under the request's key. A repeat of the same request gets what the first one got. */
export async function appendKeyed(
  esdb: Esdb,
  request: AppendRequest,
  { key, bodyHash }: NonNullable<AppendRequest['answer']>,
): Promise<Appended> {
  let last = NONE;
  for (let round = 1; round <= MAX_ROUNDS; round += 1) {
    const expected = await pin(esdb, request);
    const claim = await tryAppend(esdb, answerStream(key), last, [claimed(key, request, bodyHash, expected)]);
    if (claim instanceof WrongExpectedRevision) {
      const settled = await settle(esdb, key);
      if (settled.kind !== 'open') return repeated(settled, request, { key, bodyHash });
      last = settled.revision;
      continue;
    }
    last = claim.revision;
    const appended = await tryAppend(esdb, request.stream, expected, request.events);
    if (!(appended instanceof WrongExpectedRevision)) return appended;
    // Somebody was faster: where any revision would do, the next one will, and the claim is void.
    if (request.expected === 'any' || request.expected === 'stream-exists') continue;
    // A claim on a place that the stream has not come to yet would come true when it does.
    if ((appended.actual ?? NONE) < expected) await append(esdb, answerStream(key), last, [voided(key)]);
    throw new WrongExpectedRevision(request.stream, request.expected, appended.actual);
  }
  throw contended(key);
}

async function settle(esdb: Esdb, key: string): Promise<Settled> {
  const last = await lastRecord(esdb, key);
  if (!last) return { kind: 'open', revision: NONE };
  if (last.kind === 'kept') return last;
  if (last.kind === 'voided') return { kind: 'open', revision: last.revision };
  const { claim } = last;
  const { stream, expected, events } = claim;
  const place = await findAt(esdb, stream, expected, events);
  if (place.kind === 'there') return { kind: 'appended', claim, appended: place.appended };
  if (place.kind === 'free') {
    const appended = await tryAppend(esdb, stream, expected, events);
    if (!(appended instanceof WrongExpectedRevision)) return { kind: 'appended', claim, appended };
  }
  return { kind: 'open', revision: last.revision };
}

/** The revision that the request will be appended behind, as a number. */
async function pin(esdb: Esdb, { stream, expected }: AppendRequest): Promise<number> {
  if (typeof expected === 'number') return expected;
  if (expected === 'no-stream') return NONE;
  const tail = await tailOf(esdb, stream);
  if (expected === 'stream-exists' && tail === NONE) throw new WrongExpectedRevision(stream, expected, undefined);
  return tail;
}

/** A place that is taken is no error here. */
async function tryAppend(...request: Parameters<typeof append>): Promise<Appended | WrongExpectedRevision> {
  try {
    return await append(...request);
  } catch (error) {
    if (error instanceof WrongExpectedRevision) return error;
    throw error;
  }
}

function repeated(
  settled: Exclude<Settled, { kind: 'open' }>,
  request: AppendRequest,
  { key, bodyHash }: NonNullable<AppendRequest['answer']>,
): Appended {
  const isSame =
    settled.kind === 'appended' &&
    settled.claim.bodyHash === bodyHash &&
    settled.claim.stream === request.stream &&
    fits(request.expected, settled.claim.expected) &&
    request.events.length === settled.claim.events.length &&
    request.events.every((event, index) => event.id === settled.claim.events[index]?.id);
  if (isSame) return settled.appended;
  throw new DuplicateKey(key, settled.kind === 'kept' ? settled.answer : appendedAnswer(settled));
}

function fits(expected: AppendRequest['expected'], actual: number): boolean {
  if (expected === 'any') return true;
  if (expected === 'no-stream') return actual === NONE;
  return expected === 'stream-exists' ? actual !== NONE : expected === actual;
}

function answerOf(settled: Settled): KeptAnswer | undefined {
  if (settled.kind === 'open') return undefined;
  return settled.kind === 'kept' ? settled.answer : appendedAnswer(settled);
}

function appendedAnswer({ claim, appended }: Extract<Settled, { kind: 'appended' }>): KeptAnswer {
  const { bodyHash, stream, expected } = claim;
  return { kind: 'appended', bodyHash, stream, firstRevision: expected + 1, lastRevision: appended.revision };
}

function contended(key: string): StoreUnavailable {
  return new StoreUnavailable(`idempotency key ${key}: too many requests at once`);
}
