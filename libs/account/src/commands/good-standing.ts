import { type LegalDay, Money, refuse, type Refusal } from '@tenure/kernel';
import { invoicesOpenOn } from '../allocation';
import type { AccountState, Breach } from '../state/account-state';
import { pastDueOn } from '../state/invoice';
import { suspensionsOn } from '../state/suspensions';

/**
 * An account is in good standing on a day when nothing undisputed is past due, it is not suspended, and no breach of
 * its own is open: neither one that can still be cured nor one that was not. A fact typed in late is judged by how all
 * this stood on its own day, whatever ended since.
 */
export function notInGoodStanding(state: AccountState, on: LegalDay, clause: string): Refusal | undefined {
  const overdue = pastDueAmount(state, on);
  if (overdue.isPositive()) {
    return refuse('amounts-overdue', clause, `not in good standing: ${overdue} is past due on ${on}`);
  }
  const [suspension] = suspensionsOn(state, on);
  if (suspension) {
    const until = 'until' in suspension ? `, until ${suspension.until}` : '';
    const detail = `not in good standing on ${on}: suspended since ${suspension.on}${until}`;
    return refuse('account-suspended', clause, detail);
  }
  const breach = [...state.breaches.values()].find((found) => isOpenOn(found, on));
  if (breach) {
    return refuse('breach-open', clause, `not in good standing: what notice ${breach.id} names is not put right`);
  }
  return undefined;
}

function pastDueAmount(state: AccountState, on: LegalDay): Money {
  const parts = invoicesOpenOn(state, on).map((invoice) => pastDueOn(invoice, on));
  return Money.sum(parts.flatMap(({ principal, lateCharges }) => [principal, lateCharges]));
}

/** A breach that was cured or waived was open until the day before. */
function isOpenOn({ breachingParty, noticeOn, status, since }: Breach, on: LegalDay): boolean {
  if (breachingParty !== 'customer' || on < noticeOn || status === 'bounced') return false;
  return status === 'open' || status === 'lapsed' || on < since;
}
