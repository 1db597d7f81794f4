import type { LegalDay, RecordedEvent } from '@tenure/kernel';
import type { Programme } from '@tenure/terms';
import { currentEvent, evolveRecorded } from '../../evolve/recorded';
import { lapse, termsOf } from '../../lapse';
import { unknownAccount } from '../../state/account-state';
import { deadlineViews, type DeadlineView } from '../deadlines';
import { defined } from '../../defined';
import { counted } from '../wording';
import { deadlineGroundsOf, type DeadlineGrounds } from './deadlines';
import { described } from './described';
import type { Explanation } from './explanation';
import { type AccountEvent, versionOf } from './log';

/**
 * Why a deadline falls on its day, and what follows from it. `events` are all events of the account, in order; what has
 * lapsed through `today` and was not recorded yet is derived on the way. Explains deadlines that are over as well;
 * undefined when the account has none with this id.
 */
export function explainDeadline(
  events: readonly RecordedEvent[],
  deadlineId: string,
  programme: Programme,
  today: LegalDay,
): Explanation | undefined {
  const account = events[0]?.stream.replace(/^account-/, '') ?? '';
  const state = lapse(events.reduce(evolveRecorded, unknownAccount(account)), today, programme, today).state;
  const log = { events: events.map(currentEvent) as readonly AccountEvent[], terms: termsOf(programme, state) };
  const open = deadlineViews(state, today, programme).find(({ id }) => id === deadlineId);
  const found = deadlineGroundsOf(deadlineId, { log, state, today, ...defined({ open }) });
  if (!found) return undefined;
  const { kind, grounds } = found;
  const { lastDay, lapsesOn } = grounds;
  return {
    subject: { kind: 'deadline', id: deadlineId, of: kind, lastDay, lapsesOn, state: open?.state ?? 'closed' },
    sentence: open ? openSentence(open) : closedSentence(grounds),
    ...described(log, versionOf(log, grounds.openedBy), grounds),
    derived: true,
  };
}

function openSentence({ state, what, lastDay, lapsesOn, daysLeft, follows }: DeadlineView): string {
  const after = `From ${lapsesOn}: ${follows}.`;
  switch (state) {
    case 'open':
      return `The last day to ${what} is ${lastDay}, in ${counted(daysLeft, 'day')}. ${after}`;
    case 'last-day':
      return `Today, ${lastDay}, is the last day to ${what}. ${after}`;
    case 'passed':
      return `The last day to ${what} was ${lastDay}, ${counted(-daysLeft, 'day')} ago. ${after}`;
    case 'stopped':
      return `Nobody knows yet when the last day to ${what} is: its clock stands. If it ran from today on: ${lastDay}.`;
    case 'held':
      return `The last day to ${what} is ${lastDay}, but a legal hold postpones what follows.`;
  }
}

function closedSentence({ what, lastDay }: DeadlineGrounds): string {
  return `The last day to ${what} was set for ${lastDay}; nothing turns on it any more.`;
}
