import type { EventStore } from '../event-store';
import type { VerifiableStore } from '../verification';
import { type AnswersDigest, answersDigest } from './answers-digest';
import { copyAnswers } from './copy-answers';
import { copyEvents } from './copy-events';
import type { CopyOptions } from './copy-options';
import { digestOfLog, type LogDigest } from './log-digest';

export interface CopyReport {
  readonly events: number;
  /** Of these, the ones that an earlier run had copied. */
  readonly foundEvents: number;
  readonly answers: number;
  readonly log: Digests;
  readonly kept: Digests;
}

/** Each made from what that store reads back. */
interface Digests {
  readonly source: string;
  readonly target: string;
}

/** Refused: the target is no copy of the source and cannot become one; `why` is a sentence. */
export type CopyOutcome =
  { readonly kind: 'copied'; readonly report: CopyReport } | { readonly kind: 'refused'; readonly why: string };

/**
 * Brings the log and the kept answers of `source` into `target`: ids, order, types, data, metadata, streams, revisions
 * and keys as they are; only positions are the target's own. What stands in the target already must be the beginning of
 * the source's log, so that a copy that was interrupted goes on where it stopped. At the end both are read whole and
 * compared by digests.
 *
 * Nobody else may write to either meanwhile: a source that has grown, or a target that others write to, is refused.
 * Rejects with `StoreUnavailable` and `StoreDamaged`, after which the same copy can be asked for again.
 */
export async function copyStore(
  source: EventStore & Partial<VerifiableStore>,
  target: EventStore,
  options: CopyOptions = {},
): Promise<CopyOutcome> {
  const until = await source.head();
  const events = await copyEvents(source, target, until, options);
  if ('why' in events) return { kind: 'refused', why: events.why };
  const isAsWritten = (await source.digest?.(until)) ?? events.log.digest;
  if (isAsWritten !== events.log.digest) return refused('the log of the source is not what its hashes say: verify it');
  const answers = await copyAnswers(source, target, options);
  if ('why' in answers) return { kind: 'refused', why: answers.why };
  if ((await source.head()) !== until) return refused('the source has grown meanwhile: stop what writes to it');
  return compared(target, events, answers, options);
}

async function compared(
  target: EventStore,
  { log, found }: { readonly log: LogDigest; readonly found: number },
  answers: AnswersDigest,
  { onProgress }: CopyOptions,
): Promise<CopyOutcome> {
  const copied = await digestOfLog(target, {
    onProgress: (events) => onProgress?.(() => `read back ${events} of ${log.events} events`),
  });
  const kept = await answersDigest(target, (count) =>
    onProgress?.(() => `read back ${count} of ${answers.answers} answers`),
  );
  const report: CopyReport = {
    ...{ events: log.events, foundEvents: found, answers: answers.answers },
    log: { source: log.digest, target: copied.digest },
    kept: { source: answers.digest, target: kept.digest },
  };
  if (log.digest !== copied.digest) return refused(`the logs differ: ${differenceOf(log, copied)}`);
  if (answers.digest === kept.digest) return { kind: 'copied', report };
  return refused(`the source keeps ${answers.answers} answers and the target ${kept.answers}, and they differ`);
}

function differenceOf(source: LogDigest, target: LogDigest): string {
  return `${source.events} events with digest ${source.digest}, and ${target.events} with ${target.digest}`;
}

function refused(why: string): CopyOutcome {
  return { kind: 'refused', why };
}
