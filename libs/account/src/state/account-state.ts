import type { LegalDay, Money, Month } from '@tenure/kernel';
import type { DataClass, LateChargeMode, Party, SuspensionGround } from '@tenure/terms';
import type { ChargeKind, Contacts, NamedAmount } from '../events';
import { emptyBook, type Book } from './book';
import type { Invoice } from './invoice';

export type AccountStatus =
  'unknown' | 'registered' | 'accepted' | 'active' | 'suspended' | 'terminated' | 'deactivated';

/** What deciding needs to know of an account. Folded from its events; never stored but as a cache of them. */
export interface AccountState {
  readonly id: string;
  readonly status: AccountStatus;
  readonly name: string;
  readonly country: string;
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

  /** The version accepted last, and the day on which terms were accepted first. */
  readonly acceptance?: { readonly termsVersion: string; readonly on: LegalDay; readonly firstOn: LegalDay };
  readonly activeFrom?: LegalDay;
  /** The first billing run that bills the service. */
  readonly firstRunOn?: LegalDay;
  readonly lastActivityOn?: LegalDay;
  readonly mayDeactivateFrom?: LegalDay;
  readonly end?: AccountEnd;

  /** Absent: as the programme does. */
  readonly lateCharges?: LateChargeMode;
  readonly lawfulMonthlyMaximum?: string;
  readonly packages: readonly PackageTerm[];
  readonly nextInvoiceOn?: LegalDay;
  /** The last month whose platform fee was billed. */
  readonly feesThrough?: Month;
  /** Hot: not billed yet. Cold: billed, kept because an id is used once. */
  readonly charges: Book<RecordedCharge>;

  readonly invoices: Book<Invoice>;
  readonly payments: Book<Payment>;
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

  readonly data: Book<DataRecord>;
  readonly holds: ReadonlyMap<string, LegalHold>;
}

export interface AccountEnd {
  readonly kind: 'terminated' | 'deactivated';
  readonly on: LegalDay;
  /** Terminated only: through this day the customer can retrieve data. */
  readonly lastDayToRetrieve?: LegalDay;
  readonly deletionDueOn: LegalDay;
  readonly retrievalLapsed: boolean;
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
}

export interface Violation {
  readonly id: string;
  readonly subClause: string;
  readonly on: LegalDay;
}

export interface Suspension {
  readonly id: string;
  readonly ground: SuspensionGround['ground'];
  readonly on: LegalDay;
  readonly breach?: string;
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
    contacts: {},
    contactChanges: [],
    live: false,
    latestOn: never,
    packages: [],
    charges: emptyBook(),
    invoices: emptyBook(),
    payments: emptyBook(),
    disputes: new Map(),
    breaches: new Map(),
    violations: new Map(),
    suspensions: new Map(),
    suspensionsOpened: 0,
    data: emptyBook(),
    holds: new Map(),
  };
}
