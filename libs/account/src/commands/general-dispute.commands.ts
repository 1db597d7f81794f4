import { accept, type LegalDay, laterOf, refuse, type Refusal, schema } from '@tenure/kernel';
import { disputeStages, reportingPeriod } from '@tenure/terms';
import type { AccountState } from '../state/account-state';
import type { GeneralDispute } from '../state/general-disputes';
import { command, type Env, fields, freeId, idTaken, unknownThing } from './command';
import { isDispute } from './dispute.commands';
import { notAccepted } from './guards';
import { addressOf, noticeMethod } from './notice-address';

export const dispute = schema.describe('Id of a dispute at large of this account', schema.id);
export const party = schema.oneOf('customer', 'provider');
const SUBJECTS = ['service', 'payment', 'data', 'conduct', 'other', 'invoice-charge'] as const;

export const raiseDispute = command({
  name: 'raise-dispute',
  summary: 'Written notice by either party of a dispute about anything but an invoice',
  clauses: ['§9.10', '§1'],
  body: schema.object({
    dispute: fields.newId('dispute'),
    raisedBy: party,
    subject: schema.describe(
      'A charge on an invoice is refused: it is disputed by dispute-invoice',
      schema.oneOf(...SUBJECTS),
    ),
    detail: schema.describe('The nature and the timing of what is disputed', schema.text(4000)),
    documents: schema.optional(schema.list(schema.text(200), { min: 1, max: 50 })),
    activityOn: schema.describe('When it happened; where it goes on, when it began', schema.day),
    repeatedOrContinuing: schema.optional(
      schema.describe('It came back, or goes on: then it is not barred', schema.flag),
    ),
    method: noticeMethod,
  }),
  decide: (state, body, env) => {
    const { method, dispute: given, subject, repeatedOrContinuing, ...notice } = body;
    const refusal = notAccepted(state, env);
    if (refusal) return refusal;
    if (subject === 'invoice-charge') {
      return refuse('disputed-invoice', '§4.6', 'a charge on an invoice is disputed by dispute-invoice');
    }
    if (given !== undefined && isDispute(state, given)) return idTaken('dispute', given, '§9.10');
    const { activityOn } = notice;
    if (activityOn > env.effectiveOn) {
      const detail = `what happened on ${activityOn} can not be disputed on ${env.effectiveOn}`;
      return refuse('activity-after-notice', '§9.10', detail, activityOn);
    }
    const { lastDay: lastDayToReport } = reportingPeriod(env.t, activityOn);
    if (env.effectiveOn > lastDayToReport && !repeatedOrContinuing) {
      return refuse('dispute-barred', '§9.10', `the last day to report it was ${lastDayToReport}; it is barred`);
    }
    const delivery = addressOf(notice.raisedBy === 'customer' ? 'provider' : 'customer', state, method, env);
    if ('kind' in delivery) return delivery;
    const { talks, directorTalks } = disputeStages(env.t, env.effectiveOn);
    return accept({
      type: 'GeneralDisputeRaised',
      effectiveOn: env.effectiveOn,
      clauses: ['§9.10', '§1'],
      data: {
        dispute: given ?? freeId('dispute', state.generalDisputes.disputes.size + 1, (id) => isDispute(state, id)),
        ...notice,
        subject,
        ...(repeatedOrContinuing ? { repeatedOrContinuing } : {}),
        lastDayToReport,
        delivery,
        lastDayOfTalks: talks.lastDay,
        escalateFrom: talks.lapsesOn,
        lastDayOfDirectorTalks: directorTalks.lastDay,
        arbitrateFrom: directorTalks.lapsesOn,
      },
    });
  },
  examples: (_state, env) =>
    (['customer', 'provider'] as const).map((raisedBy) => ({
      raisedBy,
      subject: 'service' as const,
      detail: 'example',
      activityOn: env.effectiveOn,
      method: 'e-mail' as const,
    })),
});

export const escalateDispute = command({
  name: 'escalate-dispute',
  summary: 'A dispute goes to a director, or somebody above, on each side',
  clauses: ['§9.10'],
  body: schema.object({
    dispute,
    directors: schema.object({ customer: schema.text(200), provider: schema.text(200) }),
  }),
  decide: (state, body, env) => {
    const found = disputeUnderWay(state, body.dispute, env);
    if ('kind' in found) return found;
    if (found.escalatedOn !== undefined && found.escalatedOn <= env.effectiveOn) return accept();
    if (env.effectiveOn < found.escalateFrom) {
      const detail = `the parties talk through ${found.lastDayOfTalks}`;
      return refuse('talks-open', '§9.10', detail, found.escalateFrom);
    }
    const { submission } = found;
    if (submission && submission.on < env.effectiveOn) {
      return refuse('in-arbitration', '§9.10', `dispute ${found.id} went to arbitration on ${submission.on}`);
    }
    return accept({
      type: 'GeneralDisputeEscalated',
      effectiveOn: env.effectiveOn,
      clauses: ['§9.10'],
      data: body,
    });
  },
  examples: (state) =>
    unsettled(state).map(({ id }) => ({
      dispute: id,
      directors: { customer: 'A. Director', provider: 'B. Director' },
    })),
});

export const submitToArbitration = command({
  name: 'submit-to-arbitration',
  summary: 'A party submits a dispute to binding arbitration by a sole arbitrator',
  clauses: ['§9.10'],
  body: schema.object({
    dispute,
    by: party,
    seat: schema.optional(schema.describe('That of the terms if absent', schema.text(200))),
    seatAgreement: schema.optional(
      schema.describe('What both parties agreed on another seat by; required for one', schema.text(200)),
    ),
  }),
  decide: (state, body, env) => {
    const found = disputeUnderWay(state, body.dispute, env);
    if ('kind' in found) return found;
    if (found.submission && found.submission.on <= env.effectiveOn) return accept();
    if (env.effectiveOn < found.arbitrateFrom) {
      const detail = `directors talk through ${found.lastDayOfDirectorTalks}`;
      return refuse('informal-resolution-open', '§9.10', detail, found.arbitrateFrom);
    }
    const { arbitrationRules: rules, arbitrationSeat } = env.t.parameters.generalDisputes;
    const { seat = arbitrationSeat, ...submission } = body;
    if (seat !== arbitrationSeat && body.seatAgreement === undefined) {
      const detail = `arbitration is held in ${arbitrationSeat} unless both parties agree otherwise: say by what they did`;
      return refuse('seat-not-agreed', '§9.10', detail);
    }
    return accept({
      type: 'GeneralDisputeSubmitted',
      effectiveOn: env.effectiveOn,
      clauses: ['§9.10'],
      data: { ...submission, rules, seat },
    });
  },
  examples: (state) => unsettled(state).map(({ id, raisedBy }) => ({ dispute: id, by: raisedBy })),
});

export const settleDispute = command({
  name: 'settle-dispute',
  summary: 'A dispute is over: agreed on, decided by an award, or withdrawn',
  clauses: ['§9.10'],
  body: schema.object({
    dispute,
    how: schema.oneOf('agreement', 'award', 'withdrawn'),
    outcome: schema.text(4000),
    amounts: schema.optional(
      schema.describe(
        'What one party owes the other by it; kept with the dispute, and posted nowhere',
        schema.list(schema.object({ payableBy: party, amount: schema.amount }), { min: 1, max: 20 }),
      ),
    ),
  }),
  decide: (state, body, env) => {
    const found = disputeUnderWay(state, body.dispute, env);
    if ('kind' in found) return found;
    const { settlement, submission } = found;
    if (settlement) return settledAlready(found.id, settlement);
    const lastStep = lastStepOf(found);
    if (env.effectiveOn < lastStep) {
      return refuse('before-last-step', '§9.10', `dispute ${found.id} was still going on on ${lastStep}`, lastStep);
    }
    if (body.how === 'award' && !submission) {
      return refuse('not-in-arbitration', '§9.10', `no arbitrator has dispute ${found.id}, so there is no award`);
    }
    if (body.how === 'withdrawn' && body.amounts) {
      return refuse('amounts-of-nothing', '§9.10', 'a withdrawn dispute leaves nothing to pay; record an agreement');
    }
    return accept({ type: 'GeneralDisputeSettled', effectiveOn: env.effectiveOn, clauses: ['§9.10'], data: body });
  },
  examples: (state) =>
    unsettled(state).map(({ id }) => ({ dispute: id, how: 'agreement' as const, outcome: 'example' })),
});

/** The dispute at large of that id, as far as something can still happen to it on that day. */
function disputeUnderWay(state: AccountState, id: string, env: Env): GeneralDispute | Refusal {
  const found = state.generalDisputes.disputes.get(id);
  if (!found) {
    return state.disputes.has(id)
      ? refuse('disputed-invoice', '§4.6', `dispute ${id} is about an invoice: withdraw or resolve it there`)
      : unknownThing('dispute', id, '§9.10');
  }
  const { settlement, noticeOn } = found;
  if (env.effectiveOn < noticeOn) {
    return refuse('before-dispute', '§9.10', `notice of dispute ${id} was given on ${noticeOn}`, noticeOn);
  }
  // A step that was taken before the settlement may be recorded after it.
  return settlement && settlement.on <= env.effectiveOn ? settledAlready(id, settlement) : found;
}

function settledAlready(id: string, { how, on }: NonNullable<GeneralDispute['settlement']>): Refusal {
  const final = how === 'award' ? 'it was decided by an award, which is final' : `it ended by ${how}`;
  return refuse('dispute-settled', '§9.10', `dispute ${id} is over since ${on}: ${final}`);
}

function lastStepOf({ noticeOn, escalatedOn = noticeOn, submission }: GeneralDispute): LegalDay {
  return laterOf(escalatedOn, submission?.on ?? noticeOn);
}

function unsettled(state: AccountState): readonly GeneralDispute[] {
  return [...state.generalDisputes.disputes.values()].filter(({ settlement }) => settlement === undefined);
}
