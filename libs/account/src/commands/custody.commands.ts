import { accept, refuse, type Refusal, schema } from '@tenure/kernel';
import { dataClasses, needsPurgeApproval } from '@tenure/terms';
import type { RetrievedForm } from '../events';
import type { AccountState, DataRecord } from '../state/account-state';
import { entriesOf } from '../state/book';
import { approvedOn } from '../state/custody';
import { command, type Env, fields, freeIdIn, idTaken, isTakenIn } from './command';
import { holdsOn, recordsNamed } from './data.commands';

const RETRIEVAL = '§2.3.8';
const RETENTION = '§2.4.2';

export const recordDataRetrieved = command({
  name: 'record-data-retrieved',
  summary: 'The customer fetched copies of what was stored, within the days it has after termination',
  clauses: [RETRIEVAL, '§3.2'],
  body: schema.object({
    retrieval: fields.newId('retrieval'),
    classes: schema.list(schema.oneOf(...dataClasses), { min: 1, max: dataClasses.length }),
    form: schema.describe(
      'Of insights there are dashboards and reports only',
      schema.oneOf('copies', 'dashboards-and-reports'),
    ),
    retrievedBy: schema.text(200),
  }),
  decide: (state, body, env) => {
    const { retrievals } = state.custody;
    if (isTakenIn(retrievals, body.retrieval)) {
      return idTaken('retrieval', body.retrieval, RETRIEVAL);
    }
    const refusal = notRetrievable(state, env) ?? notInThisForm(body.classes, body.form);
    if (refusal) return refusal;
    const retrieval = body.retrieval ?? freeIdIn('retrieval', retrievals);
    return accept({
      type: 'DataRetrieved',
      effectiveOn: env.effectiveOn,
      clauses: [RETRIEVAL],
      data: { ...body, retrieval },
    });
  },
  examples: () => [{ classes: ['customer-loaded' as const], form: 'copies' as const, retrievedBy: 'A. Person' }],
});

function notRetrievable(state: AccountState, env: Env): Refusal | undefined {
  const early = beforeTheEnd(state, env, RETRIEVAL);
  if (early) return early;
  const lastDay = state.end?.lastDayToRetrieve;
  if (lastDay === undefined) {
    return refuse('no-days-to-retrieve', '§3.2', 'what was stored was due for deletion on the day of deactivation');
  }
  return env.effectiveOn > lastDay
    ? refuse('retrieval-period-over', RETRIEVAL, `the last day to fetch anything was ${lastDay}`)
    : undefined;
}

function notInThisForm(classes: readonly string[], form: RetrievedForm): Refusal | undefined {
  const isInsights = (dataClass: string): boolean => dataClass.startsWith('insights-');
  if (form === 'copies' && classes.some(isInsights)) {
    return refuse('insights-as-reports-only', RETRIEVAL, 'of insights only the dashboards and reports can be fetched');
  }
  if (form === 'dashboards-and-reports' && !classes.every(isInsights)) {
    return refuse('reports-of-insights-only', RETRIEVAL, 'dashboards and reports are of insights; the rest is copied');
  }
  return undefined;
}

function beforeTheEnd({ end }: AccountState, env: Env, clause: string): Refusal | undefined {
  if (!end) return refuse('account-not-ended', clause, 'the account has not ended');
  if (env.effectiveOn >= end.on) return undefined;
  return refuse('account-not-ended', clause, `the account was ${end.kind} on ${end.on}`, end.on);
}

export const certifySoftwareErased = command({
  name: 'certify-software-erased',
  summary: 'The customer certifies that its copies of software are erased for good',
  clauses: [RETRIEVAL],
  body: schema.object({
    certifiedBy: schema.describe('Who certifies it for the customer', schema.text(200)),
    archivalCopiesToo: schema.describe('Archival copies are erased as well', schema.flag),
    software: schema.optional(schema.text(500)),
  }),
  decide: (state, body, env) => {
    const refusal = beforeTheEnd(state, env, RETRIEVAL);
    if (refusal) return refusal;
    const { archivalCopiesToo, ...data } = body;
    if (!archivalCopiesToo) {
      return refuse('archival-copies-left', RETRIEVAL, 'archival copies of the software must be erased as well');
    }
    const { softwareErasedOn } = state.custody;
    if (softwareErasedOn !== undefined && softwareErasedOn <= env.effectiveOn) return accept();
    return accept({ type: 'SoftwareErasureCertified', effectiveOn: env.effectiveOn, clauses: [RETRIEVAL], data });
  },
  examples: () => [{ certifiedBy: 'A. Person', archivalCopiesToo: true }],
});

/**
 * The house's own rule, not the terms': what may exist nowhere else is purged only after somebody other than whoever
 * prepared it has looked at it. It may be approved before it is due; the days and holds are looked at when it is gone.
 */
export const approvePurge = command({
  name: 'approve-purge',
  summary: 'A second person approves of a purge that needs it',
  clauses: [RETENTION, RETRIEVAL],
  body: schema.object({
    approval: fields.newId('approval'),
    records: schema.list(schema.id, { min: 1, max: 1000 }),
    preparedBy: schema.describe('Who chose the records', schema.text(200)),
    approvedBy: schema.describe('Somebody else, who looked at them', schema.text(200)),
  }),
  decide: (state, body, env) => {
    const { approvals } = state.custody;
    if (isTakenIn(approvals, body.approval)) {
      return idTaken('approval', body.approval, RETENTION);
    }
    if (isSamePerson(body.preparedBy, body.approvedBy)) {
      return refuse('second-person-required', RETENTION, 'whoever prepared a purge can not approve of it');
    }
    const named = recordsNamed(state, body.records);
    if ('kind' in named) return named;
    const later = named.find((record) => env.effectiveOn < record.recordedOn);
    if (later) {
      const detail = `record ${later.id} is held since ${later.recordedOn}; before that nobody could look at it`;
      return refuse('before-record', RETENTION, detail, later.recordedOn);
    }
    const records = named.filter((record) => waitsForApproval(state, record, env)).map(({ id }) => id);
    if (records.length === 0) return accept();
    const approval = body.approval ?? freeIdIn('approval', approvals);
    return accept({
      type: 'PurgeApproved',
      effectiveOn: env.effectiveOn,
      clauses: [RETENTION],
      data: { ...body, approval, records },
    });
  },
  examples: (state) =>
    [...entriesOf(state.data)]
      .filter((record) => record.purgedOn === undefined && needsPurgeApproval(record.class))
      .map(({ id }) => ({ records: [id], preparedBy: 'A. Person', approvedBy: 'B. Person' })),
});

function waitsForApproval(state: AccountState, record: DataRecord, env: Env): boolean {
  if (record.purgedOn !== undefined || !needsPurgeApproval(record.class)) return false;
  const on = approvedOn(state.custody, record.id);
  return on === undefined || env.effectiveOn < on;
}

function isSamePerson(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/**
 * Records that, and from when, names and contacts are not shown any more, here and in the read models, as of whatever
 * day. The events stay as they were written: throwing away the key that would make them unreadable is not done here.
 */
export const erasePersonalData = command({
  name: 'erase-personal-data',
  summary: 'Names and contacts are not shown any more; only after the end, and not under a hold of everything',
  clauses: [RETENTION],
  body: schema.object({
    erasure: fields.newId('erasure'),
    reference: schema.describe('What it was asked for by; a reference, not a name', schema.text(200)),
  }),
  decide: (state, body, env) => {
    const refusal = beforeTheEnd(state, env, RETENTION);
    if (refusal) return refusal;
    const hold = holdsOn(state, env.effectiveOn).find(({ classes }) => classes.length === 0);
    if (hold) return refuse('under-legal-hold', RETENTION, `everything is under legal hold ${hold.id}`);
    if (state.custody.erasedOn !== undefined) return accept();
    return accept({
      type: 'PersonalDataErased',
      effectiveOn: env.effectiveOn,
      clauses: [RETENTION],
      data: { reference: body.reference, erasure: body.erasure ?? 'erasure-1' },
    });
  },
  examples: () => [{ reference: 'example' }],
});
