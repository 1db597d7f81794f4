import { addDays, type LegalDay } from '@tenure/kernel';
import type { Breach } from '../../../state/account-state';
import { findIn } from '../../../state/book';
import { purgeDays } from '../../data-view';
import { lastDayOut, nextRun } from '../../deadlines/account.deadlines';
import { defined } from '../../../defined';
import { counting, idleDays, retentionDays, retrievalDays, sumFormula } from '../counting';
import { groundsOf } from '../explainers';
import { cureGrounds } from '../explainers/breach.explain';
import { endEvents } from '../explainers/billing.explain';
import { activityOn } from '../explainers/end.explain';
import type { CountedDays } from '../explanation';
import { all, type AccountEvent, before, last, type Log, versionOf } from '../log';
import { daysLeftToCure, noticesOf } from '../notice-log';
import type { DeadlineExplainers, DeadlineGrounds } from './deadline-explainers';

type OfAccount = 'cure' | 'retrieval' | 'inactivity' | 'purge' | 'billing-run';

export const accountDeadlineExplainers: DeadlineExplainers<OfAccount> = {
  cure: ([breach = ''], { log, state, today, open }) => {
    const [openedBy] = noticesOf(log, breach);
    if (!openedBy) return undefined;
    const days = standingDays(state.breaches.get(breach), today) ?? daysLeftToCure(openedBy, log);
    const { lastDay: lastDayToCure, lapsesOn } = open ?? days;
    const isPayment = openedBy.type === 'NoticeOfNonPaymentGiven';
    return {
      ...cureGrounds(log, breach, today < lastDayToCure ? today : lastDayToCure, []),
      openedBy,
      lastDay: lastDayToCure,
      lapsesOn,
      what: isPayment ? `pay what notice ${breach} names` : `cure the breach that notice ${breach} names`,
      clauses: [isPayment ? '§3.4' : '§3.3(i)'],
      days,
    };
  },

  retrieval: (_args, { log }) => {
    const [openedBy] = last(log, 'ServiceTerminated');
    return (
      openedBy && {
        openedBy,
        lastDay: openedBy.data.lastDayToRetrieve,
        lapsesOn: addDays(openedBy.data.lastDayToRetrieve, 1),
        what: 'retrieve data',
        clauses: ['§2.3.8'],
        readings: [32, 2, 5],
        inputs: [openedBy],
        days: retrievalDays(versionOf(log, openedBy), openedBy.metadata.effectiveOn),
      }
    );
  },

  inactivity: (_args, { log, state }) => {
    const { lastActivityOn, mayDeactivateFrom } = state;
    const openedBy = lastActivityOn && activityOn(log, lastActivityOn)[0];
    if (!openedBy || mayDeactivateFrom === undefined) return undefined;
    return {
      openedBy,
      lastDay: addDays(mayDeactivateFrom, -1),
      lapsesOn: mayDeactivateFrom,
      what: 'use the account',
      clauses: ['§3.2'],
      readings: [33, 2],
      inputs: [openedBy, ...endEvents(log)],
      days: idleDays(versionOf(log, openedBy), lastActivityOn),
    };
  },

  purge: ([record = ''], { log, state }) => {
    const [recorded] = last(log, 'DataRecorded', (data) => data.record === record);
    const found = findIn(state.data, record);
    const days = found && purgeDays(state, found);
    if (!recorded || !days) return undefined;
    const isLoaded = recorded.data.class === 'customer-loaded';
    const openedBy = isLoaded ? (endEvents(log)[0] ?? recorded) : recorded;
    return defined({
      openedBy,
      lastDay: days.lastDayKept,
      lapsesOn: addDays(days.lastDayKept, 1),
      what: `keep and then purge ${record}`,
      clauses: [isLoaded ? (openedBy.type === 'AccountDeactivated' ? '§3.2' : '§2.3.8') : '§2.4.2'],
      readings: [...(isLoaded ? [32, 33] : [3]), 34],
      inputs: [
        recorded,
        openedBy,
        ...holds(log),
        ...last(log, 'PurgeCertified', (data) => data.records.includes(record)),
      ],
      days: isLoaded
        ? loadedDays(log)
        : retentionDays(versionOf(log, recorded), recorded.data.class, recorded.metadata.effectiveOn),
    });
  },

  'billing-run': ([on = ''], { log, state, today }) => {
    const run = nextRun(state, today, log.terms);
    const [accepted] = last(log, 'TermsAccepted');
    if (!accepted || run?.on !== on) return billedRun(on, log);
    const charges = new Set(run.lines.map((line) => line.charge));
    const inputs = [
      ...last(log, 'ServiceActivated'),
      ...last(log, 'PackageChanged', (data) => data.firstRunOn <= run.on),
      ...all(log, 'ChargesRecorded', (data) => charges.has(data.charge)),
      ...last(log, 'InvoiceIssued', (data) => data.origin === 'billing-run'),
    ];
    return defined({
      openedBy: accepted,
      lastDay: addDays(run.on, -1),
      lapsesOn: run.on,
      what: `record what the run of ${run.on} is to bill`,
      clauses: ['§4.3'],
      readings: [9, 10],
      inputs: [accepted, ...inputs],
      formula: sumFormula(run.lines.map(({ description, amount }, i) => [`${i + 1} ${description}`, amount])),
    });
  },
};

/** A run that is over is explained by its invoice. */
function billedRun(on: string, log: Log): DeadlineGrounds | undefined {
  const [openedBy] = last(log, 'InvoiceIssued', (data) => data.origin === 'billing-run' && data.invoiceDate === on);
  if (!openedBy) return undefined;
  const { days: _toPay, ...grounds } = groundsOf(openedBy, before(log, openedBy));
  return {
    ...grounds,
    openedBy,
    lastDay: addDays(openedBy.data.invoiceDate, -1),
    lapsesOn: openedBy.data.invoiceDate,
    what: `record what the run of ${on} is to bill`,
    clauses: ['§4.3'],
    inputs: [...grounds.inputs, openedBy],
  };
}

/** While the clock stands: the days that are left, as if it ran again from today on (§9.3). */
function standingDays(breach: Breach | undefined, today: LegalDay): CountedDays | undefined {
  if (breach?.status !== 'open' || !breach.clock) return undefined;
  const { daysLeft } = breach.clock;
  const from = lastDayOut(breach, today);
  const lastDay = addDays(from, daysLeft);
  return counting(from, `${daysLeft} calendar days that are left`, { lastDay, lapsesOn: addDays(lastDay, 1) });
}

function holds(log: Log): readonly AccountEvent[] {
  return [...all(log, 'LegalHoldPlaced'), ...all(log, 'LegalHoldReleased')];
}

/** What the customer loaded waits for the days to retrieve it, or goes on the day of deactivation. */
function loadedDays(log: Log): CountedDays | undefined {
  const [terminated] = last(log, 'ServiceTerminated');
  return terminated && retrievalDays(versionOf(log, terminated), terminated.metadata.effectiveOn);
}
