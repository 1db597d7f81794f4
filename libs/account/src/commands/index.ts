import * as billing from './billing.commands';
import * as breach from './breach.commands';
import type { AnyCommand } from './command';
import * as data from './data.commands';
import * as dispute from './dispute.commands';
import * as end from './end.commands';
import * as lateCharge from './late-charge.commands';
import * as notice from './notice.commands';
import * as payment from './payment.commands';
import * as registration from './registration.commands';
import * as remedy from './remedy.commands';
import * as service from './service.commands';
import * as system from './system.commands';

/** Every command of an account, grouped by subject, in the order of a life. */
export const commandsBySubject = {
  registration: [registration.registerAccount, registration.updateNoticeContacts, registration.acceptTerms],
  service: [service.activateService, service.recordActivity, service.changePackage],
  billing: [billing.recordCharges, billing.issueInvoice, billing.importInvoice],
  payment: [payment.receivePayment, payment.reversePayment],
  dispute: [dispute.disputeInvoice, dispute.withdrawDispute, dispute.resolveInvoiceDispute],
  'late-charge': [lateCharge.imposeLateCharge, lateCharge.waiveLateCharge],
  breach: [
    notice.giveNoticeOfNonPayment,
    notice.giveNoticeOfBreach,
    breach.recordNoticeBounced,
    breach.cureBreach,
    breach.waiveBreach,
    breach.recordResponsibilityViolation,
  ],
  remedy: [remedy.suspendService, remedy.resumeService],
  end: [end.terminate, end.deactivateForInactivity],
  data: [data.recordData, data.placeLegalHold, data.releaseLegalHold, data.certifyPurge],
  system: [system.advance],
} as const;

export type Subject = keyof typeof commandsBySubject;

export const commands: readonly AnyCommand[] = Object.values(commandsBySubject).flat();

const byName = new Map(commands.map((declaration) => [declaration.name, declaration]));

export function commandNamed(name: string): AnyCommand | undefined {
  return byName.get(name);
}
