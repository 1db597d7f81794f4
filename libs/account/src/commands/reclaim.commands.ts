import { accept, type Decision, type LegalDay, refuse, type Refusal, schema } from '@tenure/kernel';
import { isExemptNumber, reclaimFrom, reclaimGrounds } from '@tenure/terms';
import { defined } from '../defined';
import type { AccountFact, NumberReclaimed, NumberReclaimNoticeBounced } from '../events';
import type { AccountState } from '../state/account-state';
import { type AssignedNumber, latestReclaimBy, reclaimOpenOn } from '../state/numbers';
import { suspensionsOn } from '../state/suspensions';
import { command, type Env } from './command';
import { customersAddress, noticeMethod } from './notice-address';
import { assignedNumber, assignedNumbers, numberField } from './numbers.commands';

const CLAUSE = '§2.4.5';

const ground = schema.oneOf(...reclaimGrounds);
const regulation = schema.describe('The rule that asks for use', schema.text(500));

export const notifyReclaim = command({
  name: 'notify-reclaim',
  summary: 'Written notice that a number that is not used enough will be taken back',
  clauses: [CLAUSE, '§1'],
  body: schema.object({
    number: numberField,
    method: noticeMethod,
    ground,
    regulation,
    lastUsedOn: schema.optional(schema.describe('The last day of use, where that is known', schema.day)),
  }),
  decide: (state, body, env) => {
    const found = assignedNumber(state, body.number, env);
    if ('code' in found) return found;
    const refusal = exempt(found) ?? noNoticeOnSuspended(state, env.effectiveOn);
    if (refusal) return refusal;
    if (found.reclaims.some(({ noticeOn }) => noticeOn === env.effectiveOn)) return accept();
    const { method, ...notice } = body;
    const delivery = customersAddress(state, method, env.effectiveOn);
    if ('code' in delivery) return delivery;
    return accept({
      type: 'NumberReclaimNotified',
      effectiveOn: env.effectiveOn,
      clauses: [CLAUSE, '§1'],
      data: { ...notice, delivery, reclaimFrom: reclaimFrom(env.effectiveOn) },
    });
  },
  examples: (state) =>
    assignedNumbers(state).flatMap(({ number }) =>
      (['e-mail', 'courier'] as const).map((method) => ({
        number,
        method,
        ground: 'unused' as const,
        regulation: 'example',
      })),
    ),
});

/** A number that was taken back since is gone; what rests on the notice alone falls with it (reading 22). */
export function reclaimNoticeBounced(
  state: AccountState,
  data: NumberReclaimNoticeBounced,
  env: Env,
): Decision<AccountFact> {
  const found = assignedNumber(state, data.number, env);
  if ('code' in found) return found;
  const [first] = found.reclaims;
  if (!first) {
    return refuse('reclaim-not-notified', CLAUSE, `no notice stands that ${found.number} will be reclaimed`);
  }
  if (env.effectiveOn < first.noticeOn) {
    const { noticeOn } = first;
    return refuse('before-notice', '§1', `the notice about ${found.number} is effective from ${noticeOn}`, noticeOn);
  }
  return accept({ type: 'NumberReclaimNoticeBounced', effectiveOn: env.effectiveOn, clauses: ['§1', CLAUSE], data });
}

export const reclaimNumber = command({
  name: 'reclaim-number',
  summary: 'Takes a number back after its notice; on a suspended account without one',
  clauses: [CLAUSE],
  body: schema.object({
    number: numberField,
    ground: schema.optional(schema.describe('That of the notice if absent', ground)),
    regulation: schema.optional(schema.describe('That of the notice if absent', regulation)),
  }),
  decide: (state, body, env) => {
    if (state.numbers.get(body.number)?.state === 'reclaimed') return accept();
    const found = assignedNumber(state, body.number, env);
    if ('code' in found) return found;
    const refusal = exempt(found) ?? noticeMissing(state, found, env);
    if (refusal) return refusal;
    const why = groundsOf(found, body, env);
    if ('code' in why) return why;
    return accept({ type: 'NumberReclaimed', effectiveOn: env.effectiveOn, clauses: [CLAUSE], data: why });
  },
  examples: (state) =>
    assignedNumbers(state).map(({ number }) => ({ number, ground: 'unused' as const, regulation: 'example' })),
});

function exempt(found: AssignedNumber): Refusal | undefined {
  if (!isExemptNumber(found)) return undefined;
  return refuse('number-exempt', CLAUSE, `${found.number} is the customer’s own; the provider can not take it back`);
}

function noNoticeOnSuspended(state: AccountState, on: LegalDay): Refusal | undefined {
  if (!isSuspendedWholeOn(state, on)) return undefined;
  return refuse('no-notice-while-suspended', CLAUSE, 'numbers of a suspended account are reclaimed without a notice');
}

/** A notice that is known, or the suspension in its place; a notice of the same day is not before the reclaim. */
function noticeMissing(state: AccountState, { number, reclaims }: AssignedNumber, env: Env): Refusal | undefined {
  if (isSuspendedWholeOn(state, env.effectiveOn) || reclaimOpenOn(reclaims, env.effectiveOn)) return undefined;
  const [first] = reclaims;
  if (!first) return refuse('reclaim-not-notified', CLAUSE, `no notice was given that ${number} will be reclaimed`);
  const detail = `the notice of ${first.noticeOn} must come before the reclaim, on an earlier day`;
  return refuse('reclaim-not-notified', CLAUSE, detail, first.reclaimFrom);
}

interface Wanted extends Partial<Pick<NumberReclaimed, 'ground' | 'regulation'>> {
  readonly number: string;
}

function groundsOf({ reclaims }: AssignedNumber, wanted: Wanted, env: Env): NumberReclaimed | Refusal {
  const open = reclaimOpenOn(reclaims, env.effectiveOn);
  const notice = open ?? latestReclaimBy(reclaims, env.effectiveOn);
  const { number, ground: given = notice?.ground, regulation: rule = notice?.regulation } = wanted;
  if (given === undefined || rule === undefined) {
    return refuse('reason-required', CLAUSE, 'say which rule asks for use, and whether the number is unused');
  }
  return { number, ground: given, regulation: rule, ...defined({ noticeOn: open?.noticeOn }) };
}

/** A suspension of some components leaves the account itself unsuspended: that dispenses with no notice. */
function isSuspendedWholeOn(state: AccountState, on: LegalDay): boolean {
  return suspensionsOn(state, on).some(({ components }) => components === undefined);
}
