import { legalDay, type LegalDay, type RecordedEvent } from '@tenure/kernel';
import * as account from '../src';
import { type AccountState, evolveRecorded, type Explanation, unknownAccount } from '../src';
import type { Life } from './life';

/**
 * All that people are shown of a life: why each event happened, each deadline when it is new, has changed or is
 * closed, and why it falls on its day, and at three moments every view of the account.
 */
export function shownOf(life: Life) {
  return { events: eventsShown(life), deadlines: deadlinesShown(life), views: viewsShown(life) };
}

export function eventsShown(life: Life) {
  return life.events.map(({ id }) => told(account.explainEvent(life.events, id, life.programme), life));
}

export function viewsShown(life: Life) {
  const moments = momentsOf(life);
  const thirds = [1, 2, 3].map((n) => moments[Math.ceil((moments.length * n) / 3) - 1]!);
  return thirds.map(({ state, today }) => viewsOf(state, today, life));
}

interface Moment {
  /** The log as it was then. */
  readonly events: readonly RecordedEvent[];
  readonly state: AccountState;
  readonly today: LegalDay;
}

/** The account after each command that changed it. */
function momentsOf({ events }: Life): readonly Moment[] {
  const moments: Moment[] = [];
  let state = unknownAccount('');
  for (const [i, event] of events.entries()) {
    state = evolveRecorded(state, event);
    const isLast = event.metadata.commandId !== events[i + 1]?.metadata.commandId;
    if (isLast) moments.push({ events: events.slice(0, i + 1), state, today: event.metadata.recordedOn });
  }
  return moments;
}

export function deadlinesShown(life: Life) {
  const known = new Map<string, string>();
  return momentsOf(life).flatMap(({ events, state, today }) => {
    const why = (id: string) => told(account.explainDeadline(events, id, life.programme, today), life);
    const views = account.deadlineViews(state, today, life.programme);
    const changed = views.filter(({ id, lastDay, lapsesOn, state: now }) => {
      const seen = `${lastDay} ${lapsesOn} ${now}`;
      const isNew = known.get(id) !== seen;
      known.set(id, seen);
      return isNew;
    });
    const open = new Set(views.map(({ id }) => id));
    const closed = [...known].filter(([id, seen]) => seen !== CLOSED && !open.has(id)).map(([id]) => id);
    for (const id of closed) known.set(id, CLOSED);
    return [
      ...changed.map((view) => ({ today, ...view, why: why(view.id) })),
      ...closed.map((id) => ({ today, id, why: why(id) })),
    ];
  });
}

const CLOSED = 'closed';

/** An explanation without what clauses and readings say in themselves; events by what they are instead of their ids. */
function told(explanation: Explanation | undefined, { events }: Life) {
  if (!explanation) return 'no explanation';
  const { subject, clauses, readings, inputs, causedBy, ...rest } = explanation;
  const named = new Map(events.map(({ id, type, revision }) => [id, `${type} ${revision}`]));
  return {
    of: subject.kind === 'event' ? named.get(subject.id) : subject,
    ...rest,
    clauses: clauses.map(({ ref }) => ref).join(', '),
    readings: readings.map(({ number, policy, value }) => [number, policy, value].filter((part) => part !== undefined)),
    inputs: inputs.map(({ eventId }) => named.get(eventId)),
    ...(causedBy ? { causedBy: causedBy.map((id) => named.get(id)) } : {}),
  };
}

function viewsOf(state: AccountState, today: LegalDay, { programme }: Life) {
  return {
    ...{ today, account: account.accountView(state, today, programme) },
    invoices: account.invoiceViews(state, today),
    lateInterest: account.lateInterestViews(state, today, programme),
    indemnities: account.recoveryIndemnityViews(state),
    payments: account.paymentViews(state),
    disputes: account.disputeViews(state),
    breaches: account.breachViews(state, today),
    taxes: account.taxView(state, today, programme),
    cards: account.cardView(state, today),
    agreements: account.agreementsView(state, today),
    data: account.dataViews(state, today),
    generalDisputes: account.generalDisputeViews(state),
    courtActions: account.courtActionViews(state),
    indemnityClaims: account.indemnityClaimViews(state),
    serviceChanges: account.serviceChangeViews(state),
    violations: account.violationViews(state),
    prohibitedUses: account.prohibitedUseViews(state),
    forceMajeures: account.forceMajeureViews(state),
    exclusions: account.exclusionFindingViews(state),
    remedies: account.remedyViews(state),
    credit: account.creditView(state, today),
    requirements: account.securityRequirementViews(state, today),
    securities: account.securityViews(state, today),
    numbers: account.numberViews(state),
    assignments: account.assignmentViews(state),
    disclosures: account.disclosureViews(state),
    liabilityCap: account.liabilityCapOf(state, today, programme, []),
    forecast: account.forecast(state, legalDay('2026-01-01'), programme, today).slice(0, 4),
  };
}
