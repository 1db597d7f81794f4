import { amountText, listOf } from '../wording';
import type { Sentences } from './sentences';

type TaxEvents = 'ServiceLocationDeclared' | 'TaxExemptionRecorded' | 'TaxExemptionRevoked' | 'WithholdingRecorded';

export const taxSentences: Sentences<TaxEvents> = {
  ServiceLocationDeclared: ({ location, jurisdiction, share }, on) => {
    if (share === '0') return `From ${on} the service is used at ${location} no longer.`;
    const what = share === undefined ? 'whatever is used at no other place' : `${share} of the use`;
    return `From ${on} ${what} is at ${location}, in ${jurisdiction}.`;
  },

  TaxExemptionRecorded: ({ exemption, jurisdiction, taxes, validFrom, validUntil }, on) => {
    const what = taxes === undefined ? `the taxes of ${jurisdiction}` : `${listOf(taxes)} of ${jurisdiction}`;
    const until = validUntil === undefined ? '' : ` until ${validUntil}`;
    return `Documents of exemption ${exemption} from ${what} were provided on ${on}; they hold from ${validFrom}${until}.`;
  },

  TaxExemptionRevoked: ({ exemption }, on) => `Exemption ${exemption} holds no longer, from ${on}.`,

  WithholdingRecorded: (data, on) => {
    const { withholding, invoice, rate, net, gross, increase, withheld, received } = data;
    return (
      `${amountText(withheld)} of tax was withheld at ${rate} (${withholding}, ${on}): so that ${amountText(net)} of ` +
      `invoice ${invoice} arrives the customer owes ${amountText(gross)}, ${amountText(increase)} more; ` +
      `${amountText(received)} has arrived.`
    );
  },
};
