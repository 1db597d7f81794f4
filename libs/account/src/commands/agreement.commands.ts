import { accept, refuse, schema } from '@tenure/kernel';
import { evolve } from '../evolve';
import type { AccountFact } from '../events';
import { creditFeesNotDue } from './billing.commands';
import { command, fields, freeId, freeIdIn, idTaken, isTakenIn, unknownThing } from './command';

const signatures = {
  signedByCustomer: schema.describe('Who signed for the customer', schema.text(200)),
  signedByProvider: schema.describe('Who signed for the provider', schema.text(200)),
};

export const recordSeparateAgreement = command({
  name: 'record-separate-agreement',
  summary: 'An agreement of the parties governs the purchase: these terms do not, from this day',
  clauses: ['preamble', '§9.12'],
  body: schema.object({
    agreement: schema.describe('What the agreement is known by', schema.id),
    description: schema.text(500),
    ...signatures,
  }),
  decide: (state, body, env) => {
    const { separate } = state.agreements;
    if (separate.some(({ agreement }) => agreement === body.agreement)) {
      return idTaken('agreement', body.agreement, 'preamble');
    }
    // They follow one another, so that the last one recorded is the last to end.
    const last = separate.at(-1);
    if (last && (last.until === undefined || env.effectiveOn < last.until)) {
      const detail = `agreement ${last.agreement} governs already`;
      return refuse('governed-by-separate-agreement', 'preamble', detail, last.until);
    }
    const recorded: AccountFact = {
      type: 'SeparateAgreementRecorded',
      effectiveOn: env.effectiveOn,
      clauses: ['preamble'],
      data: body,
    };
    // One that is recorded late takes back the platform fees that were billed since.
    return accept(recorded, ...creditFeesNotDue(evolve(state, recorded, env.today)));
  },
  examples: ({ agreements: { separate } }) => [
    {
      agreement: freeId('agreement', 1, (id) => separate.some(({ agreement }) => agreement === id)),
      description: 'master agreement',
      signedByCustomer: 'A. Signatory',
      signedByProvider: 'B. Signatory',
    },
  ],
});

export const endSeparateAgreement = command({
  name: 'end-separate-agreement',
  summary: 'The agreement of the parties is over; these terms govern again from this day',
  clauses: ['preamble'],
  body: schema.object({ agreement: schema.id }),
  decide: (state, { agreement }, env) => {
    const known = state.agreements.separate.find((one) => one.agreement === agreement);
    if (!known) return unknownThing('agreement', agreement, 'preamble');
    if (known.until !== undefined && known.until <= env.effectiveOn) return accept();
    if (env.effectiveOn < known.from) {
      return refuse('before-agreement', 'preamble', `the agreement began on ${known.from}`, known.from);
    }
    return accept({
      type: 'SeparateAgreementEnded',
      effectiveOn: env.effectiveOn,
      clauses: ['preamble'],
      data: { agreement },
    });
  },
  examples: (state) => state.agreements.separate.map(({ agreement }) => ({ agreement })),
});

export const signAmendment = command({
  name: 'sign-amendment',
  summary: 'A provision is amended or waived in writing; both parties have signed',
  clauses: ['§9.12', '§9.7.2'],
  body: schema.object({
    amendment: fields.newId('amendment'),
    provision: schema.describe('The clause it changes, such as §4.4', schema.text(40)),
    description: schema.text(4000),
    signedByCustomer: schema.optional(signatures.signedByCustomer),
    signedByProvider: schema.optional(signatures.signedByProvider),
  }),
  decide: (state, { amendment, signedByCustomer, signedByProvider, ...body }, env) => {
    const { amendments } = state.agreements;
    if (isTakenIn(amendments, amendment)) return idTaken('amendment', amendment, '§9.12');
    if (signedByCustomer === undefined || signedByProvider === undefined) {
      const missing = signedByCustomer === undefined ? 'customer' : 'provider';
      return refuse('signature-missing', '§9.12', `nobody signed for the ${missing}; an amendment needs both parties`);
    }
    const id = amendment ?? freeIdIn('amendment', amendments);
    return accept({
      type: 'AmendmentSigned',
      effectiveOn: env.effectiveOn,
      clauses: ['§9.12'],
      data: { amendment: id, ...body, signedByCustomer, signedByProvider },
    });
  },
  examples: () => [
    {
      provision: '§4.4',
      description: 'due in 45 days',
      signedByCustomer: 'A. Signatory',
      signedByProvider: 'B. Signatory',
    },
  ],
});
