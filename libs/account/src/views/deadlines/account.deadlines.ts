import { addDays, addMonths, laterOf, type LegalDay, Money } from '@tenure/kernel';
import type { InvoiceLine } from '../../events';
import type { TermsBook } from '../../lapse';
import { linesOn } from '../../lapse/billing-run.lapse';
import { opened } from '../../lapse/breach-facts';
import type { AccountState, Breach } from '../../state/account-state';
import { withTaxes } from '../../tax-lines';
import { purgeDays } from '../data-view';
import { clauseOfBreach } from '../parts';
import { amountText, counted } from '../wording';
import { covers, holdsOn } from '../../commands/data.commands';
import { deadline, type DeadlineView } from './deadline-view';

/** The last days to put right what a notice named (§3.3, §3.4). */
export function cureDeadlines(state: AccountState, today: LegalDay, terms: TermsBook): readonly DeadlineView[] {
  const open = [...state.breaches.values()].filter((breach) => breach.status === 'open');
  return open.map((breach) => {
    const opens = opened(breach, breach.lapsesOn, terms);
    const given = {
      id: `cure:${breach.id}`,
      kind: 'cure' as const,
      what: whatToCure(breach),
      clause: clauseOfBreach(breach),
      openedOn: breach.noticeOn,
      lastDay: breach.clock ? addDays(lastDayOut(breach, today), breach.clock.daysLeft) : breach.lastDayToCure,
      isStopped: breach.clock !== undefined,
      opens,
      follows: opens.includes('terminate')
        ? 'the other party may terminate, and use the remedies that are open to it'
        : 'the remedies of §3.4 are open to the provider',
    };
    return deadline(given, today);
  });
}

/**
 * While the clock of a notice stands: the day before the first that would count if it ran again from `today` on. The day
 * of the notice itself never counts (reading 2).
 */
export function lastDayOut({ noticeOn }: Pick<Breach, 'noticeOn'>, today: LegalDay): LegalDay {
  return laterOf(addDays(today, -1), noticeOn);
}

function whatToCure({ id, kind, breachingParty, named }: Breach): string {
  if (kind === 'breach') return `cure the breach by the ${breachingParty} that notice ${id} names`;
  const total = Money.sum(named.flatMap(({ principal, lateCharges }) => [Money.of(principal), Money.of(lateCharges)]));
  return `pay what is undisputed of the ${amountText(total)} that notice ${id} names`;
}

/** The last day to retrieve data after termination (§2.3.8). */
export function retrievalDeadlines({ end }: AccountState, today: LegalDay): readonly DeadlineView[] {
  if (end?.lastDayToRetrieve === undefined || end.retrievalLapsed) return [];
  const given = {
    id: 'retrieval',
    kind: 'retrieval' as const,
    what: 'retrieve data',
    clause: '§2.3.8',
    openedOn: end.on,
    lastDay: end.lastDayToRetrieve,
    opens: ['certify-purge'],
    follows: 'deletion of what the customer loaded is due',
  };
  return [deadline(given, today)];
}

/** The last day on which the account may not be deactivated for being idle (§3.2). */
export function inactivityDeadlines(state: AccountState, today: LegalDay): readonly DeadlineView[] {
  const { end, lastActivityOn, mayDeactivateFrom } = state;
  if (end || lastActivityOn === undefined || mayDeactivateFrom === undefined) return [];
  const given = {
    id: 'inactivity',
    kind: 'inactivity' as const,
    what: 'use the account',
    clause: '§3.2',
    openedOn: lastActivityOn,
    lastDay: addDays(mayDeactivateFrom, -1),
    opens: ['deactivate-for-inactivity'],
    follows: 'the provider may deactivate the account for good',
  };
  return [deadline(given, today)];
}

/** The last days on which records are kept (§2.4.2, §2.3.8, §3.2); there is none yet for what the customer loaded. */
export function purgeDeadlines(state: AccountState, today: LegalDay): readonly DeadlineView[] {
  const endClause = state.end?.kind === 'deactivated' ? '§3.2' : '§2.3.8';
  return [...state.data.hot.values()].flatMap((record) => {
    const days = purgeDays(state, record);
    if (!days || record.purgedOn !== undefined) return [];
    const mustBeKept = days.purgeDueOn > days.lastDayKept;
    const isLoaded = record.class === 'customer-loaded';
    const items = `${counted(record.count, 'item')} of ${record.class} (${record.id})`;
    const given = {
      id: `purge:${record.id}`,
      kind: 'purge' as const,
      what: mustBeKept ? `keep ${items}` : `purge ${items}`,
      clause: isLoaded ? endClause : '§2.4.2',
      openedOn: isLoaded ? (state.end?.on ?? record.recordedOn) : record.recordedOn,
      lastDay: days.lastDayKept,
      opens: mustBeKept ? ['certify-purge'] : [],
      follows: mustBeKept ? 'the purge is due' : 'it is kept for longer than it may be',
      isHeld: holdsOn(state, today).some((hold) => covers(hold, record)),
    };
    return [deadline(given, today)];
  });
}

/** The next billing run that will bill something, as things stand (§4.3). */
export function billingRunDeadlines(state: AccountState, today: LegalDay, terms: TermsBook): readonly DeadlineView[] {
  const run = nextRun(state, today, terms);
  if (!run) return [];
  const total = Money.sum(run.lines.map((line) => Money.of(line.amount)));
  const given = {
    id: `billing-run:${run.on}`,
    kind: 'billing-run' as const,
    what: 'record what this run is to bill',
    clause: '§4.3',
    openedOn: addMonths(run.on, -1),
    lastDay: addDays(run.on, -1),
    follows: `an invoice of ${amountText(total)} is issued, as things stand`,
    amount: total.toString(),
  };
  return [deadline(given, today)];
}

/** The first run after `today` if it has lines; an account with nothing to bill has no next run. */
export function nextRun(
  state: AccountState,
  today: LegalDay,
  terms: TermsBook,
): { readonly on: LegalDay; readonly lines: readonly InvoiceLine[] } | undefined {
  if (state.nextInvoiceOn === undefined) return undefined;
  let on = state.nextInvoiceOn;
  while (on <= today) on = addMonths(on, 1);
  const lines = withTaxes(state, on, linesOn(state, on, terms), terms);
  return lines.length > 0 ? { on, lines } : undefined;
}
