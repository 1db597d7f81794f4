/** How a customer comes to be excluded: named itself, or under the control or acting for somebody who is (§9.9). */
export type ExclusionRelation = 'listed' | 'controlled-by-listed' | 'agent-of-listed';

/** The customer was found on a government's exclusion list: it may use nothing any more (§9.9). */
export interface ExclusionListFindingRecorded {
  readonly finding: string;
  /** Which list, and the entry on it. */
  readonly list: string;
  readonly entry: string;
  readonly relation: ExclusionRelation;
  readonly foundBy: string;
}

/** The finding does not hold any more: taken off the list, or somebody else was meant. */
export interface ExclusionListFindingCleared {
  readonly finding: string;
  readonly why: string;
  readonly clearedBy: string;
}
