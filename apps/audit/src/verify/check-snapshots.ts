import { type AccountState, evolveRecorded, shelvesOf, unknownAccount } from '@tenure/account';
import { decodeState, encodeState, FOLD, streamOf } from '@tenure/application';
import type { EventStore, Snapshot, SnapshotStore } from '@tenure/event-store';
import { type Check, type Finding, MOST_FINDINGS } from './finding';
import { firstDifference } from './first-difference';

/**
 * Folds every account from its first event, which shows that its events can be folded, and compares the state at the
 * revision of its snapshot with the snapshot.
 */
export async function checkSnapshots(
  { events, snapshots }: { readonly events: EventStore; readonly snapshots: SnapshotStore | undefined },
  accounts: readonly string[],
  onProgress: (text: () => string) => void,
): Promise<Check> {
  const findings: Finding[] = [];
  const counted = { compared: 0, outdated: 0 };
  for (const [index, id] of accounts.entries()) {
    onProgress(() => `folded ${index} of ${accounts.length} accounts`);
    const stream = streamOf(id);
    const snapshot = await snapshots?.load(stream);
    const isComparable = snapshot?.fold === FOLD;
    if (snapshot && !isComparable) counted.outdated += 1;
    try {
      const folded = await foldTo(events, id, isComparable ? snapshot.revision : -1);
      if (!isComparable) continue;
      counted.compared += 1;
      const detail = await differenceTo(snapshot, folded, stream, snapshots);
      if (detail !== undefined) findings.push({ what: 'snapshot', stream, detail });
    } catch (error) {
      findings.push({ what: 'unfoldable', stream, detail: `its events cannot be folded: ${messageOf(error)}` });
    }
    if (findings.length >= MOST_FINDINGS) break;
  }
  const outdated = counted.outdated > 0 ? `, ${counted.outdated} of other code passed over` : '';
  const looked = `${accounts.length} accounts folded, ${counted.compared} snapshots compared${outdated}`;
  return { name: 'states', looked, findings };
}

/** The state at `revision`, or undefined when the stream does not reach it. Folds to the end in any case. */
async function foldTo(events: EventStore, id: string, revision: number): Promise<AccountState | undefined> {
  let state = unknownAccount(id);
  let found: AccountState | undefined;
  for await (const event of events.readStream(streamOf(id))) {
    state = evolveRecorded(state, event);
    if (event.revision === revision) found = state;
  }
  return found;
}

async function differenceTo(
  { hot, revision }: Snapshot,
  folded: AccountState | undefined,
  stream: string,
  snapshots: SnapshotStore | undefined,
): Promise<string | undefined> {
  if (!folded) return `the snapshot is of revision ${revision}, which the stream does not have`;
  const cold = snapshots?.loadCold(stream, FOLD);
  const isStillThere = (await snapshots?.load(stream))?.revision === revision;
  // A newer one may have taken its place since it was loaded.
  if (cold === undefined || !isStillThere) return undefined;
  const kept = readable(hot, cold);
  if (!kept) return `the snapshot of revision ${revision} cannot be read`;
  const difference = firstDifference(kept, plain(folded));
  if (!difference) return undefined;
  const { path, kept: inSnapshot, folded: here } = difference;
  return `the snapshot of revision ${revision} has ${path} = ${inSnapshot}; folding the events gives ${here}`;
}

/** Undefined where it cannot be decoded, its settled past included. */
function readable(hot: string, cold: string): unknown {
  try {
    return plain(decodeState(hot, () => cold));
  } catch {
    return undefined;
  }
}

/** As plain values, however the settled past is stored. */
function plain(state: AccountState): unknown {
  const { charges, invoices, payments, data } = state;
  const settled = Object.entries({ charges, invoices, payments, data }).map(([name, book]) => {
    const shelves = [...shelvesOf<unknown>(book)].map(([shelf, entries]) => [shelf, Object.fromEntries(entries)]);
    return [name, Object.fromEntries(shelves) as unknown];
  });
  const present = JSON.parse(encodeState(state).hot) as object;
  return JSON.parse(JSON.stringify({ ...present, settled: Object.fromEntries(settled) as unknown }));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
