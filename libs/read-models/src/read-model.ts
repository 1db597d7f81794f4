import type { AccountEventType } from '@tenure/account';
import type { AccountEvent } from './account-event';
import type { Rows, Selection, TableName } from './rows';

/**
 * A view of the log that is kept beside it and can always be made anew. Folding is pure: the same events in the same
 * order give the same rows, however they are cut into batches.
 */
export interface ReadModel {
  readonly name: string;
  /** Raised with every change of what the rows mean; rows of another version are thrown away and made anew. */
  readonly version: number;
  /** Where an event cannot be folded, the model stops instead of going on without that account. */
  readonly haltsOnPoison?: true;
  /** Its own: no other read model writes them. */
  readonly tables: readonly TableName[];
  /** What an event does to the rows, or undefined when it does nothing to them. */
  step(event: AccountEvent): Step | undefined;
}

export interface Step {
  /** Rows that must be at hand before `change` runs; what is not stored yet is left out. */
  readonly needs: readonly Selection[];
  change(rows: Rows): void;
}

export type StepHandlers = { readonly [T in AccountEventType]?: (event: AccountEvent<T>) => Step };

/** A step by the event's type. An unknown type changes nothing, so that an older program can read a newer log. */
export function stepByType(handlers: StepHandlers): (event: AccountEvent) => Step | undefined {
  const byType = new Map(Object.entries(handlers));
  return (event) => (byType.get(event.type) as ((event: AccountEvent) => Step) | undefined)?.(event);
}
