import { accept, type Decision, refuse, schema } from '@tenure/kernel';
import { responsibilityRefs } from '@tenure/terms';
import type { AccountFact, NoticeBounced } from '../events';
import type { AccountState, Breach, BreachStatus } from '../state/account-state';
import { command, type Env, fields, freeIdIn, idTaken, isTakenIn, unknownThing } from './command';
import { notAccepted } from './guards';
import { assignedNumbers, numberField } from './numbers.commands';
import { useNoticeBounced } from './prohibited-use.commands';
import { reclaimNoticeBounced } from './reclaim.commands';

const breach = schema.describe('Id of the notice', schema.id);

export const recordNoticeBounced = command({
  name: 'record-notice-bounced',
  summary: 'A notice did not arrive: it started nothing',
  clauses: ['§1'],
  body: schema.object({
    breach: schema.optional(breach),
    prohibitedUse: schema.optional(schema.describe('In its place: id of a notified prohibited use', schema.id)),
    number: schema.optional(schema.describe('In its place: a number that was to be taken back', numberField)),
    detail: schema.optional(schema.text(500)),
  }),
  decide: (state, body, env) => {
    const { breach: id, prohibitedUse, number, ...more } = body;
    const isOne = [id, prohibitedUse, number].filter((named) => named !== undefined).length === 1;
    if (isOne && id !== undefined) return noticeBounced(state, { breach: id, ...more }, env);
    if (isOne && prohibitedUse !== undefined) return useNoticeBounced(state, { prohibitedUse, ...more }, env);
    if (isOne && number !== undefined) return reclaimNoticeBounced(state, { number, ...more }, env);
    return refuse('one-notice-required', '§1', 'name one notice: of a breach, of a prohibited use, or about a number');
  },
  examples: (state) => [
    ...breachesThatAre(state, 'open', 'lapsed', 'cured').map((id) => ({ breach: id })),
    ...[...state.prohibitedUses.keys()].map((prohibitedUse) => ({ prohibitedUse })),
    ...assignedNumbers(state).flatMap(({ number, reclaims }) => (reclaims.length > 0 ? [{ number }] : [])),
  ],
});

function noticeBounced(state: AccountState, data: NoticeBounced, env: Env): Decision<AccountFact> {
  return withBreach(state, data.breach, env, (found) => {
    if (found.status === 'bounced') return accept();
    if (found.status === 'waived') return refuse('breach-closed', '§1', `notice ${found.id} is waived already`);
    return accept({ type: 'NoticeBounced', effectiveOn: env.effectiveOn, clauses: ['§1'], data });
  });
}

export const cureBreach = command({
  name: 'cure-breach',
  summary: 'A breach was put right on this day, within its cure period',
  clauses: ['§3.3(i)'],
  body: schema.object({ breach, how: schema.text(1000) }),
  decide: (state, body, env) =>
    withBreach(state, body.breach, env, (found) => {
      if (found.kind === 'non-payment') {
        return refuse('cured-by-payment', '§3.4', 'non-payment is cured by the payments themselves; record those');
      }
      if (found.status === 'cured') return accept();
      if (found.status === 'waived' || found.status === 'bounced') {
        return refuse('breach-closed', '§3.3(i)', `breach ${found.id} is ${found.status} already`);
      }
      if (!found.clock && env.effectiveOn > found.lastDayToCure) {
        const detail = `the last day to cure was ${found.lastDayToCure}; later the other party must waive this instance`;
        return refuse('cure-period-over', '§3.3(i)', detail);
      }
      const cured: AccountFact = {
        type: 'BreachCured',
        effectiveOn: env.effectiveOn,
        clauses: ['§3.3(i)'],
        data: body,
      };
      return found.status === 'lapsed' ? accept(lapseUndone(found), cured) : accept(cured);
    }),
  examples: (state) => breachesThatAre(state, 'open').map((id) => ({ breach: id, how: 'example' })),
});

function lapseUndone(found: Breach): AccountFact {
  return {
    type: 'CurePeriodLapseUndone',
    effectiveOn: found.since,
    clauses: ['§3.3(i)'],
    derived: true,
    reason: 'a cure within the period was recorded after the lapse had been derived',
    data: { breach: found.id },
  };
}

export const waiveBreach = command({
  name: 'waive-breach',
  summary: 'The other party waives this instance of a breach, and no other',
  clauses: ['§9.6'],
  body: schema.object({ breach }),
  decide: (state, body, env) =>
    withBreach(state, body.breach, env, (found) => {
      if (found.status === 'waived') return accept();
      if (found.status === 'cured' || found.status === 'bounced') {
        return refuse('breach-closed', '§9.6', `breach ${found.id} is ${found.status}; there is nothing to waive`);
      }
      return accept({
        type: 'BreachWaived',
        effectiveOn: env.effectiveOn,
        clauses: ['§9.6'],
        data: { breach: found.id, by: found.breachingParty === 'customer' ? 'provider' : 'customer' },
      });
    }),
  examples: (state) => breachesThatAre(state, 'open', 'lapsed').map((id) => ({ breach: id })),
});

export const recordResponsibilityViolation = command({
  name: 'record-responsibility-violation',
  summary: 'The customer violated a responsibility; termination without notice is open at once',
  clauses: ['§2.3.7'],
  body: schema.object({
    violation: fields.newId('violation'),
    subClause: schema.oneOf(...responsibilityRefs),
    evidence: schema.text(4000),
    foundBy: schema.text(200),
  }),
  decide: (state, body, env) => {
    const refusal = notAccepted(state, env);
    if (refusal) return refusal;
    if (isTakenIn(state.violations, body.violation)) {
      return idTaken('violation', body.violation, '§2.3.7');
    }
    const violation = body.violation ?? freeIdIn('violation', state.violations);
    return accept({
      type: 'ResponsibilityViolationRecorded',
      effectiveOn: env.effectiveOn,
      clauses: [body.subClause, '§2.3.7'],
      data: { ...body, violation },
    });
  },
  examples: () => [{ subClause: '§2.3.2(i)' as const, evidence: 'example', foundBy: 'A. Person' }],
});

function withBreach(
  state: AccountState,
  id: string,
  env: Env,
  decide: (found: Breach) => Decision<AccountFact>,
): Decision<AccountFact> {
  const found = state.breaches.get(id);
  if (!found) return unknownThing('breach', id, '§3.3(i)');
  if (env.effectiveOn < found.noticeOn) {
    return refuse('before-notice', '§1', `notice ${id} is effective from ${found.noticeOn}`, found.noticeOn);
  }
  return decide(found);
}

function breachesThatAre(state: AccountState, ...statuses: readonly BreachStatus[]): readonly string[] {
  return [...state.breaches.values()].filter((found) => statuses.includes(found.status)).map((found) => found.id);
}
