import type { LegalDay } from '@tenure/kernel';
import { RIGHTS_OF_PROHIBITED_USE } from '@tenure/terms';
import type { AccountFact } from '../events';
import type { AccountState } from '../state/account-state';
import { isCorrectedBy, openByRecurrence, type ProhibitedUse } from '../state/prohibited-use';
import { earliest, type LapseRule } from './rule';

/**
 * A prohibited use that was not corrected by the end of the billing cycle after the one of its notification (§2.5,
 * reading 27). A correction or a waiver that becomes known later undoes the lapse only where it counts in time.
 */
export const prohibitedUses: LapseRule = (state: AccountState, through) =>
  earliest([...state.prohibitedUses.values()].map((use) => nextOfUse(use, through)));

function nextOfUse(use: ProhibitedUse, through: LegalDay): AccountFact | undefined {
  if (use.bounced || use.waivedOn !== undefined) return undefined;
  const isCorrected = isCorrectedBy(use, use.lastDayToCorrect);
  if (use.lapsedOn !== undefined) return isCorrected ? undone(use, use.lapsedOn) : undefined;
  return isCorrected || use.lapsesOn > through ? undefined : lapsed(use);
}

function lapsed({ id, lapsesOn, lastDayToCorrect }: ProhibitedUse): AccountFact {
  return {
    type: 'ProhibitedUseLapsed',
    effectiveOn: lapsesOn,
    clauses: ['§2.5'],
    derived: true,
    data: { prohibitedUse: id, lastDayToCorrect, opens: RIGHTS_OF_PROHIBITED_USE },
  };
}

function undone(use: ProhibitedUse, on: LegalDay): AccountFact {
  return {
    type: 'ProhibitedUseLapseUndone',
    effectiveOn: on,
    clauses: ['§2.5'],
    derived: true,
    reason: 'a correction in time was recorded after the lapse had been derived',
    data: { prohibitedUse: use.id, opens: openByRecurrence(use) },
  };
}
