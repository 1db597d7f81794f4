import type { LegalDay } from '@tenure/kernel';
import type { SuppliedDocument } from '../events';
import { addedByDay } from './by-day';
import { ERASED } from './personal-data';

/** What supports a disputed charge (§4.6), and the day on which it arrived. The document itself is kept elsewhere. */
export interface DisputeDocument extends SuppliedDocument {
  readonly suppliedOn: LegalDay;
}

/** By dispute, in the order of the days on which they arrived. */
export type DisputeDocuments = ReadonlyMap<string, readonly DisputeDocument[]>;

export function documentsOf(all: DisputeDocuments, dispute: string): readonly DisputeDocument[] {
  return all.get(dispute) ?? [];
}

/** With those that arrived on `on`. One that is there already is there under a later day: it arrived on this one. */
export function withDocuments(
  all: DisputeDocuments,
  dispute: string,
  arrived: readonly SuppliedDocument[],
  on: LegalDay,
): DisputeDocuments {
  const known = documentsOf(all, dispute).filter(
    (document) => !arrived.some((other) => isSameDocument(document, other)),
  );
  const documents = arrived.reduce<readonly DisputeDocument[]>(
    (sofar, document) => addedByDay(sofar, { ...document, suppliedOn: on }, ({ suppliedOn }) => suppliedOn),
    known,
  );
  return new Map(all).set(dispute, documents);
}

/** What of `handedIn` was not there yet on `on`, each once. */
export function notYetSupplied(
  known: readonly DisputeDocument[],
  handedIn: readonly SuppliedDocument[],
  on: LegalDay,
): readonly SuppliedDocument[] {
  const there = known.filter(({ suppliedOn }) => suppliedOn <= on);
  return handedIn.filter(
    (document, i) =>
      !there.some((other) => isSameDocument(other, document)) &&
      handedIn.findIndex((other) => isSameDocument(other, document)) === i,
  );
}

/** Another text, another digest or another place is another document: which of them holds is for people to say. */
function isSameDocument(known: SuppliedDocument, other: SuppliedDocument): boolean {
  const isInOnePlace = known.keptIn === ERASED ? other.keptIn !== undefined : known.keptIn === other.keptIn;
  return known.description === other.description && known.digest === other.digest && isInOnePlace;
}
