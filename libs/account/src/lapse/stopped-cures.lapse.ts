import { type LegalDay, laterOf } from '@tenure/kernel';
import { type CureClock, stoppedCure } from '@tenure/terms';
import { defined } from '../defined';
import type { AccountFact } from '../events';
import type { AccountState, Breach } from '../state/account-state';
import { settledOf } from '../state/credit';
import { lapsed, opened, undone } from './breach-facts';
import { termsOn, type TermsBook } from './rule';

/**
 * The cure period of a breach other than non-payment (§3.3 i, readings 24 and 29): it is cured on the day that was
 * reported, or on which security that it is about was asked for no more, if that is in time, and lapses on the day after
 * the last one. Force majeure of the party in breach stops its clock (§9.3, reading 28): the last day moves as the facts
 * of it become known, whenever that is.
 */
export function nextOfReported(
  state: AccountState,
  breach: Breach,
  through: LegalDay,
  terms: TermsBook,
): AccountFact | undefined {
  const clock = clockOf(state, breach, terms);
  const cure = cureOf(state, breach, (on) => isInTime(on, clock, breach));
  if (breach.status === 'cured') return cure?.on === breach.since ? undefined : undone('CureUndone', breach);
  if (breach.status === 'lapsed') return clock || cure ? undone('CurePeriodLapseUndone', breach) : undefined;
  if (clock) return moved(breach, clock, terms);
  if (cure) return cured(breach, cure);
  return breach.clock || breach.lapsesOn > through ? undefined : lapsed(breach, terms, breach.lapsesOn);
}

/** The days as they should be, where they differ from those that were derived. */
function clockOf(state: AccountState, breach: Breach, terms: TermsBook): CureClock | undefined {
  const stops = [...state.forceMajeures.values()].filter(({ party }) => party === breach.breachingParty);
  if (stops.length === 0) return undefined;
  const t = termsOn(terms, breach.noticeOn);
  const clock = stoppedCure(t, breach.noticeOn, t.parameters.breachCure.cureDays, stops);
  if (clock.kind === 'stands') {
    return clock.since === breach.clock?.stoppedOn && clock.daysLeft === breach.clock.daysLeft ? undefined : clock;
  }
  const isUntouched = clock.stopped.length === 0 && !breach.clock;
  return isUntouched || (!breach.clock && clock.lastDay === breach.lastDayToCure) ? undefined : clock;
}

function isInTime(on: LegalDay, clock: CureClock | undefined, breach: Breach): boolean {
  if (clock) return clock.kind === 'stands' || on <= clock.lastDay;
  return breach.clock !== undefined || on <= breach.lastDayToCure;
}

function moved(breach: Breach, clock: CureClock, terms: TermsBook): AccountFact {
  const how = { clauses: ['§9.3', '§3.3(i)'], derived: true } as const;
  if (clock.kind === 'stands') {
    const data = { breach: breach.id, daysLeft: clock.daysLeft };
    return { type: 'CurePeriodStopped', effectiveOn: clock.since, ...how, data };
  }
  const { lastDay, lapsesOn, stopped } = clock;
  const ranAgainOn = stopped.at(-1)?.until ?? breach.noticeOn;
  return {
    type: 'CurePeriodExtended',
    effectiveOn: laterOf(ranAgainOn, breach.clock?.stoppedOn ?? breach.noticeOn),
    ...how,
    data: {
      breach: breach.id,
      lastDayToCure: lastDay,
      lapsesOn,
      stopped,
      opens: opened(breach, lapsesOn, terms),
    },
  };
}

interface Cure {
  readonly on: LegalDay;
  readonly how: string;
  /** The requirement of security it follows from. */
  readonly requirement?: string;
}

/**
 * The earliest that is in time, of what was reported and what follows from the security that the breach is about. A
 * report may have been too late by what was known when its cure was undone, and be in time by what is known now.
 */
function cureOf(state: AccountState, breach: Breach, isTaken: (on: LegalDay) => boolean): Cure | undefined {
  const inTime = [breach.reportedCure, cureBySecurity(state, breach)].filter((cure) => cure && isTaken(cure.on));
  const [first, second] = inTime;
  return first && second && second.on < first.on ? second : first;
}

/** What is asked for no more is no breach any more; as with a debt that is written off, not once the period lapsed. */
function cureBySecurity({ credit }: AccountState, { requirement: id, noticeOn }: Breach): Cure | undefined {
  const requirement = id === undefined ? undefined : credit.requirements.get(id);
  const settled = requirement && settledOf(credit, requirement);
  if (!settled) return undefined;
  const how = settled.how === 'given' ? 'was given' : 'is required no more';
  return { on: laterOf(settled.on, noticeOn), how: `the security it asks for ${how}`, requirement: requirement.id };
}

function cured(breach: Breach, { on, how, requirement }: Cure): AccountFact {
  return {
    type: 'BreachCured',
    effectiveOn: on,
    clauses: ['§3.3(i)', requirement === undefined ? '§9.3' : '§4.2'],
    derived: true,
    data: { breach: breach.id, how, ...defined({ requirement }) },
  };
}
