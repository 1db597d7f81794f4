import { accept, schema } from '@tenure/kernel';
import { countryOn } from '../addendum';
import { command } from './command';

export const changeCountry = command({
  name: 'change-country',
  summary: 'The customer’s country changes from this day, and with it the addendum; what was issued stays as it was',
  clauses: ['§4.3 FR', '§4.7 US', '§7.1 UK'],
  body: schema.object({ country: schema.country }),
  decide: (state, body, env) => {
    if (countryOn(state, env.effectiveOn) === body.country) return accept();
    return accept({
      type: 'CountryChanged',
      effectiveOn: env.effectiveOn,
      clauses: ['§4.3', '§4.7', '§7.1'],
      data: body,
    });
  },
  examples: (state, env) => [{ country: countryOn(state, env.effectiveOn) === 'FR' ? 'US' : 'FR' }],
});
