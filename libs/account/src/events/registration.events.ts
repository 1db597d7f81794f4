import type { LegalDay } from '@tenure/kernel';
import type { LateChargeMode } from '@tenure/terms';

/** A customer became known to the provider. Nothing can be used before the terms are accepted. */
export interface AccountRegistered {
  readonly account: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2; decides which addendum applies. */
  readonly country: string;
  readonly contacts: Contacts;
  /** Absent: as the programme does (reading 21). */
  readonly lateCharges?: LateChargeMode;
  /** Decimal text, a month; where the law of the customer's place sets a lower rate than the terms (§4.5). */
  readonly lawfulMonthlyMaximum?: string;
  /** Whether personal data that the European law protects is processed (§2.3.1). Absent: nobody said so. */
  readonly euPersonalData?: boolean;
}

export interface Contacts {
  readonly legal?: Contact;
  readonly billing?: Contact;
  readonly postal?: Contact;
}

export interface Contact {
  readonly name?: string;
  readonly email?: string;
  readonly address?: string;
}

/** The customer's country, and with it the addendum for what happens from this day on; what was issued before stays. */
export interface CountryChanged {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** The customer's contacts as they stand from this day (§1); what is not named stays. */
export interface NoticeContactsUpdated {
  readonly contacts: Contacts;
}

/** Someone who attests authority to bind the company accepted a version of the terms (preamble). */
export interface TermsAccepted {
  readonly termsVersion: string;
  /** SHA-256 of the text that was shown, in hex. */
  readonly textDigest?: string;
  readonly acceptedBy: string;
  readonly authorityAttested: true;
  /** Address, device or place it was accepted from. */
  readonly from?: string;
  /** The 1st of the month after acceptance (§4.3). */
  readonly firstInvoiceOn: LegalDay;
}
