/** A right that one process has at a time, as it is stored. */
export interface LeaseRecord {
  readonly name: string;
  /** '': nobody. */
  readonly holder: string;
  /** Grows with each new holder. */
  readonly epoch: number;
  /** By the database's clock, in milliseconds. */
  readonly untilMs: number;
}

/** An event that a read model could not fold. */
export interface PoisonRecord {
  /** With its generation; see `generationKey`. */
  readonly model: string;
  readonly stream: string;
  readonly position: string;
  readonly eventType: string;
  readonly reason: string;
  readonly state: string;
}

/** How far the deadlines of a part of the accounts have been derived. */
export interface DeadlinePartitionRecord {
  readonly partition: number;
  readonly day: string;
  /** '': none. */
  readonly position: string;
}

export interface GenerationRecord {
  readonly model: string;
  /** Of the generation that was begun last: what it names in the database has it in its name. */
  readonly number: number;
}

/** Beside the read models: who does the work, and what stands in its way. No part of any digest. */
export interface BackgroundDatabase {
  readonly leases: LeaseRecord;
  readonly poisonedStreams: PoisonRecord;
  readonly deadlinePartitions: DeadlinePartitionRecord;
  readonly generations: GenerationRecord;
}
