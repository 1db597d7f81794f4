import { accept, refuse, schema } from '@tenure/kernel';
import { command, fields, freeIdIn, idTaken, isTakenIn, unknownThing } from './command';
import { notAccepted } from './guards';

export const recordExclusionListFinding = command({
  name: 'record-exclusion-list-finding',
  summary: 'The customer was found on a government’s exclusion list; suspension is open at once',
  clauses: ['§9.9'],
  body: schema.object({
    finding: fields.newId('finding'),
    list: schema.describe('Which list, and of whom', schema.text(200)),
    entry: schema.describe('What stands on it', schema.text(1000)),
    relation: schema.describe(
      'Whether the customer itself is on it, or is controlled by or acts for somebody who is',
      schema.oneOf('listed', 'controlled-by-listed', 'agent-of-listed'),
    ),
    foundBy: schema.text(200),
  }),
  decide: (state, body, env) => {
    const refusal = notAccepted(state, env);
    if (refusal) return refusal;
    if (isTakenIn(state.exclusions, body.finding)) {
      return idTaken('finding', body.finding, '§9.9');
    }
    const finding = body.finding ?? freeIdIn('finding', state.exclusions);
    return accept({
      type: 'ExclusionListFindingRecorded',
      effectiveOn: env.effectiveOn,
      clauses: ['§9.9'],
      data: { ...body, finding },
    });
  },
  examples: () => [{ list: 'example', entry: 'example', relation: 'listed' as const, foundBy: 'A. Person' }],
});

export const clearExclusionListFinding = command({
  name: 'clear-exclusion-list-finding',
  summary: 'A finding does not hold any more; a suspension that rests on it is lifted',
  clauses: ['§9.9'],
  body: schema.object({ finding: schema.id, why: schema.text(1000), clearedBy: schema.text(200) }),
  decide: (state, body, env) => {
    const found = state.exclusions.get(body.finding);
    if (!found) return unknownThing('finding', body.finding, '§9.9');
    if (found.clearedOn !== undefined) return accept();
    if (env.effectiveOn < found.on) {
      return refuse('before-finding', '§9.9', `finding ${found.id} is of ${found.on}`, found.on);
    }
    return accept({
      type: 'ExclusionListFindingCleared',
      effectiveOn: env.effectiveOn,
      clauses: ['§9.9'],
      data: body,
    });
  },
  examples: (state) =>
    [...state.exclusions.values()]
      .filter(({ clearedOn }) => clearedOn === undefined)
      .map(({ id }) => ({ finding: id, why: 'example', clearedBy: 'A. Person' })),
});
