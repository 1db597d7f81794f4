import type { LegalDay } from '@tenure/kernel';
import { clause } from '../clause';

/** What the website says a package costs a month, as decimal text with two places (§4.1). */
export interface PackageRate {
  readonly package: string;
  readonly monthlyFee: string;
}

/** What one unit of something costs. The price is decimal text, with as many places as the price list has. */
export interface UnitRate {
  readonly item: string;
  /** Pass-through: what a carrier asks, at once whatever the card's day says (§4.8). */
  readonly kind: 'transactional' | 'non-recurring' | 'overage' | 'pass-through';
  readonly unit: string;
  readonly unitPrice: string;
}

/** Rates as published: in force from their own day, whatever version of the terms governs (§4.1, reading 40). */
export interface RateCard {
  readonly id: string;
  readonly effectiveOn: LegalDay;
  readonly packages: readonly PackageRate[];
  readonly units: readonly UnitRate[];
}

export const ratesClause = clause({
  ref: '§4.1',
  title: 'Rates',
  kinds: ['record', 'rule'],
  summary:
    'Rates are published as cards with the day they take effect. An account on a listed package pays what the card ' +
    'in force says; using the service after a change took effect accepts the change.',
  readings: [40],
  parameters: {},
});

/** What a package costs on `day`, by the last card in force that lists it; undefined where none does. */
export function packageRateOn(
  cards: readonly RateCard[],
  name: string,
  day: LegalDay,
): { readonly card: RateCard; readonly rate: PackageRate } | undefined {
  return lastListing(cards, day, (card) => card.packages.find((rate) => rate.package === name));
}

/** What a unit costs on `day`, by the last card in force that lists it; undefined where none does. */
export function unitRateOn(
  cards: readonly RateCard[],
  item: string,
  day: LegalDay,
): { readonly card: RateCard; readonly rate: UnitRate } | undefined {
  return lastListing(cards, day, (card) => card.units.find((rate) => rate.item === item));
}

function lastListing<R>(
  cards: readonly RateCard[],
  day: LegalDay,
  find: (card: RateCard) => R | undefined,
): { card: RateCard; rate: R } | undefined {
  let found: { card: RateCard; rate: R } | undefined;
  for (const card of cards) {
    if (card.effectiveOn > day || (found && card.effectiveOn < found.card.effectiveOn)) continue;
    const rate = find(card);
    if (rate !== undefined) found = { card, rate };
  }
  return found;
}
