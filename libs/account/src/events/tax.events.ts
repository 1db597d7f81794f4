import type { LegalDay } from '@tenure/kernel';

/** Where a share of the service is used from this day on, where taxes depend on it (§4.7). */
export interface ServiceLocationDeclared {
  readonly location: string;
  /** Country, or country and its parts: `US`, `US-CA`. */
  readonly jurisdiction: string;
  /** Decimal fraction of the use; 0: no longer used there. Absent: whatever no other location has. */
  readonly share?: string;
}

/** The customer provided documents by which it does not owe some taxes of a jurisdiction (§4.7 US). */
export interface TaxExemptionRecorded {
  readonly exemption: string;
  /** Whose taxes: this jurisdiction's alone, not those of its parts. */
  readonly jurisdiction: string;
  /** Absent: all taxes of the jurisdiction. */
  readonly taxes?: readonly string[];
  /** The number that the certificate bears. */
  readonly certificate: string;
  readonly validFrom: LegalDay;
  /** Its last day; absent: until revoked. */
  readonly validUntil?: LegalDay;
  /** SHA-256 of the document, in hex. */
  readonly documentDigest?: string;
}

/** The exemption holds no longer, from this day. */
export interface TaxExemptionRevoked {
  readonly exemption: string;
}

/**
 * The customer had to withhold tax from a payment of an invoice (§4.7, reading 16). What it owes is the net amount
 * increased so that the net arrives; the increase goes to its tax authority and is never owed to the provider in cash,
 * and tax withheld is no payment: what did not arrive of the net amount stays unpaid.
 */
export interface WithholdingRecorded {
  readonly withholding: string;
  readonly invoice: string;
  /** Absent: declared before any payment. */
  readonly payment?: string;
  /** Decimal fraction, as the law of the customer's place sets it. */
  readonly rate: string;
  /** What the provider is to receive. */
  readonly net: string;
  /** Net ÷ (1 − rate), rounded up to the cent. */
  readonly gross: string;
  /** Gross less net. */
  readonly increase: string;
  /** What the customer kept back. */
  readonly withheld: string;
  /** What arrived of the net amount with the payment. */
  readonly received: string;
  readonly certificate?: string;
}
