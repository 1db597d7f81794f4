import type { AccountFact } from '../events';
import { isLateBy } from '../state/invoice';
import type { InvoiceRule } from './of-each-invoice';

/**
 * The fixed indemnity is for an invoice that was late when it was claimed (§4.3 FR). Where it was not, given what is
 * known now, the claim falls; where it was after all, the claim stands again. One that was waived is asked no more, so
 * it needs not fall; what was paid stays so.
 */
export const recoveryIndemnityOf: InvoiceRule = (invoice, through) => {
  const { indemnity } = invoice;
  if (!indemnity || indemnity.claimedOn > through) return undefined;
  const isWaived = indemnity.waivedOn !== undefined;
  const stands = isWaived || isLateBy(invoice, indemnity.claimedOn);
  if (stands !== indemnity.isWithdrawn) return undefined;
  const fact = {
    effectiveOn: indemnity.claimedOn,
    clauses: ['§4.3 FR'],
    derived: true,
    data: { invoice: invoice.number, amount: indemnity.amount.toString(), currency: indemnity.currency },
  } as const;
  const reason = isWaived ? 'a claim that was waived needs not fall' : 'the invoice was late on that day after all';
  return (
    stands
      ? { ...fact, type: 'RecoveryIndemnityReinstated', reason }
      : { ...fact, type: 'RecoveryIndemnityWithdrawn', reason: 'the invoice was not late on that day' }
  ) satisfies AccountFact;
};
