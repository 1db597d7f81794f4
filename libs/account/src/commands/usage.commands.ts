import { accept, Money, rate, refuse, schema } from '@tenure/kernel';
import { unitRateOn } from '@tenure/terms';
import { findIn } from '../state/book';
import { command, freeId, idTaken } from './command';
import { ended, firstRunAfter, notActivated } from './guards';
import { acceptedByUse } from './use';

export const recordUsage = command({
  name: 'record-usage',
  summary:
    'Units were used; they are charged at the rate of the card in force on the day, and billed with the next run',
  clauses: ['§4.1', '§4.3', '§4.8'],
  body: schema.object({
    charge: schema.optional(schema.describe('Id of the charge; given by the account if absent', schema.id)),
    item: schema.describe('What was used, as the rate card lists it', schema.id),
    quantity: schema.describe('How many units', schema.count(1_000_000_000)),
  }),
  decide: (state, body, env) => {
    const refusal = notActivated(state, env) ?? ended(state, env);
    if (refusal) return refusal;
    const isTaken = (id: string) => findIn(state.charges, id) !== undefined;
    if (body.charge !== undefined && isTaken(body.charge)) return idTaken('charge', body.charge, '§4.3');
    const listed = unitRateOn(env.programme.rateCards, body.item, env.effectiveOn);
    if (!listed) {
      const detail = `no rate card in force on ${env.effectiveOn} lists ${body.item}; record-charges takes an amount`;
      return refuse('item-not-listed', '§4.1', detail);
    }
    const { kind, unit, unitPrice } = listed.rate;
    const amount = Money.rounded(rate(unitPrice).times(body.quantity));
    if (amount.isZero()) {
      const detail = `${body.quantity} × ${unitPrice} rounds to nothing; record more units at once`;
      return refuse('usage-rounds-to-zero', '§4.3', detail);
    }
    return accept(
      {
        type: 'ChargesRecorded',
        effectiveOn: env.effectiveOn,
        clauses: [kind === 'pass-through' ? '§4.8' : '§4.3', '§4.1'],
        data: {
          charge: body.charge ?? freeId(`charge-${env.effectiveOn}`, state.charges.hot.size + 1, isTaken),
          kind,
          description: `${body.quantity} × ${body.item} (${unit}) at ${unitPrice}`,
          amount: amount.toString(),
          rated: { item: body.item, quantity: body.quantity, unitPrice, rateCard: listed.card.id },
          firstRunOn: firstRunAfter(state, env),
        },
      },
      ...(kind === 'transactional' || kind === 'overage' ? acceptedByUse(state, env, `${body.item} used`) : []),
    );
  },
  examples: (_state, { programme, effectiveOn }) =>
    programme.rateCards
      .filter((card) => card.effectiveOn <= effectiveOn)
      .flatMap(({ units }) => units.slice(0, 1))
      .map(({ item }) => ({ item, quantity: 1_000 })),
});
