import type { LegalDay } from '@tenure/kernel';
import type { AccountEvents, AccountEventType } from '../../events';

/**
 * What an event says, as a short sentence with its days and amounts. Made of the event alone, so that a timeline, a
 * forecast and an explanation say the same; without names and free text, so that it still reads after an erasure.
 */
export type Sentences<T extends AccountEventType> = {
  readonly [K in T]: (data: AccountEvents[K], on: LegalDay) => string;
};
