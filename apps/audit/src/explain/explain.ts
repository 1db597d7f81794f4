import { explainDeadline, explainEvent, type Explanation } from '@tenure/account';
import { streamOf } from '@tenure/application';
import type { RecordedEvent } from '@tenure/kernel';
import { Refused, WrongUsage } from '@tenure/terminal';
import { accountOfStream } from '../log/accounts';
import type { Log } from '../log/open-log';

const EVENT_ID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

export interface Explained {
  readonly account: string;
  readonly explanation: Explanation;
}

/**
 * Why an event happened, or why a deadline falls on its day. An event is found by itself, which reads the log; a
 * deadline is named together with its account. Throws `Refused` when there is none, `WrongUsage` without the account.
 */
export async function explain(
  log: Log,
  subject: string,
  account: string | undefined,
  onProgress: (text: () => string) => void,
): Promise<Explained> {
  const isEvent = EVENT_ID.test(subject);
  if (!isEvent && account === undefined) {
    throw new WrongUsage(`"${subject}" is no event id; a deadline is named with its account: --account ID`);
  }
  const id = account ?? (await accountOf(log, subject.toLowerCase(), onProgress));
  const events: RecordedEvent[] = [];
  for await (const event of log.events.readStream(streamOf(id))) events.push(event);
  if (events.length === 0) throw new Refused(`there is no account ${id}`);
  const explanation = isEvent
    ? explainEvent(events, subject.toLowerCase(), log.programme)
    : explainDeadline(events, subject, log.programme, log.today);
  if (!explanation) throw new Refused(`account ${id} has no ${isEvent ? 'event' : 'deadline'} ${subject}`);
  return { account: id, explanation };
}

async function accountOf(log: Log, eventId: string, onProgress: (text: () => string) => void): Promise<string> {
  let count = 0;
  for await (const batch of log.events.readAll()) {
    const account = accountOfStream(batch.find(({ id }) => id === eventId)?.stream ?? '');
    if (account !== undefined) return account;
    count += batch.length;
    onProgress(() => `looked for it in ${count} events`);
  }
  throw new Refused(`there is no event ${eventId} in the log`);
}
