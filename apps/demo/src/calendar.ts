import { compareTexts, type LegalDay } from '@tenure/kernel';

/** A command that is typed in on a day; without an account it is one of the programme. */
export interface Entry {
  readonly account?: string;
  readonly command: string;
  readonly body: object;
  /** Where it counts on another day than that on which it is typed in. */
  readonly effectiveOn?: LegalDay;
}

/** What is to be typed in, by day. Entries of one day and account stay in their order. */
export function calendar() {
  const days = new Map<LegalDay, Entry[]>();
  return {
    add(on: LegalDay, entry: Entry): void {
      const entries = days.get(on);
      if (entries) entries.push(entry);
      else days.set(on, [entry]);
    },
    /** The days of the month that begins with `first`, in order, and what is typed in on each; they are taken out. */
    takeUntil(end: LegalDay): readonly (readonly [LegalDay, readonly Entry[]])[] {
      const taken = [...days].filter(([day]) => day < end).sort(([a], [b]) => compareTexts(a, b));
      for (const [day] of taken) days.delete(day);
      return taken;
    },
  };
}

export type Calendar = ReturnType<typeof calendar>;
