import type { VerifiableStore } from '@tenure/event-store';
import type { Check } from './finding';
import { MOST_FINDINGS } from './finding';

/** Contiguity, hashes and SQLite's own integrity. */
export async function checkLog(
  store: VerifiableStore | undefined,
  onProgress: (text: () => string) => void,
): Promise<Check & { readonly digest?: string }> {
  const name = 'log';
  if (!store) return { name, looked: '', leftOut: 'this event store makes no hashes of its own', findings: [] };
  const { events, streams, digest, problems } = await store.verify({
    maxProblems: MOST_FINDINGS,
    onProgress: (checked, total) => onProgress(() => `checked the hashes of ${checked} of ${total} events`),
  });
  return {
    name,
    looked: `${events} events in ${streams} streams, hashed one after another`,
    digest,
    findings: problems,
  };
}
