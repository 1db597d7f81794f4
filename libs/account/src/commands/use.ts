import type { LegalDay } from '@tenure/kernel';
import { packageRateOn, type RateCard, type TermsVersion } from '@tenure/terms';
import { evolve } from '../evolve';
import type { AccountFact } from '../events';
import { packageOn } from '../packages';
import type { AccountState } from '../state/account-state';
import { separateAgreementOn } from '../state/agreement';
import { termsOf, termsOn } from '../terms-book';
import type { Env } from './command';

/**
 * What using the service on a day accepts: revised terms that bind from that day or before (§9.7.2, reading 40), and
 * rates that changed since the package was chosen (§4.1). Use that is recorded late accepts from its own day; use under
 * an agreement that stands in the place of these terms accepts nothing under them (preamble).
 */
export function acceptedByUse(state: AccountState, env: Env, use: string): readonly AccountFact[] {
  if (separateAgreementOn(state.agreements, env.effectiveOn)) return [];
  return [...revisionsAccepted(state, env, use), ...ratesAccepted(state, env, use)];
}

/** The version that judges what is done with that use: one that it accepts governs from that day on. */
export function termsAfter(state: AccountState, env: Env, facts: readonly AccountFact[]): TermsVersion {
  const then = facts.reduce((s, fact) => evolve(s, fact, env.today), state);
  return termsOn(termsOf(env.programme, then), env.effectiveOn);
}

/** Those that were published after the version that governs, in their order: nobody goes back to an earlier one. */
function revisionsAccepted(
  { revisions }: AccountState,
  { programme: { versions }, t, effectiveOn }: Env,
  use: string,
): readonly AccountFact[] {
  const later = versions.slice(versions.indexOf(t) + 1).flatMap(({ id }) => revisions.get(id) ?? []);
  return later
    .filter(({ bindsFrom }) => bindsFrom <= effectiveOn)
    .map(({ termsVersion }) => ({
      type: 'TermsRevisionAccepted',
      effectiveOn,
      clauses: ['§9.7.2'],
      derived: true,
      data: { termsVersion, use },
    }));
}

function ratesAccepted(state: AccountState, { programme, effectiveOn }: Env, use: string): readonly AccountFact[] {
  const chosen = packageOn(state, effectiveOn);
  if (!chosen?.listed) return [];
  const found = packageRateOn(programme.rateCards, chosen.name, effectiveOn);
  if (!found || found.card.effectiveOn <= chosen.on || wasAccepted(state, found.card, effectiveOn)) return [];
  const { package: name, monthlyFee } = found.rate;
  return [
    {
      type: 'RateChangeAccepted',
      effectiveOn,
      clauses: ['§4.1'],
      derived: true,
      data: { rateCard: found.card.id, package: name, monthlyFee, use },
    },
  ];
}

function wasAccepted({ agreements }: AccountState, { id }: RateCard, by: LegalDay): boolean {
  const on = agreements.ratesAccepted.get(id);
  return on !== undefined && on <= by;
}
