import { DuplicateKey, StoreUnavailable, WrongExpectedRevision } from '../errors';
import type { Appended, AppendRequest, KeptAnswer } from '../event-store';
import { answerStream, claimed, kept, lastRecord, voided } from './answer-records';
import type { Claim } from './answer-records';
import { append, findAt, revisionOf, tailOf } from './append';
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
 * and a guess. Finishing the work of the other one needs neither. It costs storing the events of a keyed request twice,
 * and a repeat gets the answer that was decided first.
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
    try {
      await append(esdb, answerStream(key), last, [kept(answer)]);
      return answer;
    } catch (error) {
      if (!(error instanceof WrongExpectedRevision)) throw error;
    }
    const settled = await settle(esdb, key);
    const first = answerOf(settled);
    if (first) return first;
    last = settled.kind === 'open' ? settled.revision : last;
  }
  throw contended(key);
}

/** Appends under the request's key. A repeat of the same request gets what the first one got. */
export async function appendKeyed(
  esdb: Esdb,
  request: AppendRequest,
  { key, bodyHash }: { readonly key: string; readonly bodyHash: string },
): Promise<Appended> {
  let last = NONE;
  for (let round = 1; round <= MAX_ROUNDS; round += 1) {
    const expected = await pin(esdb, request);
    const record = claimed(request, bodyHash, expected);
    const claim = await appendUnlessTaken(esdb, answerStream(key), last, [record]);
    if (!claim) {
      const settled = await settle(esdb, key);
      if (settled.kind === 'appended' && isSame(settled.claim, request, bodyHash)) return settled.appended;
      const answer = answerOf(settled);
      if (answer) throw new DuplicateKey(key, answer);
      last = settled.kind === 'open' ? settled.revision : last;
      continue;
    }
    last = claim.revision;
    const appended = await appendUnlessTaken(esdb, request.stream, expected, request.events);
    if (appended) return appended;
    await refuse(esdb, request, key, { expected, claim: last });
  }
  throw contended(key);
}
