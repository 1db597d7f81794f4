import { accept, Money, refuse, schema } from '@tenure/kernel';
import { creditReviewOccasions, creditWarningFrom, securityKinds } from '@tenure/terms';
import { command, fields, freeId, freeIdIn, idTaken, isTakenIn, unknownThing } from './command';
import { notAccepted } from './guards';

const CLAUSE = '§4.2';

export const reviewCredit = command({
  name: 'review-credit',
  summary: 'Credit was reviewed; a limit that is given holds from this day, without one the limit stays',
  clauses: [CLAUSE, '§9.2'],
  body: schema.object({
    review: fields.newId('review'),
    occasion: schema.oneOf(...creditReviewOccasions),
    detail: schema.optional(schema.describe('Required where the occasion is another one', schema.text(1000))),
    reviewer: schema.text(200),
    creditworthy: schema.describe('What the review found', schema.flag),
    limit: schema.optional(schema.describe('The credit limit; 0.00 for none', schema.amountOrZero)),
    assignment: schema.optional(
      schema.describe('The requested assignment, where the credit of its successor was reviewed', schema.id),
    ),
  }),
  decide: (state, body, env) => {
    const isTaken = (id: string) => state.credit.reviews.some((review) => review.id === id);
    if (body.review !== undefined && isTaken(body.review)) return idTaken('review', body.review, CLAUSE);
    if (body.occasion === 'other' && body.detail === undefined) {
      return refuse('reason-required', CLAUSE, 'say what other occasion this review has');
    }
    if (body.assignment !== undefined && !state.assignments.has(body.assignment)) {
      return unknownThing('assignment', body.assignment, '§9.2');
    }
    if (body.assignment !== undefined && body.limit !== undefined) {
      const detail = 'the limit of a successor is set by a review of the account once it is the customer';
      return refuse('limit-of-successor', '§9.2', detail);
    }
    return accept({
      type: 'CreditReviewed',
      effectiveOn: env.effectiveOn,
      clauses: body.assignment === undefined ? [CLAUSE] : [CLAUSE, '§9.2'],
      data: {
        ...body,
        review: body.review ?? freeId('review', state.credit.reviews.length + 1, isTaken),
        ...(body.limit === undefined ? {} : { warnFrom: creditWarningFrom(env.t, Money.of(body.limit)).toString() }),
      },
    });
  },
  examples: () => [
    { occasion: 'payment-history' as const, reviewer: 'A. Person', creditworthy: true, limit: '10000.00' },
  ],
});

export const withdrawSecurityRequirement = command({
  name: 'withdraw-security-requirement',
  summary: 'The provider asks for a security no more; a cure period that runs because of it ends',
  clauses: [CLAUSE, '§3.3(i)'],
  body: schema.object({
    requirement: schema.describe('Id of a requirement of this account', schema.id),
    why: schema.text(1000),
  }),
  decide: (state, body, env) => {
    const found = state.credit.requirements.get(body.requirement);
    if (!found) return unknownThing('requirement', body.requirement, CLAUSE);
    if (env.effectiveOn < found.on) {
      return refuse('before-requirement', CLAUSE, `requirement ${found.id} was made on ${found.on}`, found.on);
    }
    // An earlier day than was thought is news: a notice about it may have been cured in time then.
    if (found.withdrawnOn !== undefined && found.withdrawnOn <= env.effectiveOn) return accept();
    return accept({
      type: 'SecurityRequirementWithdrawn',
      effectiveOn: env.effectiveOn,
      clauses: [CLAUSE],
      data: body,
    });
  },
  examples: (state) => [...state.credit.requirements.keys()].map((requirement) => ({ requirement, why: 'example' })),
});

export const requireSecurity = command({
  name: 'require-security',
  summary: 'Asks the customer for security by a day',
  clauses: [CLAUSE],
  body: schema.object({
    requirement: fields.newId('requirement'),
    amount: schema.amount,
    kind: schema.optional(schema.describe('Of whatever kind if absent', schema.oneOf(...securityKinds))),
    dueOn: schema.describe('The last day on which it is in time', schema.day),
    why: schema.text(1000),
    review: schema.optional(schema.describe('The credit review it follows from', schema.id)),
  }),
  decide: (state, body, env) => {
    const refusal = notAccepted(state, env);
    if (refusal) return refusal;
    const { requirements, reviews } = state.credit;
    if (isTakenIn(requirements, body.requirement)) {
      return idTaken('requirement', body.requirement, CLAUSE);
    }
    if (body.review !== undefined && !reviews.some(({ id }) => id === body.review)) {
      return unknownThing('review', body.review, CLAUSE);
    }
    if (body.dueOn < env.effectiveOn) {
      const detail = `security that is asked for on ${env.effectiveOn} can not be due on ${body.dueOn}`;
      return refuse('due-before-required', CLAUSE, detail);
    }
    const requirement = body.requirement ?? freeIdIn('requirement', requirements);
    return accept({
      type: 'SecurityRequired',
      effectiveOn: env.effectiveOn,
      clauses: [CLAUSE],
      data: { ...body, requirement },
    });
  },
  examples: (_state, env) => [{ amount: '1000.00', dueOn: env.effectiveOn, why: 'example' }],
});
