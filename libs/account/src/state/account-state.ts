import type { LegalDay, Money, Month } from '@tenure/kernel';
import type { DataClass, Party, SuspensionGround } from '@tenure/terms';
import type { ChargeKind, Contacts, NamedAmount } from '../events';
import { type Agreements, noAgreements } from './agreement';
import type { Assignment } from './assignment';
import { emptyBook, type Book } from './book';
import { type Cards, noCards } from './cards';
import type { ExclusionFinding } from './exclusion-finding';
import type { ForceMajeure } from './force-majeure';
import { noCredit, type Credit } from './credit';
import { noCustody, type Custody } from './custody';
import { type GeneralDisputes, noGeneralDisputes } from './general-disputes';
import type { IndemnityClaim } from './indemnity';
import type { Invoice } from './invoice';
import type { AssignedNumber } from './numbers';
import type { LateChargePolicy } from './late-charge-policy';
import type { ProhibitedUse } from './prohibited-use';
import { noRemedies, type Remedies } from './remedies';
import { noTaxes, type Taxes } from './taxes';
import type { ServiceChange } from './service-changes';

export type AccountStatus =
  'unknown' | 'registered' | 'accepted' | 'active' | 'suspended' | 'terminated' | 'deactivated';

/** What deciding needs to know of an account. Folded from its events; never stored but as a cache of them. */
export interface AccountState {
  readonly id: string;
  readonly status: AccountStatus;
  readonly name: string;
  /** The one that holds after all changes; what asks for it on a day asks `countryOn`. */
  readonly country: string;
  /** In the order of their days, the first with the registration. */
  readonly countryChanges: readonly CountryChange[];
  /** As they stand after all changes. */
  readonly contacts: Contacts;
  /** In the order of their days. */
  readonly contactChanges: readonly ContactChange[];
  readonly registeredOn?: LegalDay;
  /**
   * True once a fact was recorded on the day it happened. Until then the account's past is being entered, and days
   * lapse only as far as the facts have come; afterwards they lapse up to today before every decision.
   */
  readonly live: boolean;
  /** The latest effective day of any event. */
  readonly latestOn: LegalDay;
  /** The latest day on which facts became known: what was to be done on an earlier day was done by other facts. */
  readonly factsThrough: LegalDay;

  /** In the order of the days from which they hold; none: the terms were never accepted. */
  readonly acceptances: readonly Acceptance[];
  readonly agreements: Agreements;
  /** Revised terms of which the customer was notified, by version. */
  readonly revisions: ReadonlyMap<string, Revision>;
  readonly activeFrom?: LegalDay;
  /** The first billing run that bills the service. */
  readonly firstRunOn?: LegalDay;
  readonly lastActivityOn?: LegalDay;
  readonly mayDeactivateFrom?: LegalDay;
  readonly end?: AccountEnd;

  /** In the order of their days. */
  readonly lateChargePolicies: readonly LateChargePolicy[];
  readonly packages: readonly PackageTerm[];
  readonly nextInvoiceOn?: LegalDay;
  /** The last month whose platform fee was billed. */
  readonly feesThrough?: Month;
  /** Hot: not billed yet. Cold: billed, kept because an id is used once. */
  readonly charges: Book<RecordedCharge>;

  readonly invoices: Book<Invoice>;
  readonly payments: Book<Payment>;
  /** How much of whose credit went back, by refund. */
  readonly refunds: ReadonlyMap<string, Refund>;
  readonly taxes: Taxes;
  readonly cards: Cards;
  /** The latest day at whose close credit was applied. */
  readonly creditAppliedOn?: LegalDay;
  /** Dispute id → invoice number. */
  readonly disputes: ReadonlyMap<string, string>;

  readonly breaches: ReadonlyMap<string, Breach>;
  readonly violations: ReadonlyMap<string, Violation>;
  /** Open causes of suspension. */
  readonly suspensions: ReadonlyMap<string, Suspension>;
  /** How many of each were opened, for ids that nobody gave. */
  readonly suspensionsOpened: number;
  readonly remedies: Remedies;
  readonly prohibitedUses: ReadonlyMap<string, ProhibitedUse>;
  readonly forceMajeures: ReadonlyMap<string, ForceMajeure>;
  readonly exclusions: ReadonlyMap<string, ExclusionFinding>;

  readonly generalDisputes: GeneralDisputes;
  readonly indemnityClaims: ReadonlyMap<string, IndemnityClaim>;
  readonly serviceChanges: ReadonlyMap<string, ServiceChange>;

  readonly data: Book<DataRecord>;
  readonly holds: ReadonlyMap<string, LegalHold>;
  readonly custody: Custody;

  readonly credit: Credit;
  /** By number. */
  readonly numbers: ReadonlyMap<string, AssignedNumber>;
  readonly assignments: ReadonlyMap<string, Assignment>;
}

export interface AccountEnd {
  readonly kind: 'terminated' | 'deactivated';
  readonly on: LegalDay;
  /** Terminated only: through this day the customer can retrieve data. */
  readonly lastDayToRetrieve?: LegalDay;
  readonly deletionDueOn: LegalDay;
  readonly retrievalLapsed: boolean;
}

export interface Acceptance {
  readonly termsVersion: string;
  /** The first day on which the version governs the account. */
  readonly from: LegalDay;
}

export interface Revision {
  readonly termsVersion: string;
  readonly notifiedOn: LegalDay;
  /** Use on or after this day accepts it. */
  readonly bindsFrom: LegalDay;
}

export interface CountryChange {
  readonly on: LegalDay;
  readonly country: string;
}

export interface ContactChange {
  readonly on: LegalDay;
  readonly contacts: Contacts;
}

export interface PackageTerm {
  readonly on: LegalDay;
  readonly firstRunOn: LegalDay;
  readonly name: string;
  readonly monthlyFee: Money;
  /** The fee follows the rate card in force. */
  readonly listed?: true;
}

export interface RecordedCharge {
  readonly charge: string;
  readonly kind: ChargeKind;
  readonly description: string;
  readonly amount: Money;
  readonly incurredOn: LegalDay;
  readonly firstRunOn: LegalDay;
}

export interface Payment {
  readonly id: string;
  readonly on: LegalDay;
  readonly method: string;
  readonly amount: Money;
  readonly unapplied: Money;
  /** Invoices it ever paid. */
  readonly invoices: readonly string[];
  readonly reversedOn?: LegalDay;
  /** The debit of a card that brought it in. */
  readonly debit?: string;
  /** It was charged back although the card had been debited under this authorisation (§4.4 ii). */
  readonly chargedBackUnder?: string;
  /** Of its credit, what was paid back; kept when the payment itself is returned later. */
  readonly refunded: Money;
}

export interface Refund {
  readonly id: string;
  readonly on: LegalDay;
  readonly amount: Money;
  readonly method: string;
}

export type BreachStatus = 'open' | 'cured' | 'lapsed' | 'waived' | 'bounced';

export interface Breach {
  readonly id: string;
  readonly kind: 'non-payment' | 'breach';
  readonly breachingParty: Party;
  readonly noticeOn: LegalDay;
  readonly lastDayToCure: LegalDay;
  readonly lapsesOn: LegalDay;
  readonly status: BreachStatus;
  /** The day it came to its present status. */
  readonly since: LegalDay;
  /** A non-payment breach is about these amounts; others name none. */
  readonly named: readonly NamedAmount[];
  /** While force majeure stops the clock: since when, and how many days are left (§9.3). */
  readonly clock?: { readonly stoppedOn: LegalDay; readonly daysLeft: number };
  /** The cure that somebody reported; whether it was in time can change with facts recorded later. */
  readonly reportedCure?: { readonly on: LegalDay; readonly how: string };
}

export interface Violation {
  readonly id: string;
  readonly subClause: string;
  readonly on: LegalDay;
  readonly waivedOn?: LegalDay;
}

export interface Suspension {
  readonly id: string;
  readonly ground: SuspensionGround['ground'];
  readonly on: LegalDay;
  readonly breach?: string;
  /** The finding on an exclusion list that it rests on. */
  readonly finding?: string;
  /** Absent: the whole service. */
  readonly components?: readonly string[];
}

export interface DataRecord {
  readonly id: string;
  readonly class: DataClass;
  readonly count: number;
  readonly recordedOn: LegalDay;
  readonly purgeAllowedFrom?: LegalDay;
  readonly purgeDueOn?: LegalDay;
  readonly purgedOn?: LegalDay;
}

export interface LegalHold {
  readonly id: string;
  /** Empty: every class. */
  readonly classes: readonly DataClass[];
  readonly on: LegalDay;
  readonly releasedOn?: LegalDay;
}

const never = '0001-01-01' as LegalDay;

/** An account nobody registered. */
export function unknownAccount(id: string): AccountState {
  return {
    id,
    status: 'unknown',
    name: '',
    country: '',
    countryChanges: [],
    contacts: {},
    contactChanges: [],
    live: false,
    latestOn: never,
    factsThrough: never,
    acceptances: [],
    agreements: noAgreements,
    revisions: new Map(),
    packages: [],
    lateChargePolicies: [],
    charges: emptyBook(),
    invoices: emptyBook(),
    payments: emptyBook(),
    refunds: new Map(),
    taxes: noTaxes,
    cards: noCards,
    disputes: new Map(),
    breaches: new Map(),
    violations: new Map(),
    suspensions: new Map(),
    suspensionsOpened: 0,
    remedies: noRemedies,
    prohibitedUses: new Map(),
    forceMajeures: new Map(),
    exclusions: new Map(),
    generalDisputes: noGeneralDisputes,
    indemnityClaims: new Map(),
    serviceChanges: new Map(),
    data: emptyBook(),
    holds: new Map(),
    custody: noCustody,
    credit: noCredit,
    numbers: new Map(),
    assignments: new Map(),
  };
}
