import { Money } from '@tenure/kernel';
import type { AccountState } from '../state/account-state';
import { addedByDay, sinceOf } from '../state/by-day';
import type { Taxes } from '../state/taxes';
import { withEntry, type Handlers } from './handlers';
import { withLateInvoicesSince } from './with-invoice';

type TaxEvents = 'ServiceLocationDeclared' | 'TaxExemptionRecorded' | 'TaxExemptionRevoked' | 'WithholdingRecorded';

export const taxHandlers: Pick<Handlers, TaxEvents> = {
  ServiceLocationDeclared: (state, data, on) =>
    withTaxes(withLateInvoicesSince(state, on), {
      locations: addedByDay(state.taxes.locations, { ...data, on }, sinceOf),
    }),

  TaxExemptionRecorded: (state, { exemption, documentDigest: _kept, ...data }, on) =>
    withTaxes(state, {
      exemptions: withEntry(state.taxes.exemptions, exemption, { ...data, id: exemption, providedOn: on }),
    }),

  TaxExemptionRevoked: (state, data, on) => {
    const { exemptions } = state.taxes;
    const exemption = exemptions.get(data.exemption);
    return exemption
      ? withTaxes(state, { exemptions: withEntry(exemptions, exemption.id, { ...exemption, revokedOn: on }) })
      : state;
  },

  WithholdingRecorded: (state, { withholding: id, ...data }, on) => {
    const recorded = {
      ...data,
      id,
      on,
      net: Money.of(data.net),
      gross: Money.of(data.gross),
      increase: Money.of(data.increase),
      withheld: Money.of(data.withheld),
      received: Money.of(data.received),
    };
    return withTaxes(state, { withholdings: withEntry(state.taxes.withholdings, id, recorded) });
  },
};

function withTaxes(state: AccountState, changed: Partial<Taxes>): AccountState {
  return { ...state, taxes: { ...state.taxes, ...changed } };
}
