import type { LegalDay } from '@tenure/kernel';
import type { Programme } from '@tenure/terms';
import type { AccountFact } from '../events';
import { lapse } from '../lapse';
import type { AccountState } from '../state/account-state';
import { sentenceOf } from './sentences';

/** Something that will follow from the days alone. */
export interface ForecastView {
  readonly on: LegalDay;
  readonly type: AccountFact['type'];
  readonly clauses: readonly string[];
  readonly data: AccountFact['data'];
  readonly sentence: string;
}

/**
 * What lapses from `today` through `until` if nobody acts: by the same function that derives it when the days have
 * come. Rights that open without an event, such as deactivation for inactivity, are among the deadlines instead.
 */
export function forecast(
  state: AccountState,
  until: LegalDay,
  programme: Programme,
  today: LegalDay,
): readonly ForecastView[] {
  const now = lapse(state, today, programme, today).state;
  return lapse(now, until, programme, today).events.map((fact) => ({
    on: fact.effectiveOn,
    type: fact.type,
    clauses: fact.clauses,
    data: fact.data,
    sentence: sentenceOf(fact),
  }));
}
