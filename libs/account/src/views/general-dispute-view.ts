import { byTexts, type LegalDay } from '@tenure/kernel';
import { courtException, type CourtException, type Party } from '@tenure/terms';
import type { AmountBetweenParties, DisputeSubject } from '../events';
import type { AccountState } from '../state/account-state';
import type { GeneralDispute } from '../state/general-disputes';
import { defined } from '../defined';

/** A dispute about anything but an invoice, and how far it has come (§9.10). */
export interface GeneralDisputeView {
  readonly dispute: string;
  readonly raisedBy: Party;
  readonly subject: DisputeSubject;
  readonly stage: 'talks' | 'directors' | 'arbitration' | 'agreement' | 'award' | 'withdrawn';
  readonly activityOn: LegalDay;
  readonly repeatedOrContinuing: boolean;
  readonly lastDayToReport: LegalDay;
  readonly noticeOn: LegalDay;
  readonly lastDayOfTalks: LegalDay;
  readonly escalateFrom: LegalDay;
  readonly lastDayOfDirectorTalks: LegalDay;
  readonly arbitrateFrom: LegalDay;
  readonly escalatedOn?: LegalDay;
  readonly submittedOn?: LegalDay;
  readonly submittedBy?: Party;
  readonly rules?: string;
  readonly seat?: string;
  readonly settledOn?: LegalDay;
  readonly outcome?: string;
  readonly amounts?: readonly AmountBetweenParties[];
}

/** All disputes at large, in the order of their notices. */
export function generalDisputeViews(state: AccountState): readonly GeneralDisputeView[] {
  const all = [...state.generalDisputes.disputes.values()].map(viewOf);
  return all.sort(byTexts(({ noticeOn, dispute }) => [noticeOn, dispute]));
}

function viewOf(dispute: GeneralDispute): GeneralDisputeView {
  const { id, submission, settlement, repeatedOrContinuing = false, ...days } = dispute;
  return defined({
    dispute: id,
    ...days,
    repeatedOrContinuing,
    stage: stageOf(dispute),
    submittedOn: submission?.on,
    submittedBy: submission?.by,
    rules: submission?.rules,
    seat: submission?.seat,
    settledOn: settlement?.on,
    outcome: settlement?.outcome,
    amounts: settlement?.amounts,
  });
}

function stageOf({ escalatedOn, submission, settlement }: GeneralDispute): GeneralDisputeView['stage'] {
  if (settlement) return settlement.how;
  if (submission) return 'arbitration';
  return escalatedOn === undefined ? 'talks' : 'directors';
}

/** What was brought to a court without arbitration first (§9.10). */
export interface CourtActionView {
  readonly action: string;
  readonly exception: CourtException['exception'];
  readonly clause: string;
  readonly by: Party;
  readonly on: LegalDay;
  readonly dispute?: string;
  /** Deemed consent only. */
  readonly amounts?: readonly { readonly invoice: string; readonly amount: string }[];
  readonly total?: string;
}

/** All actions, oldest first. */
export function courtActionViews(state: AccountState): readonly CourtActionView[] {
  const all = [...state.generalDisputes.courtActions.values()].map(({ id, ...action }) => ({
    action: id,
    clause: courtException(action.exception).ref,
    ...action,
  }));
  return all.sort(byTexts(({ on, action }) => [on, action]));
}
