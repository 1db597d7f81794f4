import { type LegalDay, Money } from '@tenure/kernel';
import type { AccountState } from '../state/account-state';
import { addedByDay, sinceOf } from '../state/by-day';
import { type Indemnity, type Invoice, type LateCharge, type Reversal, type WriteOff } from '../state/invoice';
import type { Handlers } from './handlers';
import { withCorrectedInvoice, withInvoice } from './with-invoice';

type Receivables =
  | 'InvoiceWrittenOff'
  | 'WriteOffReversed'
  | 'WriteOffRestored'
  | 'LateInterestPosted'
  | 'LateInterestReversed'
  | 'LateInterestWaived'
  | 'RecoveryIndemnityClaimed'
  | 'RecoveryIndemnityWithdrawn'
  | 'RecoveryIndemnityReinstated'
  | 'RecoveryIndemnityPaid'
  | 'RecoveryIndemnityPaymentReversed'
  | 'RecoveryIndemnityWaived';

export const receivableHandlers: Pick<Handlers, Receivables> = {
  InvoiceWrittenOff: (state, data, on) =>
    withInvoice(state, data.invoice, on, (invoice) => {
      const { principal, lateCharges } = amountsOf(data);
      const writeOff: WriteOff = { id: data.writeOff, on, principal, lateCharges, reversals: [] };
      return {
        ...invoice,
        writeOffs: addedByDay(invoice.writeOffs ?? [], writeOff, sinceOf),
      };
    }),

  WriteOffReversed: (state, data, on) => withReversal(state, data, { on, ...amountsOf(data) }),

  WriteOffRestored: (state, data, on) => {
    const { principal, lateCharges } = amountsOf(data);
    return withReversal(state, data, { on, principal: principal.negated(), lateCharges: lateCharges.negated() });
  },

  LateInterestPosted: (state, data, on) =>
    withInvoice(state, data.invoice, on, (invoice) => {
      const charge: LateCharge = {
        countedFrom: data.countedFrom,
        month: 0,
        postedOn: on,
        amount: Money.of(data.amount),
        waived: Money.zero,
        isInterest: true,
      };
      return { ...invoice, charges: addedByDay(invoice.charges, charge, ({ postedOn }) => postedOn) };
    }),

  LateInterestReversed: (state, data) =>
    withCorrectedInvoice(state, data.invoice, (invoice) => ({
      ...invoice,
      charges: invoice.charges.filter((charge) => !isMeant(charge, data)),
    })),

  LateInterestWaived: (state, data, on) =>
    withInvoice(state, data.invoice, on, (invoice) => ({
      ...invoice,
      charges: invoice.charges.map((charge) =>
        isMeant(charge, data) ? { ...charge, waived: Money.of(data.amount), waivedOn: on } : charge,
      ),
    })),

  RecoveryIndemnityClaimed: (state, { invoice, amount, currency }, on) =>
    withInvoice(state, invoice, on, (claimed) => ({
      ...claimed,
      indemnity: { amount: Money.of(amount), currency, claimedOn: on, isWithdrawn: false },
    })),
  RecoveryIndemnityWithdrawn: (state, { invoice }, on) => withIndemnity(state, invoice, on, { isWithdrawn: true }),
  RecoveryIndemnityReinstated: (state, { invoice }, on) => withIndemnity(state, invoice, on, { isWithdrawn: false }),
  RecoveryIndemnityPaid: (state, { invoice }, on) => withIndemnity(state, invoice, on, { paidOn: on }),
  RecoveryIndemnityPaymentReversed: (state, { invoice }, on) =>
    withInvoice(state, invoice, on, (found) => {
      if (!found.indemnity) return found;
      const { paidOn: _gone, ...indemnity } = found.indemnity;
      return { ...found, indemnity };
    }),
  RecoveryIndemnityWaived: (state, { invoice }, on) => withIndemnity(state, invoice, on, { waivedOn: on }),
};

function withReversal(
  state: AccountState,
  of: { readonly invoice: string; readonly writeOff: string },
  reversal: Reversal,
): AccountState {
  return withCorrectedInvoice(state, of.invoice, (invoice) => ({
    ...invoice,
    writeOffs: (invoice.writeOffs ?? []).map((writeOff) =>
      writeOff.id === of.writeOff ? { ...writeOff, reversals: [...writeOff.reversals, reversal] } : writeOff,
    ),
  }));
}

function amountsOf(data: { readonly principal: string; readonly lateCharges: string }) {
  return { principal: Money.of(data.principal), lateCharges: Money.of(data.lateCharges) };
}

function isMeant(charge: LateCharge, data: { readonly countedFrom: LegalDay; readonly paidOn: LegalDay }): boolean {
  return charge.isInterest === true && charge.countedFrom === data.countedFrom && charge.postedOn === data.paidOn;
}

function withIndemnity(state: AccountState, number: string, on: LegalDay, change: Partial<Indemnity>): AccountState {
  return withInvoice(state, number, on, (invoice: Invoice) =>
    invoice.indemnity ? { ...invoice, indemnity: { ...invoice.indemnity, ...change } } : invoice,
  );
}
