import { addDays, type LegalDay } from '@tenure/kernel';
import type { AccountState } from '../../state/account-state';
import { leftOf, providedFor } from '../../state/credit';
import { amountText } from '../wording';
import { deadline, type DeadlineView } from './deadline-view';

/** The last days to give the security that was asked for (§4.2). Nothing follows by itself. */
export function securityDeadlines({ credit }: AccountState, today: LegalDay): readonly DeadlineView[] {
  return [...credit.requirements.values()].flatMap(({ id, on, dueOn, amount, withdrawnOn }) => {
    if (withdrawnOn !== undefined) return [];
    const missing = amount.minus(providedFor(credit, id));
    if (!missing.isPositive()) return [];
    const given = {
      id: `security:${id}`,
      kind: 'security' as const,
      what: `give the ${amountText(missing)} that is missing of the security asked for by ${id}`,
      clause: '§4.2',
      openedOn: on,
      lastDay: dueOn,
      opens: ['give-notice-of-breach'],
      follows: 'it is overdue; it is a breach only if it is noticed as one',
      amount: missing.toString(),
    };
    return [deadline(given, today)];
  });
}

/** The last days on which securities that are held cover anything (§4.2). */
export function securityExpiryDeadlines({ credit }: AccountState, today: LegalDay): readonly DeadlineView[] {
  return [...credit.securities.values()].flatMap((security) => {
    const left = leftOf(security);
    if (security.expiresOn === undefined || !left.isPositive()) return [];
    const given = {
      id: `security-expiry:${security.id}`,
      kind: 'security-expiry' as const,
      what: `enforce security ${security.id}, or have it renewed`,
      clause: '§4.2',
      openedOn: security.on,
      lastDay: security.expiresOn,
      follows: 'it covers nothing any more, and exposure is higher by it',
      amount: left.toString(),
    };
    return [deadline(given, today)];
  });
}

/** The last days before numbers may be taken back, by the first notice of each (§2.4.5). */
export function reclaimDeadlines({ numbers }: AccountState, today: LegalDay): readonly DeadlineView[] {
  return [...numbers.values()].flatMap(({ number, state, reclaims: [first] }) => {
    if (state !== 'assigned' || !first) return [];
    const given = {
      id: `reclaim:${number}`,
      kind: 'reclaim' as const,
      what: `keep number ${number} from being taken back`,
      clause: '§2.4.5',
      openedOn: first.noticeOn,
      lastDay: addDays(first.reclaimFrom, -1),
      opens: ['reclaim-number'],
      follows: 'the provider may take the number back',
    };
    return [deadline(given, today)];
  });
}
