import { accept, Money, refuse, type Refusal, schema } from '@tenure/kernel';
import { coversOn, securityKinds } from '@tenure/terms';
import { allocate } from '../allocation';
import type { AccountFact } from '../events';
import type { AccountState } from '../state/account-state';
import { findIn } from '../state/book';
import { leftOf, type Security } from '../state/credit';
import { command, type Env, fields, freeId, freeIdIn, idTaken, isTakenIn, unknownThing } from './command';
import { remedyNotOpen } from './remedy-guard';

const CLAUSE = '§4.2';
const REMEDY = '§3.4(iv)';

const security = schema.describe('Id of a security of this account', schema.id);

export const provideSecurity = command({
  name: 'provide-security',
  summary: 'Security was given, for what was asked or freely',
  clauses: [CLAUSE],
  body: schema.object({
    security: fields.newId('security'),
    kind: schema.oneOf(...securityKinds),
    amount: schema.amount,
    reference: schema.describe('Of the document, the account or the guarantor', schema.text(200)),
    requirement: schema.optional(schema.describe('What it was asked for by', schema.id)),
    expiresOn: schema.optional(schema.describe('The last day on which it covers anything', schema.day)),
  }),
  decide: (state, body, env) => {
    const { requirements, securities } = state.credit;
    if (isTakenIn(securities, body.security)) {
      return idTaken('security', body.security, CLAUSE);
    }
    const requirement = body.requirement === undefined ? undefined : requirements.get(body.requirement);
    if (body.requirement !== undefined && !requirement) return unknownThing('requirement', body.requirement, CLAUSE);
    if (requirement?.withdrawnOn !== undefined && env.effectiveOn >= requirement.withdrawnOn) {
      const detail = `requirement ${requirement.id} was withdrawn on ${requirement.withdrawnOn}; give it freely`;
      return refuse('requirement-withdrawn', CLAUSE, detail);
    }
    if (requirement?.kind !== undefined && requirement.kind !== body.kind) {
      const detail = `requirement ${requirement.id} asks for ${requirement.kind}, not for ${body.kind}`;
      return refuse('other-kind-required', CLAUSE, detail);
    }
    if (body.expiresOn !== undefined && body.expiresOn < env.effectiveOn) {
      return refuse('security-expired', CLAUSE, `it expired on ${body.expiresOn}, before it was given`);
    }
    return accept({
      type: 'SecurityProvided',
      effectiveOn: env.effectiveOn,
      clauses: [CLAUSE],
      data: {
        ...body,
        security: body.security ?? freeIdIn('security', securities),
      },
    });
  },
  examples: (state) => [
    ...[...state.credit.requirements.values()].map(({ id, kind, amount }) => ({
      kind: kind ?? ('deposit' as const),
      amount: amount.toString(),
      reference: 'example',
      requirement: id,
    })),
    { kind: 'deposit' as const, amount: '100.00', reference: 'example' },
  ],
});

/**
 * The proceeds are recorded with it as a payment of method `security`: what they pay, what a late fact takes back and
 * what counts towards the liability cap follows the rules for payments. A security covers a debt, so not more is taken
 * than is owed and undisputed. A lapse that is undone later leaves the money where it is: it is then a payment, too.
 */
export const enforceSecurity = command({
  name: 'enforce-security',
  summary: 'Takes what is owed out of a security, once a remedy is open; the proceeds are a payment',
  clauses: [REMEDY, CLAUSE, '§4.4'],
  body: schema.object({
    security,
    amount: schema.amount,
    breach: schema.describe('The lapsed notice it rests on', schema.id),
    reference: schema.optional(schema.text(100)),
  }),
  decide: (state, body, env) => {
    const found = state.credit.securities.get(body.security);
    if (!found) return unknownThing('security', body.security, REMEDY);
    const refusal =
      remedyNotOpen(state, body.breach, env, REMEDY) ?? notHeld(found, Money.of(body.amount), env, REMEDY);
    if (refusal) return refusal;
    const amount = Money.of(body.amount);
    const { allocations, unapplied } = allocate(state, env.effectiveOn, amount);
    if (unapplied.isPositive()) {
      const detail = `${amount.minus(unapplied)} is owed and undisputed on ${env.effectiveOn}, less than ${amount}`;
      return refuse('more-than-owed', REMEDY, detail);
    }
    const payment = freeId(`security-${found.id}`, found.uses.length + 1, (id) => !!findIn(state.payments, id));
    const { reference, ...enforced } = body;
    return accept<AccountFact>(
      {
        type: 'SecurityEnforced',
        effectiveOn: env.effectiveOn,
        clauses: [REMEDY],
        data: { ...enforced, payment, left: leftOf(found).minus(amount).toString() },
      },
      {
        type: 'PaymentReceived',
        effectiveOn: env.effectiveOn,
        clauses: [REMEDY, '§4.4'],
        data: {
          payment,
          method: 'security',
          amount: body.amount,
          reference: reference ?? found.reference.slice(0, 100),
          allocations,
          unapplied: unapplied.toString(),
        },
      },
    );
  },
  examples: (state) =>
    [...state.credit.securities.values()].flatMap(({ id }) =>
      [...state.breaches.keys()].map((breach) => ({ security: id, amount: '1.00', breach })),
    ),
});

export const releaseSecurity = command({
  name: 'release-security',
  summary: 'Security goes back to the customer: all that is left, or a part',
  clauses: [CLAUSE],
  body: schema.object({
    security,
    amount: schema.optional(schema.describe('All that is left if absent', schema.amount)),
  }),
  decide: (state, body, env) => {
    const found = state.credit.securities.get(body.security);
    if (!found) return unknownThing('security', body.security, CLAUSE);
    if (body.amount === undefined && leftOf(found).isZero()) return accept();
    const amount = body.amount === undefined ? leftOf(found) : Money.of(body.amount);
    const refusal = notGiven(found, env, CLAUSE) ?? moreThanLeft(found, amount, CLAUSE);
    if (refusal) return refusal;
    return accept({
      type: 'SecurityReleased',
      effectiveOn: env.effectiveOn,
      clauses: [CLAUSE],
      data: { security: found.id, amount: amount.toString(), left: leftOf(found).minus(amount).toString() },
    });
  },
  examples: (state: AccountState) => [...state.credit.securities.keys()].map((id) => ({ security: id })),
});

function notHeld(found: Security, amount: Money, env: Env, clause: string): Refusal | undefined {
  const early = notGiven(found, env, clause);
  if (early) return early;
  if (!coversOn(found, env.effectiveOn)) {
    return refuse('security-expired', clause, `security ${found.id} covered nothing any more after ${found.expiresOn}`);
  }
  return moreThanLeft(found, amount, clause);
}

function notGiven(found: Security, env: Env, clause: string): Refusal | undefined {
  if (env.effectiveOn >= found.on) return undefined;
  return refuse('before-security', clause, `security ${found.id} was given on ${found.on}`, found.on);
}

function moreThanLeft(found: Security, amount: Money, clause: string): Refusal | undefined {
  const left = leftOf(found);
  if (!amount.isMoreThan(left)) return undefined;
  return refuse('more-than-held', clause, `${left} of security ${found.id} is left, less than ${amount}`);
}
