import { type AccountFact, type AccountState, commandNamed, handle, unknownAccount } from '@tenure/account';
import { addMonths, type LegalDay } from '@tenure/kernel';
import type { Programme } from '@tenure/terms';
import type { Act } from './act';
import { firstActs } from './first-acts';
import type { Habits } from './habits';
import { actsOfMonth } from './month';

/** What one command came to on one day. */
export interface Lived {
  readonly on: LegalDay;
  readonly command: string;
  readonly facts: readonly AccountFact[];
}

/**
 * The life of an account from the 1st of a month through so many months, without a store: every command on its day, and
 * what lapsed derived on each 1st, as the deadline clock does. Throws when a command is refused, which is a bug here.
 */
export function liveInMemory(
  id: string,
  { from, months, habits, programme }: { from: LegalDay; months: number; habits: Habits; programme: Programme },
): readonly Lived[] {
  const lived: Lived[] = [];
  let state: AccountState = unknownAccount(id);
  const live = ({ on, command, body }: Act): void => {
    const result = handle(state, declared(command), body, { today: on, effectiveOn: on, programme });
    if (result.kind === 'refused') throw new Error(`${id} ${on} ${command}: ${result.code}, ${result.detail}`);
    state = result.state;
    if (result.events.length > 0) lived.push({ on, command, facts: result.events });
  };
  firstActs(id, from, habits).forEach(live);
  for (let month = 0; month < months; month++) {
    const first = addMonths(from, month);
    live({ on: first, command: 'advance', body: {} });
    actsOfMonth(state, first, habits).forEach(live);
  }
  return lived;
}

function declared(name: string): NonNullable<ReturnType<typeof commandNamed>> {
  const command = commandNamed(name);
  if (!command) throw new Error(`there is no command ${name}`);
  return command;
}
