import { accept, refuse, schema } from '@tenure/kernel';
import { command, unknownThing } from './command';
import { ended } from './guards';

const affiliate = schema.describe('What the affiliate is known by', schema.id);

export const authorizeAffiliate = command({
  name: 'authorize-affiliate',
  summary: 'A company of the same group may act for a party; the party stays liable',
  clauses: ['preamble', '§9.12'],
  body: schema.object({
    affiliate,
    name: schema.text(200),
    by: schema.describe('Whose affiliate it is', schema.oneOf('customer', 'provider')),
    relation: schema.describe(
      'Control is what makes an affiliate',
      schema.oneOf('controls', 'controlled-by', 'common-control'),
    ),
    scope: schema.describe('What it may do or must perform', schema.text(1000)),
  }),
  decide: (state, body, env) => {
    const over = ended(state, env);
    if (over) return over;
    const known = state.agreements.affiliates.get(body.affiliate);
    if (known && known.revokedOn === undefined) {
      const { authorizedOn: _on, ...data } = known;
      const isSame = Object.entries(body).every(([field, value]) => data[field as keyof typeof data] === value);
      if (isSame) return accept();
      const detail = `affiliate ${body.affiliate} is authorized since ${known.authorizedOn} otherwise; revoke it first`;
      return refuse('affiliate-authorized', 'preamble', detail);
    }
    if (known?.revokedOn !== undefined && env.effectiveOn < known.revokedOn) {
      return refuse('before-revocation', 'preamble', `it was revoked on ${known.revokedOn}`, known.revokedOn);
    }
    return accept({
      type: 'AffiliateAuthorized',
      effectiveOn: env.effectiveOn,
      clauses: ['preamble', '§9.12'],
      data: body,
    });
  },
  examples: () => [
    {
      affiliate: 'example-sub',
      name: 'Example Sub Inc.',
      by: 'customer' as const,
      relation: 'controlled-by' as const,
      scope: 'use the service',
    },
  ],
});

export const revokeAffiliate = command({
  name: 'revoke-affiliate',
  summary: 'An affiliate may act for the party no more; the party stays liable for what it did',
  clauses: ['preamble', '§9.12'],
  body: schema.object({ affiliate }),
  decide: (state, body, env) => {
    const known = state.agreements.affiliates.get(body.affiliate);
    if (!known) return unknownThing('affiliate', body.affiliate, 'preamble');
    if (known.revokedOn !== undefined && known.revokedOn <= env.effectiveOn) return accept();
    if (env.effectiveOn < known.authorizedOn) {
      return refuse(
        'before-authorization',
        'preamble',
        `it was authorized on ${known.authorizedOn}`,
        known.authorizedOn,
      );
    }
    return accept({
      type: 'AffiliateRevoked',
      effectiveOn: env.effectiveOn,
      clauses: ['preamble', '§9.12'],
      data: body,
    });
  },
  examples: (state) => [...state.agreements.affiliates.keys()].map((one) => ({ affiliate: one })),
});
