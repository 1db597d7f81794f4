import type { AccountEventType, BreachCured, LateChargePosted, LateInterestPosted } from '../../events';
import type { AccountEvent, Log } from './log';

/** What takes back something derived earlier, after a fact that became known later (reading 7). */
const UNDOES: readonly AccountEventType[] = [
  'DeemedConsentUndone',
  'LateChargeReversed',
  'LateInterestReversed',
  'WriteOffReversed',
  'WriteOffRestored',
  'RecoveryIndemnityWithdrawn',
  'RecoveryIndemnityReinstated',
  'AllocationReleased',
  'CurePeriodLapseUndone',
  'CureUndone',
  'CurePeriodStopped',
  'CurePeriodExtended',
  'ProhibitedUseLapseUndone',
  'OrdersResumed',
  'CallDetailResumed',
  'ServiceResumed',
];

/** What is derived anew once something about the same subject was taken back. */
const REDONE_AFTER: Partial<Record<AccountEventType, AccountEventType>> = {
  InvoiceDeemedConsented: 'DeemedConsentUndone',
  LateChargePosted: 'LateChargeReversed',
  LateInterestPosted: 'LateInterestReversed',
  BreachCured: 'CurePeriodLapseUndone',
  CurePeriodLapsed: 'CureUndone',
};

/**
 * For a correction, the facts that made it necessary: those that the same command recorded. Some corrections stand
 * before their fact, so the whole log is looked at. None for what is no correction.
 */
export function causesOf(whole: Log, event: AccountEvent): readonly AccountEvent[] {
  const { commandId } = event.metadata;
  const ofCommand = whole.events.filter(({ metadata }) => metadata.commandId === commandId);
  if (!isCorrection(event, ofCommand)) return [];
  return ofCommand.filter(({ metadata }) => metadata.derived !== true);
}

function isCorrection(event: AccountEvent, ofCommand: readonly AccountEvent[]): boolean {
  if (event.metadata.derived !== true) return false;
  const undone = REDONE_AFTER[event.type];
  return (
    UNDOES.includes(event.type) ||
    ofCommand.some((e) => e.type === undone && e.revision < event.revision && subjectOf(e) === subjectOf(event))
  );
}

function subjectOf({ data }: AccountEvent): string {
  const { invoice, breach, countedFrom, month, paidOn } = data as Partial<
    LateChargePosted & LateInterestPosted & BreachCured
  >;
  return JSON.stringify([invoice, breach, countedFrom, month, paidOn]);
}
