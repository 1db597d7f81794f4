import type { Fact } from './event';
import type { LegalDay } from './legal-day';

/** A refusal is a value: which rule refused, by which clause, and from which day it would not (reading by reading). */
export interface Refusal {
  readonly kind: 'refused';
  /** Stable, kebab-case. */
  readonly code: string;
  /** As `§4.6`. */
  readonly clause: string;
  /** One sentence with the days and amounts at hand. */
  readonly detail: string;
  /** The first day on which the same command would be accepted, all else unchanged. */
  readonly notBefore?: LegalDay;
}

export interface Acceptance<E extends Fact> {
  readonly kind: 'accepted';
  /** In order. Empty when the command changes nothing. */
  readonly events: readonly E[];
}

export type Decision<E extends Fact> = Acceptance<E> | Refusal;

export function accept<E extends Fact>(...events: readonly E[]): Acceptance<E> {
  return { kind: 'accepted', events };
}

export function refuse(code: string, clause: string, detail: string, notBefore?: LegalDay): Refusal {
  return { kind: 'refused', code, clause, detail, ...(notBefore ? { notBefore } : {}) };
}
