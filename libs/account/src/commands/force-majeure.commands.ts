import { accept, type LegalDay, refuse, type Refusal, schema } from '@tenure/kernel';
import type { AccountFact } from '../events';
import { command, type Env, fields, freeIdIn, idTaken, isTakenIn, unknownThing } from './command';
import { notAccepted } from './guards';

/**
 * The clock of the party's cure periods stands from the effective day on, never that of a payment (§9.3, reading 28).
 * One that is over by the time it is recorded is recorded whole, so that no period stands open in between.
 */
export const declareForceMajeure = command({
  name: 'declare-force-majeure',
  summary: 'A cause beyond a party’s control keeps it from performing; the clock of its cure periods stands',
  clauses: ['§9.3'],
  body: schema.object({
    forceMajeure: fields.newId('force majeure'),
    party: schema.oneOf('provider', 'customer'),
    cause: schema.text(1000),
    evidence: schema.optional(schema.text(4000)),
    until: schema.optional(
      schema.describe('The first day that counts again, where it is over already; not after today', schema.day),
    ),
  }),
  decide: (state, body, env) => {
    const refusal = notAccepted(state, env) ?? wrongEnd(env.effectiveOn, body.until, env);
    if (refusal) return refusal;
    const { forceMajeure: given, until, ...declared } = body;
    if (isTakenIn(state.forceMajeures, given)) return idTaken('force-majeure', given, '§9.3');
    const forceMajeure = given ?? freeIdIn('force-majeure', state.forceMajeures);
    const how = { clauses: ['§9.3'] };
    const beginning: AccountFact = {
      type: 'ForceMajeureDeclared',
      effectiveOn: env.effectiveOn,
      ...how,
      data: { forceMajeure, ...declared },
    };
    if (until === undefined) return accept(beginning);
    return accept<AccountFact>(beginning, {
      type: 'ForceMajeureEnded',
      effectiveOn: until,
      ...how,
      data: { forceMajeure },
    });
  },
  examples: () => [{ party: 'customer' as const, cause: 'example' }],
});

function wrongEnd(from: LegalDay, until: LegalDay | undefined, { today }: Env): Refusal | undefined {
  if (until === undefined) return undefined;
  if (until < from) return refuse('end-before-beginning', '§9.3', `it began on ${from}, and can not end on ${until}`);
  if (until > today)
    return refuse('end-in-future', '§9.3', `${until} is after today, ${today}; end it when it is over`);
  return undefined;
}

export const endForceMajeure = command({
  name: 'end-force-majeure',
  summary: 'It is over: the effective day is the first that counts again in a cure period',
  clauses: ['§9.3'],
  body: schema.object({ forceMajeure: schema.id, detail: schema.optional(schema.text(1000)) }),
  decide: (state, body, env) => {
    const found = state.forceMajeures.get(body.forceMajeure);
    if (!found) return unknownThing('force-majeure', body.forceMajeure, '§9.3');
    if (found.until === env.effectiveOn) return accept();
    if (found.until !== undefined) {
      return refuse('force-majeure-over', '§9.3', `${found.id} was over on ${found.until} already`);
    }
    if (env.effectiveOn < found.from) {
      return refuse('before-force-majeure', '§9.3', `${found.id} began on ${found.from}`, found.from);
    }
    return accept({ type: 'ForceMajeureEnded', effectiveOn: env.effectiveOn, clauses: ['§9.3'], data: body });
  },
  examples: (state) =>
    [...state.forceMajeures.values()]
      .filter(({ until }) => until === undefined)
      .map(({ id }) => ({ forceMajeure: id })),
});
