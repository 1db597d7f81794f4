import type { LegalDay } from '@tenure/kernel';
import type { AccountState } from '../../state/account-state';
import { deadline, type DeadlineView } from './deadline-view';

/** The last days of certificates that exempt from taxes: without a new one these are charged again (§4.7 US). */
export function taxExemptionDeadlines({ taxes, end }: AccountState, today: LegalDay): readonly DeadlineView[] {
  return [...taxes.exemptions.values()].flatMap(({ id, jurisdiction, providedOn, validUntil, revokedOn }) => {
    if (end || validUntil === undefined || revokedOn !== undefined || validUntil < today) return [];
    const given = {
      id: `tax-exemption:${id}`,
      kind: 'tax-exemption' as const,
      what: `provide new documents in place of exemption ${id}`,
      clause: '§4.7 US',
      openedOn: providedOn,
      lastDay: validUntil,
      opens: ['record-tax-exemption'],
      follows: `the taxes of ${jurisdiction} are charged again`,
    };
    return [deadline(given, today)];
  });
}
