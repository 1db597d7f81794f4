import { accept, refuse, schema } from '@tenure/kernel';
import { dataClasses, disclosureBases } from '@tenure/terms';
import { command, fields, freeIdIn, idTaken, isTakenIn } from './command';

const CLAUSE = '§2.3.1';

export const recordDisclosure = command({
  name: 'record-disclosure',
  summary: 'Information held for the customer was disclosed; the record is kept for ever',
  clauses: [CLAUSE],
  body: schema.object({
    disclosure: fields.newId('disclosure'),
    basis: schema.oneOf(...disclosureBases.map(({ basis }) => basis)),
    recipient: schema.text(200),
    scope: schema.describe('What was disclosed, and to what extent', schema.text(1000)),
    classes: schema.optional(schema.list(schema.oneOf(...dataClasses), { min: 1, max: dataClasses.length })),
    authority: schema.optional(
      schema.describe('The law, order or agreement; required where the basis is one', schema.text(500)),
    ),
  }),
  decide: (state, body, env) => {
    const { disclosures } = state.custody;
    if (isTakenIn(disclosures, body.disclosure)) {
      return idTaken('disclosure', body.disclosure, CLAUSE);
    }
    const basis = disclosureBases.find((each) => each.basis === body.basis);
    if (basis?.needsAuthority && body.authority === undefined) {
      return refuse('authority-required', CLAUSE, `name the ${body.basis} that asks for the disclosure`);
    }
    const disclosure = body.disclosure ?? freeIdIn('disclosure', disclosures);
    return accept({
      type: 'DisclosureRecorded',
      effectiveOn: env.effectiveOn,
      clauses: [CLAUSE],
      data: { ...body, disclosure, classes: body.classes ?? [] },
    });
  },
  examples: () => [{ basis: 'law' as const, recipient: 'example', scope: 'example', authority: 'example' }],
});
