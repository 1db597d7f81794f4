import { accept, refuse, type Refusal, schema } from '@tenure/kernel';
import { assignmentKinds } from '@tenure/terms';
import { defined } from '../defined';
import { countryOn } from '../addendum';
import type { AccountFact } from '../events';
import type { AccountState } from '../state/account-state';
import type { Assignment } from '../state/assignment';
import { command, type Env, fields, freeIdIn, idTaken, isTakenIn, unknownThing } from './command';
import { ended, notAccepted } from './guards';
import { contacts } from './registration.commands';

const CLAUSE = '§9.2';

export const requestAssignment = command({
  name: 'request-assignment',
  summary: 'The customer asks to hand its contract on to a successor',
  clauses: [CLAUSE],
  body: schema.object({
    assignment: fields.newId('assignment'),
    kind: schema.describe(
      'consent: the provider is asked; sale-of-business: with substantially all of it',
      schema.oneOf(...assignmentKinds),
    ),
    successor: schema.object({ name: schema.text(200), country: schema.country, contacts }),
    reference: schema.optional(schema.text(200)),
  }),
  decide: (state, body, env) => {
    const refusal = notAccepted(state, env) ?? ended(state, env);
    if (refusal) return refusal;
    if (isTakenIn(state.assignments, body.assignment)) {
      return idTaken('assignment', body.assignment, CLAUSE);
    }
    const open = [...state.assignments.values()].find((found) => found.state === 'requested');
    if (open)
      return refuse('assignment-open', CLAUSE, `assignment ${open.id} of ${open.requestedOn} is not decided yet`);
    const { legal, postal } = body.successor.contacts;
    if ([legal?.email, legal?.address, postal?.address].every((address) => address === undefined)) {
      return refuse('no-notice-address', '§1', 'say where notices to the successor go');
    }
    const assignment = body.assignment ?? freeIdIn('assignment', state.assignments);
    return accept({
      type: 'AssignmentRequested',
      effectiveOn: env.effectiveOn,
      clauses: [CLAUSE],
      data: { ...body, assignment },
    });
  },
  examples: (state) => [
    {
      kind: 'consent' as const,
      successor: {
        name: 'Successor Inc.',
        country: state.country,
        contacts: { legal: { email: 'legal@successor.example' } },
      },
    },
  ],
});

export const decideAssignment = command({
  name: 'decide-assignment',
  summary:
    'Hands the contract on from this day, by written consent or after the credit approval of a sale; or refuses it',
  clauses: [CLAUSE, '§4.2'],
  body: schema.object({
    assignment: schema.describe('Id of the request', schema.id),
    outcome: schema.oneOf('granted', 'refused'),
    decidedBy: schema.text(200),
    consent: schema.optional(schema.describe('Reference of the written consent', schema.text(200))),
    review: schema.optional(schema.describe('The review of the successor’s credit, for a sale', schema.id)),
    why: schema.optional(schema.describe('Required where it is refused', schema.text(1000))),
  }),
  decide: (state, body, env) => {
    const found = state.assignments.get(body.assignment);
    if (!found) return unknownThing('assignment', body.assignment, CLAUSE);
    if (found.state === body.outcome) return accept();
    if (found.state !== 'requested') {
      return refuse('assignment-decided', CLAUSE, `assignment ${found.id} was ${found.state} on ${found.decidedOn}`);
    }
    const refusal = tooEarly(found, env) ?? ended(state, env) ?? basisMissing(state, found, body, env);
    if (refusal) return refusal;
    const { assignment, outcome, decidedBy, consent, why = env.reason, review } = body;
    if (outcome === 'refused') {
      return accept({
        type: 'AssignmentRefused',
        effectiveOn: env.effectiveOn,
        clauses: [CLAUSE],
        data: {
          assignment,
          decidedBy,
          why: why ?? 'the credit of the successor was not approved',
          ...defined({ review }),
        },
      });
    }
    const { kind, successor } = found;
    return accept<AccountFact>(
      {
        type: 'AssignmentGranted',
        effectiveOn: env.effectiveOn,
        clauses: [CLAUSE],
        data: { assignment, kind, successor, decidedBy, ...defined({ review, consent }) },
      },
      ...countryChange(state, successor.country, env),
    );
  },
  examples: (state) =>
    [...state.assignments.values()]
      .filter((found) => found.state === 'requested')
      .flatMap(({ id: assignment }) => {
        const review = state.credit.reviews.findLast((each) => each.assignment === assignment)?.id;
        const decision = { assignment, decidedBy: 'A. Person', ...defined({ review }) };
        return [
          { ...decision, outcome: 'granted' as const, consent: 'example' },
          { ...decision, outcome: 'refused' as const, why: 'example' },
        ];
      }),
});

/** The country decides which addendum holds from then on, as for a customer that moves. */
function countryChange(state: AccountState, country: string, env: Env): readonly AccountFact[] {
  if (countryOn(state, env.effectiveOn) === country) return [];
  return [{ type: 'CountryChanged', effectiveOn: env.effectiveOn, clauses: [CLAUSE], data: { country } }];
}

function tooEarly({ id, requestedOn }: Assignment, env: Env): Refusal | undefined {
  if (env.effectiveOn >= requestedOn) return undefined;
  return refuse('before-request', CLAUSE, `assignment ${id} was asked for on ${requestedOn}`, requestedOn);
}

interface Decision {
  readonly outcome: 'granted' | 'refused';
  readonly consent?: string;
  readonly review?: string;
  readonly why?: string;
}

/** A consent is written and refused for a reason; a sale turns on the successor’s credit and on nothing else. */
function basisMissing(state: AccountState, found: Assignment, body: Decision, env: Env): Refusal | undefined {
  if (found.kind === 'sale-of-business') return creditMissing(state, found, body, env);
  if (body.outcome === 'granted') {
    return body.consent === undefined
      ? refuse('written-consent-required', CLAUSE, 'without the provider’s written consent the assignment is void')
      : undefined;
  }
  return body.why === undefined && env.reason === undefined
    ? refuse('reason-required', CLAUSE, 'consent is not withheld without a reason: say it')
    : undefined;
}

function creditMissing(state: AccountState, found: Assignment, body: Decision, env: Env): Refusal | undefined {
  if (body.review === undefined) {
    return refuse('credit-review-required', CLAUSE, 'name the review of the successor’s credit: a sale turns on it');
  }
  const review = state.credit.reviews.find(({ id }) => id === body.review);
  if (!review) return unknownThing('review', body.review, '§4.2');
  if (review.assignment !== found.id) {
    return refuse('wrong-review', CLAUSE, `review ${review.id} is not about the successor of assignment ${found.id}`);
  }
  if (env.effectiveOn < review.on) {
    return refuse('before-review', CLAUSE, `the credit was reviewed on ${review.on}`, review.on);
  }
  if (review.creditworthy === (body.outcome === 'granted')) return undefined;
  return review.creditworthy
    ? refuse(
        'credit-approved',
        CLAUSE,
        'the credit of the successor was approved; nothing else stands in the way of a sale',
      )
    : refuse('credit-not-approved', CLAUSE, 'the credit of the successor was not approved; the assignment is void');
}
