import { byTexts, type LegalDay } from '@tenure/kernel';
import type { Programme, TermsVersion } from '@tenure/terms';
import type { AccountState, Acceptance } from './state/account-state';

/**
 * The versions of the terms that govern one account, each from its day on: what was published binds an account from the
 * day on which it accepted it (§9.7.2, reading 40). Made from the programme and the account's acceptances alone.
 */
export interface TermsBook {
  readonly programme: Programme;
  /** In the order of their days. */
  readonly governing: readonly Governing[];
}

export interface Governing {
  readonly from: LegalDay;
  readonly version: TermsVersion;
}

/**
 * The same object for the same programme and acceptances, so that what was worked out by it can be remembered.
 */
export function termsOf(programme: Programme, { acceptances }: Pick<AccountState, 'acceptances'>): TermsBook {
  let ofProgramme = books.get(programme);
  if (!ofProgramme) books.set(programme, (ofProgramme = new WeakMap()));
  let book = ofProgramme.get(acceptances);
  if (!book) ofProgramme.set(acceptances, (book = { programme, governing: governingOf(programme, acceptances) }));
  return book;
}

const books = new WeakMap<Programme, WeakMap<readonly Acceptance[], TermsBook>>();

/** Before anything was accepted the programme decides: nothing but registration rests on terms then. */
function governingOf({ versions }: Programme, acceptances: readonly Acceptance[]): readonly Governing[] {
  const published = versions.map((version): Governing => ({ from: version.effectiveOn, version })).sort(byDay);
  const accepted = acceptances.flatMap(({ termsVersion, from }) => {
    const version = versions.find(({ id }) => id === termsVersion);
    return version ? [{ from, version }] : [];
  });
  // Of what was accepted the version that was published last governs, in whatever order notice and use became known.
  const governing = accepted.filter(({ version }, i) =>
    accepted.slice(0, i).every((earlier) => versions.indexOf(earlier.version) < versions.indexOf(version)),
  );
  const [first] = governing;
  return first ? [...published.filter(({ from }) => from < first.from), ...governing] : published;
}

const byDay = byTexts(({ from }: Governing) => [from]);

/**
 * The version that governs the account on `day`; before the first one, the first: what was migrated is judged by the
 * oldest there is.
 */
export function termsOn({ governing }: TermsBook, day: LegalDay): TermsVersion {
  const found = governing.findLast(({ from }) => from <= day) ?? governing[0];
  if (!found) throw new Error('no version of the terms is known');
  return found.version;
}
