import type { LegalDay, Month } from '@tenure/kernel';
import type { Contacts } from '../events';
import { type Agreements, noAgreements } from './agreement';
import type { Assignment } from './assignment';
import { emptyBook, type Book } from './book';
import type { Breach, PastSuspension, Suspension, Violation } from './breach';
import { type Cards, noCards } from './cards';
import type { DataRecord, LegalHold } from './data-record';
import type { DisputeDocuments } from './dispute-documents';
import type { ExclusionFinding } from './exclusion-finding';
import type { ForceMajeure } from './force-majeure';
import { noCredit, type Credit } from './credit';
import { noCustody, type Custody } from './custody';
import { type GeneralDisputes, noGeneralDisputes } from './general-disputes';
import type { IndemnityClaim } from './indemnity';
import type { Invoice } from './invoice';
import type { AssignedNumber } from './numbers';
import type { LateChargePolicy } from './late-charge-policy';
import type { Payment, Refund } from './payment';
import type { ProhibitedUse } from './prohibited-use';
import type { Acceptance, ContactChange, CountryChange, Revision } from './registration';
import { noRemedies, type Remedies } from './remedies';
import type { AccountEnd, PackageTerm, RecordedCharge } from './service';
import { noTaxes, type Taxes } from './taxes';
import type { ServiceChange } from './service-changes';

export type * from './breach';
export type * from './data-record';
export type * from './payment';
export type * from './registration';
export type * from './service';

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
  /** In the order of their days: none can be changed before the one that holds. */
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
  readonly disputeDocuments: DisputeDocuments;

  readonly breaches: ReadonlyMap<string, Breach>;
  readonly violations: ReadonlyMap<string, Violation>;
  /** Open causes of suspension. */
  readonly suspensions: ReadonlyMap<string, Suspension>;
  /** In the order in which they became known to be over. */
  readonly pastSuspensions: readonly PastSuspension[];
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

const never = '0001-01-01' as LegalDay;

const noMoney: Pick<
  AccountState,
  'charges' | 'invoices' | 'payments' | 'refunds' | 'disputes' | 'disputeDocuments' | 'taxes' | 'cards'
> = {
  charges: emptyBook(),
  invoices: emptyBook(),
  payments: emptyBook(),
  refunds: new Map(),
  disputes: new Map(),
  disputeDocuments: new Map(),
  taxes: noTaxes,
  cards: noCards,
};

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
    ...noMoney,
    breaches: new Map(),
    violations: new Map(),
    suspensions: new Map(),
    pastSuspensions: [],
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
