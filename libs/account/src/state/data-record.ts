import type { LegalDay } from '@tenure/kernel';
import type { DataClass } from '@tenure/terms';

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
