import type { DataClass } from './retention';

/**
 * What is gone for good once it is purged, and may exist nowhere else: what the customer loaded, and the content of its
 * communications. The terms ask for no approval; that a second person looks at such a purge is the house's own rule.
 */
const APPROVED: readonly DataClass[] = ['customer-loaded', 'content'];

/** Whether a purge of this class waits for a second person. */
export function needsPurgeApproval(dataClass: DataClass): boolean {
  return APPROVED.includes(dataClass);
}
