import type { LegalDay } from '@tenure/kernel';
import { RIGHTS_OF_PROHIBITED_USE } from '@tenure/terms';
import type { AccountState } from '../../state/account-state';
import { prohibitedUseStatus } from '../../state/prohibited-use';
import { deadline, type DeadlineView } from './deadline-view';

/** The last days to correct what the customer was notified of (§2.5). */
export function correctionDeadlines(state: AccountState, today: LegalDay): readonly DeadlineView[] {
  const open = [...state.prohibitedUses.values()].filter((use) => prohibitedUseStatus(use) === 'open');
  return open.map(({ id, notifiedOn, lastDayToCorrect }) => {
    const given = {
      id: `correction:${id}`,
      kind: 'correction' as const,
      what: `correct prohibited use ${id}`,
      clause: '§2.5',
      openedOn: notifiedOn,
      lastDay: lastDayToCorrect,
      opens: RIGHTS_OF_PROHIBITED_USE,
      follows: 'the provider may re-rate the affected billing cycles or terminate',
    };
    return deadline(given, today);
  });
}
