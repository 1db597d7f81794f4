import { type CopyReport, copyStore, type EventStore } from '@tenure/event-store';
import { grouped, type OnProgress, type Outcome, Refused, table, WrongUsage } from '@tenure/terminal';
import { type NamedStore, namedStore, openSource, openTarget, textOf } from './named-store';

/** The embedded store takes appends in the order in which they are asked for, and shares commits among them. */
const IN_FLIGHT = { sqlite: 256, esdb: 1 } as const;

/** Copies the log and the answers of one store to another. Throws `WrongUsage` and `Refused`. */
export async function migrate(
  asked: { readonly from: string; readonly to: string },
  onProgress: OnProgress,
): Promise<Outcome> {
  const [from, to] = [namedStore(asked.from, '--from'), namedStore(asked.to, '--to')];
  if (textOf(from) === textOf(to)) throw new WrongUsage('--from and --to are the same store');
  const stores: EventStore[] = [];
  try {
    const source = openSource(from);
    stores.push(source);
    const target = openTarget(to);
    stores.push(target);
    const outcome = await copied(source, target, to, onProgress);
    return { found: { from: textOf(from), to: textOf(to), ...outcome }, lines: linesOf(outcome, from, to) };
  } finally {
    await Promise.all(stores.map((store) => store.close()));
  }
}

async function copied(
  source: EventStore,
  target: EventStore,
  to: NamedStore,
  onProgress: OnProgress,
): Promise<CopyReport> {
  try {
    const outcome = await copyStore(source, target, { inFlight: IN_FLIGHT[to.kind], onProgress });
    if (outcome.kind === 'copied') return outcome.report;
    throw new Refused(`not copied: ${outcome.why}`);
  } catch (error) {
    // What one store could keep and the other cannot, such as an event that is too large for it.
    if (error instanceof RangeError) throw new Refused(`not copied: ${error.message}`);
    throw error;
  }
}

function linesOf(report: CopyReport, from: NamedStore, to: NamedStore): readonly string[] {
  const { events, foundEvents, answers, log, kept } = report;
  return [
    `From ${textOf(from)} to ${textOf(to)}`,
    '',
    ...table([
      ['events', grouped(events)],
      ['of them found there already', grouped(foundEvents)],
      ['kept answers', grouped(answers)],
    ]),
    '',
    `Digest of the log      source ${log.source}`,
    `                       target ${log.target}`,
    `Digest of the answers  source ${kept.source}`,
    `                       target ${kept.target}`,
    '',
    'Positions may differ from store to store. Where they do, a read store that is used with the new one says what to do.',
  ];
}
