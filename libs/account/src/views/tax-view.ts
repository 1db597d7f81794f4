import { byTexts, type LegalDay } from '@tenure/kernel';
import { type Programme, type TaxRule, taxRulesIn } from '@tenure/terms';
import { countryOn } from '../addendum';
import { lawOn } from '../law';
import type { AccountState } from '../state/account-state';
import { isExempt, isValidOn, locationsOn, restOn, type TaxExemption, type Withholding } from '../state/taxes';
import { termsOf } from '../terms-book';
import { defined } from '../defined';

/** What decides the taxes of an account on a day, and what tax was withheld from its payments (§4.7). */
export interface TaxView {
  readonly locations: readonly TaxLocationView[];
  readonly exemptions: readonly TaxExemptionView[];
  readonly withholdings: readonly WithholdingView[];
}

/** A place of use with the taxes that an invoice of that day would bear there. */
export interface TaxLocationView {
  readonly location: string;
  readonly jurisdiction: string;
  /** Decimal fraction of the use; absent: whatever no other place has. */
  readonly share?: string;
  readonly taxes: readonly (Pick<TaxRule, 'tax' | 'jurisdiction' | 'rate' | 'source'> & {
    readonly isExempt: boolean;
  })[];
}

export interface TaxExemptionView extends Omit<TaxExemption, 'id'> {
  readonly exemption: string;
  readonly isValid: boolean;
}

export interface WithholdingView {
  readonly withholding: string;
  readonly on: LegalDay;
  readonly invoice: string;
  readonly payment?: string;
  readonly rate: string;
  readonly net: string;
  readonly gross: string;
  readonly increase: string;
  readonly withheld: string;
  readonly received: string;
  /** What of the net amount has not arrived with the payment: it stays unpaid, since tax withheld is no payment. */
  readonly short: string;
  readonly certificate?: string;
}

export function taxView(state: AccountState, today: LegalDay, programme: Programme): TaxView {
  const terms = termsOf(programme, state);
  const { taxes } = state;
  const shared = locationsOn(taxes, today).filter(({ share }) => share !== undefined && share !== '0');
  const places: readonly Omit<TaxLocationView, 'taxes'>[] = [
    ...shared.map(({ location, jurisdiction, share }) => defined({ location, jurisdiction, share })),
    restOn(taxes, countryOn(state, today), today),
  ];
  return {
    locations: places.map(({ location, jurisdiction, ...share }) => ({
      location,
      jurisdiction,
      ...('share' in share ? share : {}),
      taxes: taxRulesIn(lawOn(terms, today), jurisdiction, today).map((rule) => ({
        tax: rule.tax,
        jurisdiction: rule.jurisdiction,
        rate: rule.rate,
        source: rule.source,
        isExempt: isExempt(taxes, rule, today),
      })),
    })),
    exemptions: [...taxes.exemptions.values()].map(({ id, ...exemption }) => ({
      exemption: id,
      ...exemption,
      isValid: isValidOn({ id, ...exemption }, today),
    })),
    withholdings: [...taxes.withholdings.values()].map(withholdingView).sort(byTexts(({ on }) => [on])),
  };
}

function withholdingView({ id, net, gross, increase, withheld, received, ...rest }: Withholding): WithholdingView {
  return {
    withholding: id,
    ...rest,
    net: net.toString(),
    gross: gross.toString(),
    increase: increase.toString(),
    withheld: withheld.toString(),
    received: received.toString(),
    short: net.minus(received).toString(),
  };
}
