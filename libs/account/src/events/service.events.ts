import type { LegalDay } from '@tenure/kernel';
import type { SuspensionGround, TerminationGround } from '@tenure/terms';

/** The service was enabled for the account (§2.1); counts as activity (reading 33). */
export interface ServiceActivated {
  /** The first billing run that bills the service. */
  readonly firstRunOn: LegalDay;
  readonly mayDeactivateFrom: LegalDay;
}

/** The account was used. */
export interface ActivityRecorded {
  readonly detail?: string;
  /** First day on which the account may be deactivated if nothing else happens (§3.2). */
  readonly mayDeactivateFrom: LegalDay;
}

/** The account's package and its monthly platform fee from this day (§4.1, §4.3). */
export interface PackageChanged {
  readonly package: string;
  readonly monthlyFee: string;
  /** The fee is that of the rate card in force on each billing day; absent: it was agreed, and stays. */
  readonly listed?: true;
  /** The first billing run that uses it: none that was already dated when the change became known. */
  readonly firstRunOn: LegalDay;
}

/** Service was suspended in whole or for some components, on one cause (§2.4.1, §3.4). */
export interface ServiceSuspended {
  readonly suspension: string;
  readonly ground: SuspensionGround['ground'];
  /** The lapsed breach this rests on, where the ground is one. */
  readonly breach?: string;
  /** The finding on an exclusion list, where the ground is one (§9.9). */
  readonly finding?: string;
  /** Absent: the whole service. */
  readonly components?: readonly string[];
  /** For protective suspension: whether the customer could be told before (§2.4.1). */
  readonly advanceNotice?: string;
}

/** One cause of suspension is gone; service resumes when it was the last. */
export interface ServiceResumed {
  readonly suspension: string;
  readonly resolution: string;
}

/** The terms ended on a ground (reading 30); what is owed stays owed (§3.3). */
export interface ServiceTerminated {
  readonly ground: TerminationGround['ground'];
  readonly by: 'provider' | 'customer' | 'both';
  readonly breach?: string;
  readonly violation?: string;
  readonly prohibitedUse?: string;
  /** How insolvency or the end of business is known, and who found it (§3.3 ii). */
  readonly evidence?: string;
  readonly foundBy?: string;
  readonly agreement?: string;
  /** Through this day the customer can retrieve data (§2.3.8). */
  readonly lastDayToRetrieve: LegalDay;
  readonly deletionDueOn: LegalDay;
  /** What survives (§3.5). */
  readonly surviving: readonly string[];
}

/** The account was deactivated for good after more than the allowed idle days (§3.2). */
export interface AccountDeactivated {
  readonly lastActivityOn: LegalDay;
  readonly idleDays: number;
  readonly deletionDueOn: LegalDay;
}

/** The days to retrieve data are over; deletion of what the customer loaded is due (§2.3.8). */
export interface RetrievalPeriodLapsed {
  readonly lastDay: LegalDay;
}
