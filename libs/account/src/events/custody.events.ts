import type { DataClass, DisclosureBasis } from '@tenure/terms';

/** Information held for the customer was disclosed to somebody else (§2.3.1). */
export interface DisclosureRecorded {
  readonly disclosure: string;
  readonly basis: DisclosureBasis['basis'];
  readonly recipient: string;
  /** What was disclosed and to what extent. */
  readonly scope: string;
  /** Empty where nothing of the retention schedule was disclosed, such as the account's own records. */
  readonly classes: readonly DataClass[];
  /** The order, the law or the agreement. */
  readonly authority?: string;
}

/** The customer fetched copies of what was stored (§2.3.8). */
export interface DataRetrieved {
  readonly retrieval: string;
  readonly classes: readonly DataClass[];
  readonly form: RetrievedForm;
  readonly retrievedBy: string;
}

/** Of insights there is nothing to fetch but the dashboards and reports as they stand (§2.3.8). */
export type RetrievedForm = 'copies' | 'dashboards-and-reports';

/** The customer certified that it erased its copies of software, archival ones too (§2.3.8). */
export interface SoftwareErasureCertified {
  readonly certifiedBy: string;
  readonly software?: string;
}

/** A second person looked at what is to be purged, and approved of it. */
export interface PurgeApproved {
  readonly approval: string;
  readonly records: readonly string[];
  readonly preparedBy: string;
  readonly approvedBy: string;
}

/**
 * From now on nobody is shown the names and contacts of this account (reading 35). The log keeps what was written:
 * making that unreadable, by throwing away a key, is not done here.
 */
export interface PersonalDataErased {
  readonly erasure: string;
  /** Who asked for it, as a reference and not as a name. */
  readonly reference: string;
}
