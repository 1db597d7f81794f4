import { type LegalDay, Money } from '@tenure/kernel';
import { packageRateOn, type RateCard } from '@tenure/terms';
import type { AccountState, PackageTerm } from './state/account-state';

/** The package that the account is on on `day`; of two changes of one day the one recorded last. */
export function packageOn({ packages }: AccountState, day: LegalDay): PackageTerm | undefined {
  return packages.findLast(({ on }) => on <= day);
}

/** The monthly fee that is billed on `day`: as listed then, where the package goes by the list (§4.1), else as agreed. */
export function monthlyFeeOn(term: PackageTerm, cards: readonly RateCard[], day: LegalDay): Money {
  const listed = term.listed ? packageRateOn(cards, term.name, day) : undefined;
  return listed ? Money.of(listed.rate.monthlyFee) : term.monthlyFee;
}
