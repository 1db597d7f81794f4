import { amount, day, flag, list, shape, some, text, texts } from './shape';

/** What the taxes and the cards of an account are answered as. */
export const taxSchemas = {
  Taxes: shape({
    locations: list(
      shape(
        {
          location: text,
          jurisdiction: text,
          taxes: list(shape({ ...some(['tax', 'jurisdiction', 'rate', 'source'], text), isExempt: flag })),
        },
        { share: text },
      ),
    ),
    exemptions: list(
      shape(
        {
          ...some(['exemption', 'jurisdiction', 'certificate'], text),
          ...some(['providedOn', 'validFrom'], day),
          isValid: flag,
        },
        { taxes: texts, ...some(['validUntil', 'revokedOn'], day) },
      ),
    ),
    withholdings: list(
      shape(
        {
          ...some(['withholding', 'invoice', 'rate'], text),
          on: day,
          ...some(['net', 'gross', 'increase', 'withheld', 'received', 'short'], amount),
        },
        some(['payment', 'certificate'], text),
      ),
    ),
  }),
  Cards: shape({
    authorizations: list(
      shape({ authorization: text, card: text, on: day, debitsFrom: day, isInForce: flag }, { cancelledOn: day }),
    ),
    debits: list(
      shape({
        debit: text,
        on: day,
        authorization: text,
        amount,
        invoices: list(shape({ invoice: text, amount })),
        payments: texts,
      }),
    ),
  }),
};
