import { accept, daysBetween, refuse, type Refusal, schema } from '@tenure/kernel';
import { indemnityExclusion, indemnityExclusions, indemnityGround, indemnityGrounds } from '@tenure/terms';
import type { AccountState } from '../state/account-state';
import type { IndemnityClaim } from '../state/indemnity';
import { command, type Env, fields, freeIdIn, idTaken, isTakenIn, unknownThing } from './command';
import { notAccepted } from './guards';
import { addressOf, noticeMethod } from './notice-address';

const claim = schema.describe('Id of an indemnity claim of this account', schema.id);

export const noticeIndemnityClaim = command({
  name: 'notice-indemnity-claim',
  summary: 'One party tells the other of a third party’s claim that it is to be held harmless of',
  clauses: ['§6.1', '§6.2', '§6.4', '§1'],
  body: schema.object({
    claim: fields.newId('claim'),
    ground: schema.oneOf(...indemnityGrounds.map(({ ground }) => ground)),
    claimant: schema.describe('The third party', schema.text(200)),
    detail: schema.text(4000),
    learnedOn: schema.describe('When the noticing party learned of the claim', schema.day),
    method: noticeMethod,
  }),
  decide: (state, body, env) => {
    const { ref, indemnifiedBy } = indemnityGround(body.ground);
    const refusal = notAccepted(state, env);
    if (refusal) return refusal;
    if (isTakenIn(state.indemnityClaims, body.claim)) return idTaken('claim', body.claim, '§6.4');
    if (body.learnedOn > env.effectiveOn) {
      const detail = `a claim that became known on ${body.learnedOn} can not be noticed on ${env.effectiveOn}`;
      return refuse('learned-after-notice', '§6.4', detail, body.learnedOn);
    }
    const { method, claim: given, ...notice } = body;
    const delivery = addressOf(indemnifiedBy, state, method, env);
    if ('kind' in delivery) return delivery;
    return accept({
      type: 'IndemnityClaimNoticed',
      effectiveOn: env.effectiveOn,
      clauses: [ref, '§6.4', '§1'],
      data: {
        claim: given ?? freeIdIn('claim', state.indemnityClaims),
        ...notice,
        indemnifiedBy,
        daysToNotice: daysBetween(body.learnedOn, env.effectiveOn),
        delivery,
      },
    });
  },
  examples: (_state, env) =>
    (['infringement', 'breach-of-terms'] as const).map((ground) => ({
      ground,
      claimant: 'A. Third Party',
      detail: 'example',
      learnedOn: env.effectiveOn,
      method: 'e-mail' as const,
    })),
});

export const excludeIndemnityClaim = command({
  name: 'exclude-indemnity-claim',
  summary: 'The provider relies on an exclusion from its indemnity for infringement',
  clauses: ['§6.3'],
  body: schema.object({
    claim,
    exclusion: schema.oneOf(...indemnityExclusions.map(({ exclusion }) => exclusion)),
    extent: schema.describe('How far the claim arises from it', schema.oneOf('whole', 'part')),
    why: schema.text(4000),
  }),
  decide: (state, body, env) => {
    const { ref } = indemnityExclusion(body.exclusion);
    const found = claimOnDay(state, body.claim, env, ref);
    if ('kind' in found) return found;
    if (found.indemnifiedBy !== 'provider') {
      return refuse(
        'no-exclusion',
        ref,
        `claim ${found.id} is the customer’s to indemnify, and nothing is excluded from it`,
      );
    }
    const isKnown = found.exclusions.some((e) => e.exclusion === body.exclusion && e.extent === body.extent);
    if (isKnown) return accept();
    return accept({ type: 'IndemnityClaimExcluded', effectiveOn: env.effectiveOn, clauses: [ref], data: body });
  },
  examples: (state) =>
    claims(state).map(({ id }) => ({
      claim: id,
      exclusion: 'combination' as const,
      extent: 'whole' as const,
      why: 'example',
    })),
});

export const recordIndemnityAssistance = command({
  name: 'record-indemnity-assistance',
  summary: 'The indemnified party helped in defending the claim',
  clauses: ['§6.4'],
  body: schema.object({ claim, what: schema.text(1000) }),
  decide: (state, body, env) => {
    const found = claimOnDay(state, body.claim, env, '§6.4');
    if ('kind' in found) return found;
    return accept({ type: 'IndemnityAssistanceRecorded', effectiveOn: env.effectiveOn, clauses: ['§6.4'], data: body });
  },
  examples: (state) => claims(state).map(({ id }) => ({ claim: id, what: 'example' })),
});

export const recordIndemnityCost = command({
  name: 'record-indemnity-cost',
  summary: 'A cost of the indemnified party that the other one is to bear; kept with the claim, and posted nowhere',
  clauses: ['§6.4', '§6.1', '§6.2'],
  body: schema.object({
    claim,
    cost: fields.newId('cost'),
    kind: schema.describe(
      '`enforcement`: of establishing or enforcing the indemnity itself',
      schema.oneOf('defence', 'enforcement', 'other'),
    ),
    what: schema.text(1000),
    amount: schema.amount,
  }),
  decide: (state, body, env) => {
    const found = claimOnDay(state, body.claim, env, '§6.4');
    if ('kind' in found) return found;
    if (isTakenIn(found.costs, body.cost)) return idTaken('cost', body.cost, '§6.4');
    const clause = body.kind === 'enforcement' ? '§6.4' : indemnityGround(found.ground).ref;
    const cost = body.cost ?? freeIdIn(`${found.id}-C`, found.costs);
    return accept({
      type: 'IndemnityCostRecorded',
      effectiveOn: env.effectiveOn,
      clauses: [clause],
      data: { ...body, cost },
    });
  },
  examples: (state) =>
    claims(state).map(({ id }) => ({ claim: id, kind: 'defence' as const, what: 'example', amount: '100.00' })),
});

export const settleIndemnityClaim = command({
  name: 'settle-indemnity-claim',
  summary: 'What became of the third party’s claim, and what had to be paid on it',
  clauses: ['§6.1', '§6.2'],
  body: schema.object({
    claim,
    outcome: schema.oneOf('settlement', 'judgment', 'dismissed', 'withdrawn'),
    detail: schema.text(4000),
    amount: schema.optional(schema.describe('What the third party gets', schema.amount)),
  }),
  decide: (state, body, env) => {
    const found = claimOnDay(state, body.claim, env, '§6.4');
    if ('kind' in found) return found;
    const { ref } = indemnityGround(found.ground);
    if (found.settlement) {
      const { outcome, on } = found.settlement;
      return refuse('claim-settled', ref, `claim ${found.id} ended on ${on}: ${outcome}`);
    }
    const isForNothing = body.outcome === 'dismissed' || body.outcome === 'withdrawn';
    if (isForNothing && body.amount !== undefined) {
      return refuse('amount-of-nothing', ref, `a claim that was ${body.outcome} leaves nothing to pay`);
    }
    return accept({ type: 'IndemnityClaimSettled', effectiveOn: env.effectiveOn, clauses: [ref], data: body });
  },
  examples: (state) => claims(state).map(({ id }) => ({ claim: id, outcome: 'dismissed' as const, detail: 'example' })),
});

function claimOnDay(state: AccountState, id: string, env: Env, clause: string): IndemnityClaim | Refusal {
  const found = state.indemnityClaims.get(id);
  if (!found) return unknownThing('claim', id, clause);
  return env.effectiveOn < found.noticedOn
    ? refuse('before-claim', '§6.4', `claim ${id} was noticed on ${found.noticedOn}`, found.noticedOn)
    : found;
}

function claims(state: AccountState): readonly IndemnityClaim[] {
  return [...state.indemnityClaims.values()];
}
