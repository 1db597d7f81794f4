import { commandIdOf, eventIdOf, streamOf } from '@tenure/application';
import { type EventStore, openSqliteEventStore } from '@tenure/event-store';
import type { LegalDay } from '@tenure/kernel';
import { eventsOf, type Template, templates } from './templates';

/** A log that was written whole, for what folds logs. */
export interface Log {
  /** The file of the embedded store. */
  readonly path: string;
  readonly events: number;
  readonly accounts: number;
  /** Of the last event. */
  readonly lastDay: LegalDay;
}

/** Different lives; a small log has fewer. */
const LIVES = { most: 120, least: 10, eventsEach: 500 };
/** Appends that are under way at once, and share commits: nobody waits for any one of them. */
const AT_ONCE = 2_000;

/**
 * Writes exactly so many events, in the order of days over all accounts, as they would have come: through the store, so
 * that revisions, positions and hashes are what they are. Each life is lived once and copied for as many accounts as
 * are needed; the log ends on the day on which it is long enough, in the middle of lives.
 */
export async function writeLog(path: string, events: number): Promise<Log> {
  const lives = templates(Math.min(LIVES.most, Math.max(LIVES.least, Math.ceil(events / LIVES.eventsEach))));
  const inAll = lives.reduce((sum, { count }) => sum + count, 0);
  const copies = Math.ceil(events / inAll);
  const store = openSqliteEventStore({ path, maxGroup: AT_ONCE });
  try {
    return { path, ...(await writeCopies(store, lives, copies, events)) };
  } finally {
    await store.close();
  }
}

async function writeCopies(
  store: EventStore,
  lives: readonly Template[],
  copies: number,
  events: number,
): Promise<Omit<Log, 'path'>> {
  const revisions = new Map<string, number>();
  let written = 0;
  let underWay: Promise<unknown>[] = [];
  for (const template of lives) {
    for (let copy = 0; copy < copies; copy++) {
      const append = appendOf(template, accountId(template.life, copy), revisions, events - written);
      written += append.events.length;
      underWay.push(store.append(append));
      if (underWay.length === AT_ONCE || written === events) {
        await Promise.all(underWay);
        underWay = [];
      }
      if (written === events) return { events, accounts: revisions.size, lastDay: template.on };
    }
  }
  throw new Error(`${lives.length} lives came to ${written} events, not ${events}`);
}

/** The last one may be cut, so that the log has the length that was asked for. */
function appendOf(
  template: Template,
  account: string,
  revisions: Map<string, number>,
  atMost: number,
): Parameters<EventStore['append']>[0] {
  const revision = revisions.get(account) ?? -1;
  const commandId = commandIdOf(account, String(revision));
  const all = eventsOf(template, account, commandId, (n) => eventIdOf(commandId, n));
  const events = all.slice(0, atMost);
  revisions.set(account, revision + events.length);
  return { stream: streamOf(account), expected: revision < 0 ? 'no-stream' : revision, events };
}

function accountId(life: number, copy: number): string {
  return `A${String(life).padStart(3, '0')}-${copy}`;
}
