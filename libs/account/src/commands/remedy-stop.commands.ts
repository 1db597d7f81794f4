import { accept, type Decision, refuse, schema } from '@tenure/kernel';
import type { AccountFact } from '../events';
import type { AccountState } from '../state/account-state';
import { type RemedyStop, stopsOn } from '../state/remedies';
import { command, type Env, fields, freeIdIn, idTaken, isTakenIn, unknownThing } from './command';
import { endedAtAll, notActivated } from './guards';
import { remedyNotOpen } from './remedy-guard';

const breach = schema.describe('The lapsed notice it rests on', schema.id);
const stopping = schema.object({ stop: fields.newId('stop'), breach });
const resuming = schema.object({ stop: schema.id, resolution: schema.text(1000) });

interface Stopping {
  readonly stop?: string;
  readonly breach: string;
}

interface Resuming {
  readonly stop: string;
  readonly resolution: string;
}

export const stopOrders = command({
  name: 'stop-orders',
  summary: 'No more orders are taken or processed, because a breach was not cured',
  clauses: ['§3.4(ii)'],
  body: stopping,
  decide: (state, body, env) => stopped(state, body, env, 'orders', '§3.4(ii)'),
  examples: (state) => ofEachBreach(state),
});

export const resumeOrders = command({
  name: 'resume-orders',
  summary: 'One cause for taking no orders is gone; they are taken again when it was the last',
  clauses: ['§3.4(ii)'],
  body: resuming,
  decide: (state, body, env) => resumed(state, body, env, 'orders', '§3.4(ii)'),
  examples: (state) => ofEachStop(state, 'orders'),
});

export const stopCallDetail = command({
  name: 'stop-call-detail',
  summary: 'No more call detail is produced, because a breach was not cured',
  clauses: ['§3.4(iii)'],
  body: stopping,
  decide: (state, body, env) => stopped(state, body, env, 'call-detail', '§3.4(iii)'),
  examples: (state) => ofEachBreach(state),
});

export const resumeCallDetail = command({
  name: 'resume-call-detail',
  summary: 'One cause for producing no call detail is gone; it is produced again when it was the last',
  clauses: ['§3.4(iii)'],
  body: resuming,
  decide: (state, body, env) => resumed(state, body, env, 'call-detail', '§3.4(iii)'),
  examples: (state) => ofEachStop(state, 'call-detail'),
});

const TYPES = {
  orders: { stopped: 'OrdersStopped', resumed: 'OrdersResumed' },
  'call-detail': { stopped: 'CallDetailStopped', resumed: 'CallDetailResumed' },
} as const;

function stopped(
  state: AccountState,
  body: Stopping,
  env: Env,
  what: RemedyStop['stops'],
  clause: string,
): Decision<AccountFact> {
  const refusal = notActivated(state, env) ?? endedAtAll(state) ?? remedyNotOpen(state, body.breach, env, clause);
  if (refusal) return refusal;
  const { stops } = state.remedies;
  if (isTakenIn(stops, body.stop)) return idTaken('stop', body.stop, clause);
  const isStopped = stopsOn(state.remedies, what, env.effectiveOn).some((stop) => stop.breach === body.breach);
  if (isStopped) return accept();
  const stop = body.stop ?? freeIdIn('stop', stops);
  const data = { stop, breach: body.breach };
  return accept({ type: TYPES[what].stopped, effectiveOn: env.effectiveOn, clauses: [clause], data });
}

function resumed(
  state: AccountState,
  body: Resuming,
  env: Env,
  what: RemedyStop['stops'],
  clause: string,
): Decision<AccountFact> {
  const stop = state.remedies.stops.get(body.stop);
  if (stop?.stops !== what) return unknownThing('stop', body.stop, clause);
  if (env.effectiveOn < stop.on) {
    return refuse('before-stop', clause, `the stop ${stop.id} began on ${stop.on}`, stop.on);
  }
  // An earlier day than was thought is news: from that day on it stopped nothing.
  if (stop.resumedOn !== undefined && stop.resumedOn <= env.effectiveOn) return accept();
  return accept({ type: TYPES[what].resumed, effectiveOn: env.effectiveOn, clauses: [clause], data: body });
}

function ofEachBreach(state: AccountState): readonly Stopping[] {
  return [...state.breaches.keys()].map((id) => ({ breach: id }));
}

function ofEachStop({ remedies }: AccountState, what: RemedyStop['stops']): readonly Resuming[] {
  return [...remedies.stops.values()]
    .filter((stop) => stop.stops === what && stop.resumedOn === undefined)
    .map(({ id }) => ({ stop: id, resolution: 'example' }));
}

/**
 * The last of the five remedies names none: what was done is kept for the record. It is open after the end as well,
 * because termination is without prejudice to any other remedy (§3.3).
 */
export const recordOtherRemedy = command({
  name: 'record-other-remedy',
  summary: 'Another remedy of law or equity was taken, because a breach was not cured',
  clauses: ['§3.4(v)', '§3.3'],
  body: schema.object({
    remedy: fields.newId('remedy'),
    breach,
    kind: schema.oneOf('legal', 'equitable'),
    description: schema.text(4000),
    reference: schema.optional(schema.describe('As the number of a suit', schema.text(200))),
  }),
  decide: (state, body, env) => {
    const refusal = remedyNotOpen(state, body.breach, env, '§3.4(v)');
    if (refusal) return refusal;
    const { others } = state.remedies;
    if (isTakenIn(others, body.remedy)) return idTaken('remedy', body.remedy, '§3.4(v)');
    const remedy = body.remedy ?? freeIdIn('remedy', others);
    return accept({
      type: 'OtherRemedyRecorded',
      effectiveOn: env.effectiveOn,
      clauses: ['§3.4(v)'],
      data: { ...body, remedy },
    });
  },
  examples: (state) =>
    ofEachBreach(state).map(({ breach: id }) => ({ breach: id, kind: 'legal' as const, description: 'example' })),
});
