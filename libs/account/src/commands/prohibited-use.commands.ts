import { accept, addDays, type Decision, monthOf, refuse, type Refusal, schema } from '@tenure/kernel';
import { prohibitedUseCorrection, RIGHTS_OF_PROHIBITED_USE } from '@tenure/terms';
import type { AccountFact, ProhibitedUseNoticeBounced } from '../events';
import type { AccountState } from '../state/account-state';
import { isCorrectedBy, openByRecurrence, type ProhibitedUse } from '../state/prohibited-use';
import { command, type Env, fields, freeId, freeIdIn, idTaken, isTakenIn, unknownThing } from './command';
import { ended, notActivated } from './guards';
import { customersAddress, noticeMethod } from './notice-address';

const CLAUSE = '§2.5';

const prohibitedUse = schema.describe('Id of the notified use', schema.id);
const observed = schema.describe('What was seen', schema.text(4000));
const foundBy = schema.describe('Who found it to be against the fair-usage policy', schema.text(200));

export const notifyProhibitedUse = command({
  name: 'notify-prohibited-use',
  summary: 'Tells the customer of a prohibited use; starts the days to correct it',
  clauses: [CLAUSE, '§1'],
  body: schema.object({
    prohibitedUse: fields.newId('prohibited use'),
    method: noticeMethod,
    observed,
    observedFrom: schema.optional(
      schema.describe('First day on which it was seen; the effective day if absent', schema.day),
    ),
    foundBy,
  }),
  decide: (state, body, env) => {
    const refusal = notActivated(state, env) ?? ended(state, env);
    if (refusal) return refusal;
    const { prohibitedUse: given, method, observedFrom = env.effectiveOn, ...seen } = body;
    if (isTakenIn(state.prohibitedUses, given)) return idTaken('prohibited-use', given, CLAUSE);
    if (observedFrom > env.effectiveOn) {
      return refuse('seen-after-notice', CLAUSE, `${observedFrom} is after the notice of ${env.effectiveOn}`);
    }
    const delivery = customersAddress(state, method, env.effectiveOn);
    if ('kind' in delivery) return delivery;
    const { lastDay, lapsesOn } = prohibitedUseCorrection(env.t, env.effectiveOn);
    return accept({
      type: 'ProhibitedUseNotified',
      effectiveOn: env.effectiveOn,
      clauses: ['§1', CLAUSE],
      data: {
        prohibitedUse: given ?? freeIdIn('prohibited-use', state.prohibitedUses),
        delivery,
        ...seen,
        observedFrom,
        cycle: monthOf(env.effectiveOn),
        lastDayToCorrect: lastDay,
        lapsesOn,
        opens: RIGHTS_OF_PROHIBITED_USE,
      },
    });
  },
  examples: () =>
    (['e-mail', 'courier'] as const).map((method) => ({ method, observed: 'example', foundBy: 'A. Person' })),
});

/** The notification did not arrive: it started nothing, and repeating that changes nothing (reading 22). */
export function useNoticeBounced(
  state: AccountState,
  data: ProhibitedUseNoticeBounced,
  env: Env,
): Decision<AccountFact> {
  if (state.prohibitedUses.get(data.prohibitedUse)?.bounced) return accept();
  const use = notified(state, data.prohibitedUse, env);
  if ('kind' in use) return use;
  return accept({ type: 'ProhibitedUseNoticeBounced', effectiveOn: env.effectiveOn, clauses: ['§1'], data });
}

/** A correction after the last day takes no right away, as a late cure does not (reading 29). */
export const confirmProhibitedUseCorrected = command({
  name: 'confirm-prohibited-use-corrected',
  summary: 'The prohibited use had stopped by this day, within the days to correct it',
  clauses: [CLAUSE],
  body: schema.object({ prohibitedUse, how: schema.text(1000), confirmedBy: schema.text(200) }),
  decide: (state, body, env) => {
    const use = notified(state, body.prohibitedUse, env);
    if ('kind' in use) return use;
    if (use.waivedOn !== undefined) {
      return refuse('prohibited-use-waived', '§9.6', `${use.id} was waived; there is nothing to correct`);
    }
    if (env.effectiveOn > use.lastDayToCorrect) {
      const detail = `the last day to correct it was ${use.lastDayToCorrect}; later this instance must be waived`;
      return refuse('correction-period-over', CLAUSE, detail);
    }
    if (isCorrectedBy(use, env.effectiveOn)) return accept();
    return accept({
      type: 'ProhibitedUseCorrected',
      effectiveOn: env.effectiveOn,
      clauses: [CLAUSE],
      data: { ...body, opens: openByRecurrence(use) },
    });
  },
  examples: (state) =>
    [...state.prohibitedUses.keys()].map((id) => ({
      prohibitedUse: id,
      how: 'example',
      confirmedBy: 'A. Person',
    })),
});

export const recordProhibitedUseRecurrence = command({
  name: 'record-prohibited-use-recurrence',
  summary: 'The prohibited use came back; in a later cycle its rights are open without a new notice',
  clauses: [CLAUSE],
  body: schema.object({ prohibitedUse, recurrence: fields.newId('recurrence'), observed, foundBy }),
  decide: (state, body, env) => {
    const use = notified(state, body.prohibitedUse, env);
    if ('kind' in use) return use;
    const isTaken = (id: string) => use.recurrences.some((each) => each.id === id);
    if (body.recurrence !== undefined && isTaken(body.recurrence)) {
      return idTaken('recurrence', body.recurrence, CLAUSE);
    }
    if (body.recurrence === undefined && use.recurrences.some(({ on }) => on === env.effectiveOn)) return accept();
    const isLater = env.effectiveOn > use.lastDayToCorrect;
    const refusal = isLater ? undefined : neverStopped(use, env);
    if (refusal) return refusal;
    return accept({
      type: 'ProhibitedUseRecurred',
      effectiveOn: env.effectiveOn,
      clauses: [CLAUSE],
      data: {
        ...body,
        recurrence: body.recurrence ?? freeId('recurrence', use.recurrences.length + 1, isTaken),
        cycle: monthOf(env.effectiveOn),
        opens: isLater ? RIGHTS_OF_PROHIBITED_USE : [],
      },
    });
  },
  examples: (state) =>
    [...state.prohibitedUses.keys()].map((id) => ({
      prohibitedUse: id,
      observed: 'example',
      foundBy: 'A. Person',
    })),
});

/** Within the days to correct it, it can only come back after it had stopped on an earlier day. */
function neverStopped(use: ProhibitedUse, { effectiveOn }: Env): Refusal | undefined {
  if (isCorrectedBy(use, addDays(effectiveOn, -1))) return undefined;
  const stoppedToday = isCorrectedBy(use, effectiveOn);
  const detail = `by ${effectiveOn} it had not stopped; it can be corrected through ${use.lastDayToCorrect}`;
  return refuse('not-corrected-yet', CLAUSE, detail, stoppedToday ? addDays(effectiveOn, 1) : use.lapsesOn);
}

/** The use, if its notification arrived by the day of the command. */
export function notified(state: AccountState, id: string, env: Env): ProhibitedUse | Refusal {
  const use = state.prohibitedUses.get(id);
  if (!use) return unknownThing('prohibited-use', id, CLAUSE);
  if (use.bounced)
    return refuse('notice-bounced', '§1', `the notification of ${id} did not arrive: it started nothing`);
  if (env.effectiveOn < use.notifiedOn) {
    return refuse('before-notice', '§1', `${id} was notified on ${use.notifiedOn}`, use.notifiedOn);
  }
  return use;
}
