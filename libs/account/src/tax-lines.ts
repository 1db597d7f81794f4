import { type LegalDay, Money, rate, type Rate } from '@tenure/kernel';
import { type TaxableKind, taxOn, taxRulesIn, type TaxRule } from '@tenure/terms';
import { countryOn } from './addendum';
import type { InvoiceLine, TaxOfLine } from './events';
import { lawOn } from './law';
import type { AccountState } from './state/account-state';
import { isExempt, locationsOn, restOn } from './state/taxes';
import type { TermsBook } from './terms-book';

/** What of an account decides its taxes. */
type Taxed = Pick<AccountState, 'taxes' | 'country' | 'countryChanges'>;

/**
 * `lines` with the taxes on them (§4.7): a line for each place of use, jurisdiction and tax, by the rates and the places
 * of the invoice date. What is used at several places is split between them to the cent, and a tax that comes to nothing
 * has no line. Without exemption documents provided by that day taxes are charged (§4.7 US).
 */
export function withTaxes(
  account: Taxed,
  on: LegalDay,
  lines: readonly InvoiceLine[],
  terms: TermsBook,
): readonly InvoiceLine[] {
  const law = lawOn(terms, on);
  const taxes = placesOn(account, on).flatMap((place) =>
    taxRulesIn(law, place.jurisdiction, on)
      .filter((rule) => !isExempt(account.taxes, rule, on))
      .map((rule) => taxLine(rule, place, lines)),
  );
  return [...lines, ...taxes.filter(({ amount }) => amount !== '0.00')];
}

interface Place {
  readonly location: string;
  readonly jurisdiction: string;
  /** What of the use comes before this place's part, and what through it: so the parts add up to the whole. */
  readonly before: Rate;
  readonly through: Rate;
}

const NOTHING = rate('0');
const WHOLE = rate('1');

/** The declared shares in the order of their names, and last the place that has the rest. */
function placesOn(account: Taxed, on: LegalDay): readonly Place[] {
  const places: Place[] = [];
  let before = NOTHING;
  for (const { location, jurisdiction, share } of locationsOn(account.taxes, on)) {
    if (share === undefined) continue;
    const sum = before.plus(rate(share));
    const through = sum.greaterThan(WHOLE) ? WHOLE : sum;
    places.push({ location, jurisdiction, before, through });
    before = through;
  }
  const { location, jurisdiction } = restOn(account.taxes, countryOn(account, on), on);
  return [...places, { location, jurisdiction, before, through: WHOLE }];
}

function taxLine(rule: TaxRule, place: Place, lines: readonly InvoiceLine[]): InvoiceLine {
  const taxable = lines.filter(({ kind }) => rule.kinds.includes(kind as TaxableKind));
  const base = partOf(place, totalOf(taxable));
  const amount = taxOn(base, rule.rate);
  const withoutFees = totalOf(taxable.filter(({ kind }) => kind !== 'platform-fee'));
  const onFees = amount.minus(taxOn(partOf(place, withoutFees), rule.rate));
  const { tax, jurisdiction } = rule;
  return {
    kind: 'tax',
    description: `${tax} ${jurisdiction}, ${place.location}`,
    amount: amount.toString(),
    tax: { tax, jurisdiction, location: place.location, base: base.toString(), rate: rule.rate, ...some(onFees) },
  };
}

function some(onFees: Money): Pick<TaxOfLine, 'onFees'> {
  return onFees.isZero() ? {} : { onFees: onFees.toString() };
}

function partOf({ before, through }: Place, total: Money): Money {
  return total.times(through).minus(total.times(before));
}

function totalOf(lines: readonly InvoiceLine[]): Money {
  return Money.sum(lines.map(({ amount }) => Money.of(amount)));
}
