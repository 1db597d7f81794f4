import * as adjustment from './adjustment.commands';
import * as affiliate from './affiliate.commands';
import * as agreement from './agreement.commands';
import * as assignment from './assignment.commands';
import * as billing from './billing.commands';
import * as breach from './breach.commands';
import * as card from './card.commands';
import type { AnyCommand } from './command';
import * as component from './component.commands';
import * as country from './country.commands';
import * as credit from './credit.commands';
import * as custody from './custody.commands';
import * as courtAction from './court-action.commands';
import * as data from './data.commands';
import * as disclosure from './disclosure.commands';
import * as dispute from './dispute.commands';
import * as disputeDocuments from './dispute-documents.commands';
import * as end from './end.commands';
import * as exclusionList from './exclusion-list.commands';
import * as forceMajeure from './force-majeure.commands';
import * as generalDispute from './general-dispute.commands';
import * as indemnity from './indemnity.commands';
import * as lateCharge from './late-charge.commands';
import * as lateInterest from './late-interest.commands';
import * as notice from './notice.commands';
import * as numbers from './numbers.commands';
import * as payment from './payment.commands';
import * as prohibitedUse from './prohibited-use.commands';
import * as receivable from './receivable.commands';
import * as reclaim from './reclaim.commands';
import * as recoveryIndemnity from './recovery-indemnity.commands';
import * as refund from './refund.commands';
import * as registration from './registration.commands';
import * as remedy from './remedy.commands';
import * as remedyStop from './remedy-stop.commands';
import * as security from './security.commands';
import * as serviceChange from './service-change.commands';
import * as service from './service.commands';
import * as system from './system.commands';
import * as tax from './tax.commands';
import * as terms from './terms.commands';
import * as waiver from './waiver.commands';
import * as withholding from './withholding.commands';
import * as usage from './usage.commands';

/** Every command of an account, grouped by subject, in the order of a life. */
export const commandsBySubject = {
  registration: [
    registration.registerAccount,
    registration.updateNoticeContacts,
    country.changeCountry,
    agreement.recordSeparateAgreement,
    agreement.endSeparateAgreement,
    affiliate.authorizeAffiliate,
    affiliate.revokeAffiliate,
  ],
  terms: [
    registration.acceptTerms,
    terms.declareEuPersonalData,
    terms.executeDataProcessingAddendum,
    terms.notifyTermsRevision,
    terms.recordRevisionNoticeBounced,
    agreement.signAmendment,
  ],
  service: [
    service.activateService,
    component.enableComponent,
    component.disableComponent,
    service.recordActivity,
    service.changePackage,
    tax.declareServiceLocation,
  ],
  billing: [
    billing.recordCharges,
    usage.recordUsage,
    billing.issueInvoice,
    adjustment.issueAdjustment,
    receivable.creditInvoice,
    receivable.writeOffInvoice,
    tax.recordTaxExemption,
    tax.revokeTaxExemption,
    withholding.recordWithholding,
    billing.importInvoice,
  ],
  payment: [
    card.authorizeCard,
    card.cancelCardAuthorization,
    payment.receivePayment,
    payment.reversePayment,
    refund.refundCredit,
  ],
  dispute: [
    dispute.disputeInvoice,
    disputeDocuments.supplyDisputeDocuments,
    dispute.withdrawDispute,
    dispute.resolveInvoiceDispute,
  ],
  'late-charge': [
    lateCharge.imposeLateCharges,
    lateCharge.waiveLateCharge,
    lateCharge.setLateChargePolicy,
    lateInterest.waiveLateInterest,
    recoveryIndemnity.claimRecoveryIndemnity,
    recoveryIndemnity.receiveIndemnityPayment,
    recoveryIndemnity.reverseIndemnityPayment,
    recoveryIndemnity.waiveRecoveryIndemnity,
  ],
  breach: [
    notice.giveNoticeOfNonPayment,
    notice.giveNoticeOfBreach,
    breach.recordNoticeBounced,
    breach.cureBreach,
    breach.waiveBreach,
    breach.recordResponsibilityViolation,
    waiver.waiveViolation,
    prohibitedUse.notifyProhibitedUse,
    prohibitedUse.confirmProhibitedUseCorrected,
    prohibitedUse.recordProhibitedUseRecurrence,
    waiver.waiveProhibitedUse,
    forceMajeure.declareForceMajeure,
    forceMajeure.endForceMajeure,
    exclusionList.recordExclusionListFinding,
    exclusionList.clearExclusionListFinding,
  ],
  remedy: [
    remedy.suspendService,
    remedy.resumeService,
    remedyStop.stopOrders,
    remedyStop.resumeOrders,
    remedyStop.stopCallDetail,
    remedyStop.resumeCallDetail,
    remedyStop.recordOtherRemedy,
  ],
  end: [end.terminate, end.deactivateForInactivity],
  credit: [
    credit.reviewCredit,
    credit.requireSecurity,
    credit.withdrawSecurityRequirement,
    security.provideSecurity,
    security.enforceSecurity,
    security.releaseSecurity,
  ],
  numbers: [
    numbers.assignNumber,
    numbers.requestPortOut,
    numbers.decidePortOut,
    reclaim.notifyReclaim,
    reclaim.reclaimNumber,
    numbers.releaseNumber,
  ],
  assignment: [assignment.requestAssignment, assignment.decideAssignment],
  data: [
    data.recordData,
    custody.recordDataRetrieved,
    data.placeLegalHold,
    data.releaseLegalHold,
    custody.approvePurge,
    data.certifyPurge,
    custody.certifySoftwareErased,
    custody.erasePersonalData,
    disclosure.recordDisclosure,
  ],
  'general-dispute': [
    generalDispute.raiseDispute,
    generalDispute.escalateDispute,
    generalDispute.submitToArbitration,
    courtAction.bringCourtAction,
    generalDispute.settleDispute,
  ],
  indemnity: [
    indemnity.noticeIndemnityClaim,
    indemnity.excludeIndemnityClaim,
    indemnity.recordIndemnityAssistance,
    indemnity.recordIndemnityCost,
    indemnity.settleIndemnityClaim,
  ],
  'service-change': [serviceChange.notifyServiceChange],
  system: [system.advance],
} as const;

export type Subject = keyof typeof commandsBySubject;

export const commands: readonly AnyCommand[] = Object.values(commandsBySubject).flat();

const byName = new Map(commands.map((declaration) => [declaration.name, declaration]));

export function commandNamed(name: string): AnyCommand | undefined {
  return byName.get(name);
}
