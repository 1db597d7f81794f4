import type { AccountFact } from '../events';
import { isLateBy } from '../state/invoice';
import type { InvoiceRule } from './of-each-invoice';

/**
 * The fixed indemnity is for an invoice that was late when it was claimed (§4.3 FR). Where it was not, given what is
 * known now, the claim falls; where it was after all, the claim stands again. What was paid or given up stays so.
 */
export const recoveryIndemnityOf: InvoiceRule = (invoice, through) => {
  const { indemnity } = invoice;
  if (!indemnity || indemnity.claimedOn > through) return undefined;
  const hasGround = isLateBy(invoice, indemnity.claimedOn);
  if (hasGround !== indemnity.isWithdrawn) return undefined;
  const fact = {
    effectiveOn: indemnity.claimedOn,
    clauses: ['§4.3 FR'],
    derived: true,
    data: { invoice: invoice.number },
  } as const;
  return (
    hasGround
      ? { ...fact, type: 'RecoveryIndemnityReinstated', reason: 'the invoice was late on that day after all' }
      : { ...fact, type: 'RecoveryIndemnityWithdrawn', reason: 'the invoice was not late on that day' }
  ) satisfies AccountFact;
};
