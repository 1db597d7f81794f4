import type { LegalDay, Month } from '@tenure/kernel';
import type { AccountEvents, AccountEventType, AccountFact } from '../src';
import type { Life } from './life';

/** What a command comes to, as far as a table looks at it. */
export type Outcome = Refused | readonly Happened[];

export interface Refused {
  readonly code: string;
  readonly clause: string;
  readonly notBefore?: string;
}

export type Happened = readonly [on: string, type: AccountEventType, data: unknown];

/** The data of an event as it is written in a table: days and months are plain text there. */
type Written<T> = T extends LegalDay | Month
  ? string
  : T extends object
    ? { readonly [K in keyof T]: Written<T[K]> }
    : T;

/** Given a life, when a command counts on a day, then this, because. */
export type Row = readonly [given: Life, day: string, command: string, body: object, then: Outcome, why: string];

/** For commands that change nothing. */
export const nothing: readonly Happened[] = [];

export function refused(code: string, clause: string, notBefore?: string): Refused {
  return { code, clause, ...(notBefore === undefined ? {} : { notBefore }) };
}

/** An event with all of its data, so that a field too many or too few is seen. */
export function happened<T extends AccountEventType>(on: string, type: T, data: Written<AccountEvents[T]>): Happened {
  return [on, type, data];
}

/** What somebody did or reported with the last command; what the terms made of it is left out. */
export function decided(life: Life): Outcome {
  return outcomeOf(life, (fact) => fact.derived !== true);
}

/** All that the last command came to: what had lapsed before it, the command itself and what follows from it. */
export function everything(life: Life): Outcome {
  return outcomeOf(life, () => true);
}

/** A test per row, named by its reason. */
export function decisions(rows: readonly Row[], looksAt: (life: Life) => Outcome = decided): void {
  for (const [given, day, command, body, then, why] of rows) {
    test(why, () => {
      expect(looksAt(given.when(day, command, body))).toEqual(then);
    });
  }
}

/** The events of a life of these types, in the order of the log. */
export function factsOf(life: Life, ...types: readonly AccountEventType[]): readonly Happened[] {
  return life.events
    .filter((event) => types.includes(event.type as AccountEventType))
    .map((event) => [event.metadata.effectiveOn, event.type as AccountEventType, event.data]);
}

function outcomeOf({ last }: Life, isShown: (fact: AccountFact) => boolean): Outcome {
  if (!last) throw new Error('no command was given');
  if (last.kind === 'refused') return refused(last.code, last.clause, last.notBefore);
  return last.events.filter(isShown).map(({ effectiveOn, type, data }) => [effectiveOn, type, data]);
}

/** Every late charge that was posted (+) or reversed (-), in the order of the log: `2024-03-01 +15.00`. */
export function chargeLines(life: Life): readonly string[] {
  return factsOf(life, 'LateChargePosted', 'LateChargeReversed').map(([on, type, data]) => {
    const sign = type === 'LateChargePosted' ? '+' : '-';
    return `${on} ${sign}${(data as AccountEvents['LateChargePosted']).amount}`;
  });
}

/** Every invoice of the billing run: its date and its lines, as `2024-02-01: fee 2024-01 100.00, C-1 10.00`. */
export function invoiceLines(life: Life): readonly string[] {
  return factsOf(life, 'InvoiceIssued').map(([on, , data]) => {
    const { lines } = data as AccountEvents['InvoiceIssued'];
    const shown = lines.map(({ month, charge, amount }) => `${month ? `fee ${month}` : charge} ${amount}`);
    return `${on}: ${shown.join(', ')}`;
  });
}
