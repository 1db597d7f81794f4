import type { LegalDay, Money } from '@tenure/kernel';
import { openedByPaymentLapse } from '@tenure/terms';
import type { AccountFact } from '../events';
import type { Breach } from '../state/account-state';
import { termsOn, type TermsBook } from './rule';

/** The days of a notice are over without cure; `unpaid` is what a notice of non-payment still waited for. */
export function lapsed(breach: Breach, terms: TermsBook, on: LegalDay, unpaid?: Money): AccountFact {
  const isNonPayment = breach.kind === 'non-payment';
  return {
    type: 'CurePeriodLapsed',
    effectiveOn: on,
    clauses: isNonPayment ? ['§3.4'] : ['§3.3(i)', '§3.4'],
    derived: true,
    data: {
      breach: breach.id,
      lastDayToCure: breach.lastDayToCure,
      ...(unpaid ? { unpaid: unpaid.toString() } : {}),
      opens: opened(breach, on, terms),
    },
  };
}

/** What the other party may do from the lapse on. The remedies of §3.4 are the provider's alone. */
export function opened(
  breach: Pick<Breach, 'kind' | 'breachingParty'>,
  on: LegalDay,
  terms: TermsBook,
): readonly string[] {
  const byPayment = openedByPaymentLapse(termsOn(terms, on));
  const remedies = breach.breachingParty === 'customer' ? byPayment.remedies.map(({ name }) => name) : [];
  const termination = breach.kind === 'breach' || byPayment.termination ? ['terminate'] : [];
  return [...remedies, ...termination];
}

/** A lapse or a cure does not hold, given what is known now (readings 7, 15, 28). */
export function undone(type: 'CurePeriodLapseUndone' | 'CureUndone', breach: Breach): AccountFact {
  const { clauses, changes } = turningOn(breach);
  return {
    type,
    effectiveOn: breach.since,
    clauses,
    derived: true,
    reason: `a fact recorded later changes ${changes}`,
    data: { breach: breach.id },
  };
}

/** What decides whether a breach is cured in time. */
function turningOn({ kind, requirement }: Breach): { readonly clauses: readonly string[]; readonly changes: string } {
  if (kind === 'non-payment') return { clauses: ['§3.4'], changes: 'what was unpaid when the cure period ended' };
  if (requirement === undefined) {
    return { clauses: ['§3.3(i)', '§9.3'], changes: 'on which days the clock of the cure period stood' };
  }
  const changes = 'on which days the clock of the cure period stood, or until when security was asked for';
  return { clauses: ['§3.3(i)', '§4.2', '§9.3'], changes };
}
