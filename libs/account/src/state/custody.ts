import type { LegalDay } from '@tenure/kernel';
import type { DisclosureRecorded } from '../events';

/** What was done with the information that is held for the customer, beside keeping and purging it. */
export interface Custody {
  readonly disclosures: ReadonlyMap<string, Disclosure>;
  /** Ids of retrievals. */
  readonly retrievals: ReadonlyMap<string, LegalDay>;
  readonly softwareErasedOn?: LegalDay;
  /** By approval, the records that it is about. */
  readonly approvals: ReadonlyMap<string, PurgeApproval>;
  /** The first day from which on names and contacts are not shown any more. */
  readonly erasedOn?: LegalDay;
}

export interface Disclosure extends DisclosureRecorded {
  readonly on: LegalDay;
}

export interface PurgeApproval {
  readonly on: LegalDay;
  readonly records: readonly string[];
}

export const noCustody: Custody = { disclosures: new Map(), retrievals: new Map(), approvals: new Map() };

/** The first day on which the purge of a record was approved of. */
export function approvedOn({ approvals }: Custody, record: string): LegalDay | undefined {
  const days = [...approvals.values()].flatMap(({ on, records }) => (records.includes(record) ? [on] : []));
  return days.sort()[0];
}
