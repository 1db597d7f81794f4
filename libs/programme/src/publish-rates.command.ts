import { accept, isSameData, refuse, schema } from '@tenure/kernel';
import type { RateCard } from '@tenure/terms';
import { programmeCommand } from './command';

const price = schema.matching('^(0|[1-9]\\d{0,6})(\\.\\d{1,6})?$', '0.0075');

const card = schema.object({
  id: schema.id,
  effectiveOn: schema.describe('The day the rates take effect: after today, or today for carriers’ alone', schema.day),
  packages: schema.list(schema.object({ package: schema.text(100), monthlyFee: schema.amountOrZero }), {
    min: 0,
    max: 200,
  }),
  units: schema.list(
    schema.object({
      item: schema.id,
      kind: schema.oneOf('transactional', 'non-recurring', 'overage', 'pass-through'),
      unit: schema.text(40),
      unitPrice: schema.describe('Decimal text with up to six places', price),
    }),
    { min: 0, max: 5000 },
  ),
});

export const publishRates = programmeCommand({
  name: 'publish-rates',
  summary: 'A rate card; rates hold from their own day, carriers’ pass-through prices at once',
  clauses: ['§4.1', '§4.8'],
  body: schema.object({ card }),
  decide: (programme, body, { today }) => {
    const known = programme.rateCards.find(({ id }) => id === body.card.id);
    if (known && isSameData(known, body.card)) return accept();
    if (known) return refuse('rate-card-taken', '§4.1', `rate card ${known.id} was published with other rates`);
    if (isEmpty(body.card)) return refuse('rate-card-empty', '§4.1', 'a rate card lists at least one package or unit');
    const twice = listedTwice(body.card);
    if (twice !== undefined) return refuse('rate-listed-twice', '§4.1', `the card has two rates for ${twice}`);
    if (body.card.effectiveOn < today) {
      return refuse('rates-for-the-past', '§4.1', `${body.card.effectiveOn} is before today, ${today}`);
    }
    if (body.card.effectiveOn === today && !isPassThrough(body.card)) {
      const detail = 'what runs today may have been billed already; only carriers’ pass-through prices hold at once';
      return refuse('rates-not-ahead', '§4.1', detail);
    }
    return accept({
      type: 'RatesPublished',
      effectiveOn: today,
      clauses: isPassThrough(body.card) ? ['§4.8'] : ['§4.1'],
      data: { card: body.card },
    });
  },
});

function isEmpty({ packages, units }: RateCard): boolean {
  return packages.length === 0 && units.length === 0;
}

function isPassThrough({ packages, units }: RateCard): boolean {
  return packages.length === 0 && units.every(({ kind }) => kind === 'pass-through');
}

function listedTwice({ packages, units }: RateCard): string | undefined {
  const names = [...packages.map((rate) => `package ${rate.package}`), ...units.map(({ item }) => `item ${item}`)];
  return names.find((name, index) => names.indexOf(name) !== index);
}
