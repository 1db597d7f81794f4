import { accept, type LegalDay, refuse, type Refusal, schema } from '@tenure/kernel';
import { dataClasses, needsPurgeApproval, retention } from '@tenure/terms';
import type { DataRecorded } from '../events';
import type { AccountState, DataRecord, LegalHold } from '../state/account-state';
import { findIn } from '../state/book';
import { approvedOn } from '../state/custody';
import { command, type Env, fields, freeId, freeIdIn, idTaken, isTakenIn, unknownThing } from './command';
import { ended } from './guards';
import { callDetailStopped } from './remedy-guard';

export const recordData = command({
  name: 'record-data',
  summary: 'Data of one retention class is held from this day (content: successfully processed)',
  clauses: ['§2.4.2', '§2.3.8', '§3.2'],
  body: schema.object({
    record: fields.newId('record'),
    class: schema.oneOf(...dataClasses),
    count: schema.describe('How many items', schema.count(1_000_000_000)),
    description: schema.optional(schema.text(500)),
  }),
  decide: (state, body, env) => {
    const refusal = ended(state, env) ?? (body.class === 'call-detail' ? callDetailStopped(state, env) : undefined);
    if (refusal) return refusal;
    const isTaken = (id: string) => findIn(state.data, id) !== undefined;
    if (body.record !== undefined && isTaken(body.record)) return idTaken('record', body.record, '§2.4.2');
    return accept({
      type: 'DataRecorded',
      effectiveOn: env.effectiveOn,
      clauses: ['§2.4.2'],
      data: {
        ...body,
        record: body.record ?? freeId(`record-${env.effectiveOn}`, 1, isTaken),
        ...schedule(body.class, env),
      },
    });
  },
  examples: () => [{ class: 'content' as const, count: 1 }],
});

/** What must be kept may be purged from the day it is due; what may not be kept longer, at any time before. */
function schedule(dataClass: DataRecorded['class'], env: Env) {
  const days = retention(env.t, dataClass, env.effectiveOn);
  if (!days) return {};
  const { lastDayKept, purgeDueOn } = days;
  return { lastDayKept, purgeDueOn, purgeAllowedFrom: days.kind === 'keep-for' ? purgeDueOn : env.effectiveOn };
}

export const placeLegalHold = command({
  name: 'place-legal-hold',
  summary: 'Postpones every purge of the named classes, or of all',
  clauses: ['§2.4.2'],
  body: schema.object({
    hold: fields.newId('hold'),
    classes: schema.optional(schema.list(schema.oneOf(...dataClasses), { min: 1, max: dataClasses.length })),
    matter: schema.describe('What it is for', schema.text(500)),
  }),
  decide: (state, body, env) => {
    if (isTakenIn(state.holds, body.hold)) return idTaken('hold', body.hold, '§2.4.2');
    const hold = body.hold ?? freeIdIn('hold', state.holds);
    return accept({
      type: 'LegalHoldPlaced',
      effectiveOn: env.effectiveOn,
      clauses: ['§2.4.2'],
      data: { hold, classes: body.classes ?? [], matter: body.matter },
    });
  },
  examples: () => [{ matter: 'example' }],
});

export const releaseLegalHold = command({
  name: 'release-legal-hold',
  summary: 'Ends a legal hold; what became overdue under it is due at once when it was the last',
  clauses: ['§2.4.2'],
  body: schema.object({ hold: schema.id }),
  decide: (state, body, env) => {
    const hold = state.holds.get(body.hold);
    if (!hold) return unknownThing('hold', body.hold, '§2.4.2');
    if (env.effectiveOn < hold.on) {
      return refuse('before-hold', '§2.4.2', `hold ${hold.id} was placed on ${hold.on}`, hold.on);
    }
    // An earlier day than was thought is news: until that day it held, and not until the later one.
    if (hold.releasedOn !== undefined && hold.releasedOn <= env.effectiveOn) return accept();
    return accept({ type: 'LegalHoldReleased', effectiveOn: env.effectiveOn, clauses: ['§2.4.2'], data: body });
  },
  examples: (state, env) => holdsOn(state, env.effectiveOn).map(({ id }) => ({ hold: id })),
});

export const certifyPurge = command({
  name: 'certify-purge',
  summary: 'Certifies that records are gone',
  clauses: ['§2.4.2', '§2.3.8', '§3.2'],
  body: schema.object({
    certificate: fields.newId('certificate'),
    records: schema.list(schema.id, { min: 1, max: 1000 }),
    method: schema.describe('How it was purged', schema.text(200)),
  }),
  decide: (state, body, env) => {
    const named = recordsNamed(state, body.records);
    if ('kind' in named) return named;
    const records = named.filter((record) => record.purgedOn === undefined);
    const [first] = records;
    if (!first) return accept();
    for (const record of records) {
      const refusal = mayNotBePurged(state, record, env);
      if (refusal) return refusal;
    }
    return accept({
      type: 'PurgeCertified',
      effectiveOn: env.effectiveOn,
      clauses: [
        ...new Set(records.map((record) => (record.class === 'customer-loaded' ? endClause(state) : '§2.4.2'))),
      ],
      data: {
        certificate: body.certificate ?? `purge-${env.effectiveOn}-${first.id}`.slice(0, 64),
        records: records.map((record) => record.id),
        count: records.reduce((sum, record) => sum + record.count, 0),
        method: body.method,
      },
    });
  },
  examples: (state) => [...state.data.hot.keys()].map((record) => ({ records: [record], method: 'example' })),
});

/** The records of these ids, each once and in their order, or which of them the account has not. */
export function recordsNamed(state: AccountState, ids: readonly string[]): readonly DataRecord[] | Refusal {
  const records: DataRecord[] = [];
  for (const id of new Set(ids)) {
    const record = findIn(state.data, id);
    if (!record) return unknownThing('record', id, '§2.4.2');
    records.push(record);
  }
  return records;
}

function mayNotBePurged(state: AccountState, record: DataRecord, env: Env): Refusal | undefined {
  const hold = holdsOn(state, env.effectiveOn).find((h) => covers(h, record));
  if (hold) return refuse('under-legal-hold', '§2.4.2', `record ${record.id} is under legal hold ${hold.id}`);
  if (record.class === 'customer-loaded' && !state.end) {
    const detail = `record ${record.id} was loaded by the customer, and is deleted when the account has ended`;
    return refuse('account-not-ended', '§2.3.8', detail);
  }
  const unapproved = notApproved(state, record, env);
  if (unapproved) return unapproved;
  const from = record.class === 'customer-loaded' ? state.end?.deletionDueOn : record.purgeAllowedFrom;
  if (from !== undefined && env.effectiveOn < from) {
    const clause = record.class === 'customer-loaded' ? endClause(state) : '§2.4.2';
    return refuse('must-be-kept', clause, `record ${record.id} must be kept until ${from}`, from);
  }
  return undefined;
}

/** Before the days, so that the day that a refusal names is one on which the purge would do. */
function notApproved(state: AccountState, record: DataRecord, env: Env): Refusal | undefined {
  if (!needsPurgeApproval(record.class)) return undefined;
  const on = approvedOn(state.custody, record.id);
  if (on !== undefined && on <= env.effectiveOn) return undefined;
  const detail = `no second person had approved of the purge of record ${record.id} on ${env.effectiveOn}`;
  return refuse('approval-required', '§2.4.2', detail);
}

/** The holds that stand on `day`: from the day they are placed until the day before they are released. */
export function holdsOn(state: AccountState, day: LegalDay): readonly LegalHold[] {
  return [...state.holds.values()].filter(
    ({ on, releasedOn }) => on <= day && (releasedOn === undefined || releasedOn > day),
  );
}

export function covers(hold: LegalHold, record: DataRecord): boolean {
  return hold.classes.length === 0 || hold.classes.includes(record.class);
}

function endClause(state: AccountState): string {
  return state.end?.kind === 'deactivated' ? '§3.2' : '§2.3.8';
}
