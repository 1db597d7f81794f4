import { byTexts, type LegalDay, type Money } from '@tenure/kernel';

/** Where the service is used, what it is exempt from, and what tax was withheld from payments (§4.7). */
export interface Taxes {
  /** In the order of their days. */
  readonly locations: readonly LocationChange[];
  readonly exemptions: ReadonlyMap<string, TaxExemption>;
  readonly withholdings: ReadonlyMap<string, Withholding>;
}

export interface LocationChange {
  readonly on: LegalDay;
  readonly location: string;
  readonly jurisdiction: string;
  /** Absent: whatever no other location has. */
  readonly share?: string;
}

export interface TaxExemption {
  readonly id: string;
  /** When the documents were provided: before that day the taxes are owed (§4.7 US). */
  readonly providedOn: LegalDay;
  readonly jurisdiction: string;
  readonly taxes?: readonly string[];
  readonly certificate: string;
  readonly validFrom: LegalDay;
  readonly validUntil?: LegalDay;
  readonly revokedOn?: LegalDay;
}

export interface Withholding {
  readonly id: string;
  readonly on: LegalDay;
  readonly invoice: string;
  readonly payment?: string;
  readonly rate: string;
  readonly net: Money;
  readonly gross: Money;
  readonly increase: Money;
  readonly withheld: Money;
  readonly received: Money;
  readonly certificate?: string;
}

export const noTaxes: Taxes = { locations: [], exemptions: new Map(), withholdings: new Map() };

/** The location that stands for what no declared one has: the customer's business address (§4.7). */
export const BUSINESS_ADDRESS = 'business-address';

/** The locations in force on `day`, each as it was declared last, in the order of their names. */
export function locationsOn({ locations }: Taxes, day: LegalDay): readonly LocationChange[] {
  const latest = new Map<string, LocationChange>();
  for (const change of locations) if (change.on <= day) latest.set(change.location, change);
  return [...latest.values()].sort(byTexts(({ location }) => [location]));
}

/** What has whatever no other location has: the one declared last without a share, else the business address. */
export function restOn(
  taxes: Taxes,
  country: string,
  day: LegalDay,
): Pick<LocationChange, 'location' | 'jurisdiction'> {
  const inForce = locationsOn(taxes, day).filter(({ share }) => share === undefined);
  const rest = inForce.reduce<LocationChange | undefined>((a, b) => (a && a.on > b.on ? a : b), undefined);
  return rest ?? { location: BUSINESS_ADDRESS, jurisdiction: country };
}

/** Whether documents were provided by which a tax is not owed on `day` (§4.7 US). */
export function isExempt(taxes: Taxes, of: { jurisdiction: string; tax: string }, day: LegalDay): boolean {
  return [...taxes.exemptions.values()].some(
    (exemption) => exemption.providedOn <= day && covers(exemption, of) && isValidOn(exemption, day),
  );
}

export function covers(exemption: TaxExemption, { jurisdiction, tax }: { jurisdiction: string; tax: string }): boolean {
  return exemption.jurisdiction === jurisdiction && (exemption.taxes?.includes(tax) ?? true);
}

export function isValidOn({ validFrom, validUntil, revokedOn }: TaxExemption, day: LegalDay): boolean {
  return (
    validFrom <= day && (validUntil === undefined || day <= validUntil) && (revokedOn === undefined || day < revokedOn)
  );
}
