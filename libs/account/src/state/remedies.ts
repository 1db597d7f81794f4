import type { LegalDay } from '@tenure/kernel';

/** What the provider does on the strength of a breach that was not cured (§3.4), beside suspending the service. */
export interface Remedies {
  /** Over or not: a fact that is typed in late asks what was stopped on its own day. */
  readonly stops: ReadonlyMap<string, RemedyStop>;
  /** Remedies of §3.4(v), for the record. */
  readonly others: ReadonlyMap<string, OtherRemedy>;
}

export interface RemedyStop {
  readonly id: string;
  readonly stops: 'orders' | 'call-detail';
  /** The lapsed notice it rests on. */
  readonly breach: string;
  readonly on: LegalDay;
  /** From this day it stops nothing any more. */
  readonly resumedOn?: LegalDay;
}

export interface OtherRemedy {
  readonly id: string;
  readonly breach: string;
  readonly on: LegalDay;
}

export const noRemedies: Remedies = { stops: new Map(), others: new Map() };

/** The stops in force on a day: each rests on a breach of its own, and the last to go lets go. */
export function stopsOn({ stops }: Remedies, what: RemedyStop['stops'], day: LegalDay): readonly RemedyStop[] {
  return [...stops.values()].filter(
    (stop) => stop.stops === what && stop.on <= day && (stop.resumedOn === undefined || day < stop.resumedOn),
  );
}
