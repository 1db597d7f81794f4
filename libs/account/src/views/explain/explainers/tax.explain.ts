import { Money, rate } from '@tenure/kernel';
import type { WithholdingRecorded } from '../../../events';
import type { Formula } from '../explanation';
import { issued } from '../invoice-log';
import { last } from '../log';
import type { Explainers } from './explainers';

type TaxEvents = 'ServiceLocationDeclared' | 'TaxExemptionRecorded' | 'TaxExemptionRevoked' | 'WithholdingRecorded';

export const taxExplainers: Explainers<TaxEvents> = {
  ServiceLocationDeclared: ({ data }, log) => ({
    readings: [],
    inputs: [
      ...last(log, 'AccountRegistered'),
      ...last(log, 'ServiceLocationDeclared', ({ location }) => location === data.location),
    ],
  }),

  TaxExemptionRecorded: (_event, log) => ({ readings: [37], inputs: last(log, 'AccountRegistered') }),

  TaxExemptionRevoked: ({ data }, log) => ({
    readings: [37],
    inputs: last(log, 'TaxExemptionRecorded', ({ exemption }) => exemption === data.exemption),
  }),

  WithholdingRecorded: ({ data }, log) => ({
    readings: [16, 13],
    inputs: [...issued(log, data.invoice), ...last(log, 'PaymentReceived', ({ payment }) => payment === data.payment)],
    formula: grossFormula(data),
  }),
};

/** net ÷ (1 − rate) = gross, rounded up to the cent (reading 16). */
function grossFormula({ net, rate: withholding, gross, increase }: WithholdingRecorded): Formula {
  const unrounded = Money.of(net)
    .toDecimal()
    .div(rate('1').minus(rate(withholding)));
  return {
    text: `${net} ÷ (1 − ${withholding}) = ${gross}; ${gross} − ${net} = ${increase}`,
    values: { net, rate: withholding, unrounded: unrounded.toDecimalPlaces(6).toFixed(), gross, increase },
  };
}
