import { amount, anyOf, count, day, list, shape, some, text, texts } from './shape';

/** What late interest and indemnities by the French rule are answered as. */
export const receivableSchemas = {
  LateInterest: shape(
    {
      invoice: text,
      countedFrom: day,
      through: day,
      state: anyOf('posted', 'paid-today', 'accrued', 'rates-unknown'),
      principal: amount,
    },
    {
      amount,
      waived: amount,
      days: count,
      segments: list(shape({ semester: text, days: count, ...some(['threeTimesLegal', 'ecbPlus10', 'rate'], text) })),
      formula: text,
      ratesUnknownFor: texts,
    },
  ),
  EuroSums: shape(some(['claimed', 'waived', 'paid', 'outstanding'], amount)),
  RecoveryIndemnity: shape(
    {
      invoice: text,
      amount,
      currency: text,
      claimedOn: day,
      state: anyOf('claimed', 'paid', 'waived', 'withdrawn'),
      outstanding: amount,
    },
    some(['paidOn', 'waivedOn'], day),
  ),
};
