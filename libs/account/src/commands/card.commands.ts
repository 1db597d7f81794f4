import { accept, laterOf, refuse, schema } from '@tenure/kernel';
import { command, fields, freeIdIn, idTaken, isTakenIn, unknownThing } from './command';
import { ended, notAccepted } from './guards';

/** As long as a card number may be, whatever stands between its digits. */
const CARD_NUMBER = /\d(?:[ -]?\d){11,}/;

export const authorizeCard = command({
  name: 'authorize-card',
  summary: 'The customer authorises debits of a card for open balances, until it cancels in writing or the terms end',
  clauses: ['§4.4'],
  body: schema.object({
    authorization: fields.newId('authorisation'),
    card: schema.describe('Token that the payment provider gave for the card; never its number', schema.text(100)),
  }),
  decide: (state, body, env) => {
    const refusal = notAccepted(state, env) ?? ended(state, env);
    if (refusal) return refusal;
    const { authorizations } = state.cards;
    if (CARD_NUMBER.test(body.card)) {
      return refuse('card-number-refused', '§4.4', 'this looks like the number of a card; only its token may be kept');
    }
    if (isTakenIn(authorizations, body.authorization)) {
      const known = authorizations.get(body.authorization);
      const isSame = known?.card === body.card && known.on === env.effectiveOn;
      return isSame ? accept() : idTaken('authorization', body.authorization, '§4.4');
    }
    return accept({
      type: 'CardAuthorized',
      effectiveOn: env.effectiveOn,
      clauses: ['§4.4'],
      data: {
        authorization: body.authorization ?? freeIdIn('card', authorizations),
        card: body.card,
        debitsFrom: state.live ? laterOf(env.today, env.effectiveOn) : env.effectiveOn,
      },
    });
  },
  examples: () => [{ card: 'tok-example' }],
});

export const cancelCardAuthorization = command({
  name: 'cancel-card-authorization',
  summary: 'The customer cancelled an authorisation in writing; nothing is debited from this day on',
  clauses: ['§4.4'],
  body: schema.object({
    authorization: schema.describe('Id of an authorisation of this account', schema.id),
    writing: schema.describe('Where the writing is kept', schema.text(200)),
  }),
  decide: (state, body, env) => {
    const authorization = state.cards.authorizations.get(body.authorization);
    if (!authorization) return unknownThing('authorization', body.authorization, '§4.4');
    if (authorization.cancelledOn !== undefined && authorization.cancelledOn <= env.effectiveOn) return accept();
    if (env.effectiveOn < authorization.on) {
      const detail = `authorisation ${authorization.id} was given on ${authorization.on}`;
      return refuse('before-authorization', '§4.4', detail, authorization.on);
    }
    return accept({
      type: 'CardAuthorizationCancelled',
      effectiveOn: env.effectiveOn,
      clauses: ['§4.4'],
      data: body,
    });
  },
  examples: (state) =>
    [...state.cards.authorizations.keys()].map((authorization) => ({ authorization, writing: 'a letter' })),
});
