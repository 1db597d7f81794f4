import type { LegalDay } from '@tenure/kernel';
import type { Party } from '@tenure/terms';

/** A time in which a cause beyond a party's control keeps it from performing (§9.3). */
export interface ForceMajeure {
  readonly id: string;
  readonly party: Party;
  readonly from: LegalDay;
  /** The first day that counts again; absent: it lasts. */
  readonly until?: LegalDay;
}
