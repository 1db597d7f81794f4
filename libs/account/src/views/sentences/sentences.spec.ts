import type { AccountEventType } from '../..';
import { everyEvent } from '../../../test-support/every-event';
import { sentenceOf, sentenceOfRecorded } from '../..';

const events = everyEvent().flatMap((given) => given.events);

/** How each type reads: its first event in the lives that have every event. The compiler asks for every type. */
const golden: Readonly<Record<AccountEventType, string>> = {
  AccountRegistered: 'The account was registered on 2024-01-01 for a customer in US.',
  NoticeContactsUpdated: 'The billing contact on file changed on 2024-02-05.',
  TermsAccepted:
    'Version 2020-01 of the terms was accepted on 2024-01-01 by someone who attested authority; the first invoice is dated 2024-02-01.',
  SeparateAgreementRecorded:
    'From 2023-12-01 agreement MSA-1, signed for both parties, governs the purchase in place of these terms.',
  SeparateAgreementEnded: 'Agreement MSA-1 is over; from 2024-03-01 these terms govern again.',
  AffiliateAuthorized:
    'From 2023-03-05 affiliate sub of the customer may act under these terms; the customer stays liable.',
  AffiliateRevoked: 'From 2023-11-01 affiliate sub may act under these terms no more.',
  AmendmentSigned: 'Amendment amendment-1 of §4.4 was signed for both parties on 2023-10-07.',
  TermsRevisionNotified:
    'The customer was told on 2023-06-01 of version 2023-09 of the terms, which takes effect on 2023-09-01; use from 2023-09-01 on accepts it.',
  TermsRevisionNoticeBounced: 'The notice of version 2023-09 of the terms bounced on 2023-06-02: it started nothing.',
  TermsRevisionAccepted:
    'Using the service on 2023-10-04 accepted version 2023-09 of the terms, which governs from this day.',
  RateChangeAccepted: 'Using the service on 2023-10-04 accepted rate card rates-1: package listed at 130.00 a month.',
  EuPersonalDataDeclared: 'From 2023-10-06 personal data that the European law protects is not processed.',
  DataProcessingAddendumExecuted: 'The data processing addendum was executed on 2023-03-01.',
  ComponentEnabled: 'Component chat was enabled on 2023-03-03; the network’s own terms were executed on 2023-03-01.',
  ComponentDisabled: 'Component chat was disabled on 2023-10-05.',
  ServiceActivated:
    'The service was enabled on 2024-01-01, and is billed from the run of 2024-02-01 on; if it stays unused, the account may be deactivated from 2024-05-01.',
  ActivityRecorded:
    'The account was used on 2024-01-10; if it is not used again, it may be deactivated from 2024-05-10.',
  PackageChanged:
    'Package standard at 99.00 a month holds from 2024-01-01; the run of 2024-02-01 is the first to bill it.',
  ChargesRecorded:
    'Charges of 10.00 (overage) were incurred on 2024-01-20; the run of 2024-02-01 is the first that can bill them.',
  InvoiceIssued:
    'Invoice INV-1 of 1,000.00 was brought over with its date 2024-01-01: due on 2024-01-31, open to dispute through 2024-03-01.',
  InvoiceCredited: '99.00 of invoice A-1-2024-03 is not owed, from 2024-03-01 on.',
  InvoiceDeemedConsented:
    'The last day to dispute invoice INV-1 was 2024-03-01; 700.00 was not disputed and is consented to from 2024-03-02.',
  DeemedConsentUndone: 'The consent to invoice INV-1 that was derived for 2024-03-02 is undone.',
  InvoiceDisputed: '300.00 of invoice INV-1 was disputed on 2024-02-15 (D-1), and is not due before that is settled.',
  DisputeDocumentsSupplied:
    '2 documents in support of dispute D-1 about invoice INV-1 arrived on 2024-02-19, 1 with a digest.',
  DisputeWithdrawn:
    'Dispute D-2 was withdrawn on 2024-03-20; 100.00 of invoice INV-1 is payable on 2024-03-20, and late months count from 2024-03-20.',
  InvoiceDisputeResolved:
    'Dispute D-1 was rejected on 2024-03-10; 300.00 of invoice INV-1 is payable on 2024-03-10, and late months count from 2024-03-10.',
  LateChargePosted:
    'The first late month of invoice INV-1, counted from 2024-01-31, ended on 2024-02-29 with 700.00 unpaid; 10.50 was charged on 2024-03-01.',
  LateChargeReversed:
    'The late charge of 10.50 posted on 2024-03-01 for the first late month of invoice INV-1 is reversed.',
  LateChargeWaived:
    '9.00 of the late charge for the first late month of invoice INV-1 was waived on 2024-04-04, and of no other.',
  LateChargePolicySet: 'From 2024-03-20 late charges are manual for the account, at a monthly rate of 0.01 at most.',
  ServiceLocationDeclared: 'From 2024-01-02 whatever is used at no other place is at head-office, in US-XA.',
  TaxExemptionRecorded:
    'Documents of exemption E-1 from sales-tax of US-XA were provided on 2024-02-20; they hold from 2024-02-20 until 2024-12-31.',
  TaxExemptionRevoked: 'Exemption E-1 holds no longer, from 2024-04-02.',
  WithholdingRecorded:
    '3.00 of tax was withheld at 0.15 (W-1, 2024-03-10): so that 22.09 of invoice ADJ-1 arrives the customer owes 25.99, 3.90 more; 0.00 has arrived.',
  CardAuthorized:
    'A card may be debited for open balances since 2024-01-03 (K-1); the first balance is one of 2024-01-03 or later.',
  CardAuthorizationCancelled:
    'Authorisation K-1 was cancelled in writing: nothing is debited under it from 2024-02-11 on.',
  CardDebitInstructed:
    'A debit of 246.28 was instructed for 2024-02-01 (debit-2024-02-01, under K-1): 22.09 of invoice ADJ-1 and 224.19 of invoice A-1-2024-02.',
  PaymentReceived:
    '200.00 was received on 2024-04-05 (P-1, ach): 187.74 and 9.14 of late charges for invoice INV-1 and 3.12 of late charges for invoice A-1-2024-02.',
  PaymentReversed:
    'Payment P-2 of 1,500.00 was charged back on 2024-04-22; what it paid of INV-1, A-1-2024-02 and A-1-2024-04 is unpaid from its original days.',
  CreditApplied: 'Credit of payment P-3 paid 9.00 for invoice INV-1, on 2024-03-30.',
  AllocationReleased:
    'What payment P-3 paid too much on 2024-03-30, 9.00 of late charges for invoice INV-1, is credit again from that day.',
  CountryChanged: 'The customer’s country is DE from 2024-05-02 on; what was issued before stays as it was issued.',
  InvoiceWrittenOff: '500.00 of invoice F-1 was written off on 2024-04-05 (W-1); it is collected no more.',
  WriteOffReversed: '200.00 of invoice F-1 is not written off any more from 2024-04-20 (W-1).',
  WriteOffRestored: '10.00 of invoice F-1 is written off after all from 2024-04-20 (W-1).',
  LateInterestPosted:
    '400.00 of invoice F-1 was paid on 2024-03-20, late from 2024-03-10; 1.67 of interest was posted on 2024-03-20: 10 days at 15.21 % (2024H1).',
  LateInterestReversed: 'The interest of 0.78 on what was paid of invoice F-3 on 2024-04-10 is reversed.',
  LateInterestWaived:
    '1.67 of the interest on what was paid of invoice F-1 on 2024-03-20 was waived on 2024-04-03, and of no other.',
  RecoveryIndemnityClaimed: 'The fixed indemnity of 40.00 EUR was claimed on 2024-03-22 for invoice F-1.',
  RecoveryIndemnityWithdrawn:
    'The indemnity of 40.00 EUR for invoice F-2 falls: the invoice was not late when it was claimed.',
  RecoveryIndemnityReinstated: 'The indemnity of 40.00 EUR for invoice F-2 stands again.',
  RecoveryIndemnityPaid: 'The indemnity of 40.00 EUR for invoice F-1 was paid on 2024-03-25, by wire.',
  RecoveryIndemnityPaymentReversed:
    'The payment of 40.00 EUR of indemnity for invoice F-1 was returned on 2024-03-27: it is asked again.',
  RecoveryIndemnityWaived: 'The indemnity of 40.00 EUR for invoice F-2 was waived on 2024-04-29, and no other.',
  CreditRefunded: '20.00 of credit was paid back on 2024-04-27 by ach (R-1): 20.00 of payment P-4.',
  NoticeOfNonPaymentGiven:
    'Notice N-1, effective on 2024-04-08 by e-mail: 812.26 of INV-1 is past due, to be paid by 2024-04-15.',
  NoticeOfBreachGiven:
    'Notice N-1, effective on 2024-01-04 by e-mail: a material breach of §2.4 by the customer, to be cured by 2024-02-03.',
  GeneralDisputeRaised:
    'Dispute GD-1 about conduct, of 2024-01-08, was raised by the provider on 2024-01-10: directors may be called from 2024-02-10, and an arbitrator from 2024-03-11.',
  GeneralDisputeEscalated: 'Dispute GD-1 went to directors of both sides on 2024-02-10.',
  GeneralDisputeSubmitted:
    'Dispute GD-1 was submitted to arbitration on 2024-03-11 by the provider, under the rules of the AAA, in San Francisco, California.',
  GeneralDisputeSettled: 'Dispute GD-1 ended by award on 2024-06-01; payable: 250.00 by the customer.',
  CourtActionBrought:
    'The provider went to court on 2024-03-03 without arbitration first (court-action-1: deemed-consent), to collect 100.00 that was consented to.',
  IndemnityClaimNoticed:
    'Claim IC-1 of a third party (infringement) was noticed on 2024-01-12, 4 days after it became known; it is the provider’s to indemnify.',
  IndemnityClaimExcluded:
    'On 2024-01-13 claim IC-1 was excluded from the provider’s indemnity in part, for combination.',
  IndemnityAssistanceRecorded: 'Assistance in defending claim IC-1 was recorded on 2024-01-14.',
  IndemnityCostRecorded: 'A cost of 1,200.00 for defence was recorded on 2024-01-15 for claim IC-1 (IC-1-C-1).',
  IndemnityClaimSettled: 'Claim IC-1 ended on 2024-05-02: settlement, for 9,000.00.',
  ServiceChangeNotified:
    'An incompatible change of the service (change-1) for 2024-03-15 was notified on 2024-01-31, 44 days ahead.',
  NoticeBounced: 'Notice N-1 did not arrive, as was found on 2024-01-05; it started nothing.',
  BreachCured: 'What notice N-1 is about was put right on 2024-04-12.',
  CurePeriodLapsed:
    'The last day to act on notice N-1 was 2024-04-15, and 812.26 was still unpaid; from 2024-04-16 these are open: suspend-service, stop-orders, stop-call-detail, enforce-security and record-other-remedy.',
  CurePeriodLapseUndone: 'The lapse of notice N-1 that was derived for 2024-04-16 is undone.',
  CureUndone: 'The cure of notice N-1 that was derived for 2024-04-12 is undone.',
  BreachWaived: 'The provider waived, on 2024-02-12, what notice N-2 is about, and nothing else.',
  ResponsibilityViolationRecorded:
    'A violation of §2.3.2 on 2024-02-20 was recorded (V-1); the provider may terminate at once and without notice.',
  ViolationWaived: 'The provider waived, on 2024-03-14, violation V-1, and nothing else.',
  ProhibitedUseNotified:
    'The customer was notified on 2024-01-05, by e-mail, of prohibited use PU-1, seen from 2024-01-05 on; it is to be corrected by 2024-02-29.',
  ProhibitedUseNoticeBounced:
    'The notification of prohibited use PU-1 did not arrive, as was found on 2024-01-08; it started nothing.',
  ProhibitedUseCorrected: 'Prohibited use PU-2 had stopped on 2024-02-20.',
  ProhibitedUseRecurred:
    'Prohibited use PU-2 came back on 2024-03-10 (PR-1); without a new notice these are open: issue-adjustment and terminate.',
  ProhibitedUseLapsed:
    'The last day to correct prohibited use PU-2 was 2024-02-29, and it was not corrected; from 2024-03-01 these are open: issue-adjustment and terminate.',
  ProhibitedUseLapseUndone: 'The lapse of prohibited use PU-2 that was derived for 2024-03-01 is undone.',
  ProhibitedUseWaived: 'The provider waived, on 2024-03-12, recurrence PR-1 of prohibited use PU-2, and nothing else.',
  ForceMajeureDeclared:
    'From 2024-01-20 force majeure FM-1 keeps the customer from performing; the clock of its cure periods stands, and none for payment.',
  ForceMajeureEnded: 'Force majeure FM-1 is over; 2024-01-30 is the first day that counts again.',
  CurePeriodStopped: 'The clock of notice N-1 stands from 2024-01-20, with 23 days left.',
  CurePeriodExtended:
    'The clock of notice N-1 runs again from 2024-01-30; 2024-01-20 through 2024-01-29 did not count, and the last day to cure is 2024-02-21.',
  OrdersStopped: 'From 2024-02-22 no orders are taken (ST-1): what notice N-1 names was not put right in time.',
  OrdersResumed: 'The cause of stop ST-1 was gone on 2024-02-26; orders are taken again when no other is left.',
  CallDetailStopped:
    'From 2024-02-23 no call detail is produced (ST-2): what notice N-1 names was not put right in time.',
  CallDetailResumed:
    'The cause of stop ST-2 was gone on 2024-02-27; call detail is produced again when no other is left.',
  OtherRemedyRecorded:
    'Another remedy (RM-1, legal) was taken on 2024-02-24: what notice N-1 names was not put right in time.',
  ExclusionListFindingRecorded:
    'The customer was found on an exclusion list on 2024-03-15 (EX-1); it may use nothing any more, and the service may be suspended at once.',
  ExclusionListFindingCleared: 'Finding EX-1 on an exclusion list does not hold from 2024-03-20 on.',
  ServiceSuspended: 'The whole service was suspended on 2024-04-17 (S-1): what notice N-1 names was not paid in time.',
  ServiceResumed: 'The cause of suspension S-1 was gone on 2024-04-17; service resumes when no other is left.',
  ServiceTerminated:
    'The terms were ended by the provider on 2024-02-28, on the ground of responsibility violation; data can be retrieved through 2024-03-29, and its deletion is due from 2024-03-30.',
  AccountDeactivated:
    'The account was deactivated on 2024-05-01, after 121 idle days since 2024-01-01; deletion of what the customer loaded is due on 2024-05-01.',
  RetrievalPeriodLapsed:
    'The last day to retrieve data was 2024-03-29; from 2024-03-30 deletion of what the customer loaded is due.',
  DataRecorded:
    '7 items of customer-loaded (R-1) came to be held on 2024-01-02, to be deleted after the end of the account.',
  LegalHoldPlaced: 'Legal hold H-1 postpones the purge of content from 2024-01-03 on.',
  LegalHoldReleased: 'Legal hold H-1 was released on 2024-03-05.',
  PurgeCertified: 'Certificate PC-1 of 2024-03-05: 5 items of R-2 gone.',
  CreditReviewed:
    'Credit was reviewed on 2024-01-03 (CR-1, initiation) and approved; the limit is 500.00 from then on, and is warned of from 400.00.',
  SecurityRequired: 'Security of 300.00 was asked for on 2024-01-04 (SR-1), through 2024-01-31.',
  SecurityRequirementWithdrawn:
    'What SR-2 asks for is required no more from 2024-02-13; what was given for it stays held.',
  SecurityProvided:
    'Security of 300.00 (SEC-1, guarantee) was given for SR-1 on 2024-01-20; it covers nothing after 2024-12-31.',
  SecurityEnforced:
    '200.00 was taken out of security SEC-1 on 2024-02-14, because of notice N-1; 100.00 of it is left, and the proceeds are payment security-SEC-1-1.',
  SecurityReleased: '100.00 of security SEC-1 went back on 2024-02-15; 0.00 of it is left.',
  NumberAssigned: 'Number +14155550100 (long-code) was assigned on 2024-01-05.',
  NumberPortOutRequested: 'Taking number +14155550100 elsewhere was asked for on 2024-01-06.',
  NumberPortOutDecided: 'Number +14155550100 was let go to another carrier on 2024-01-08.',
  NumberReclaimNotified:
    'Notice that number +14155550101 is unused took effect on 2024-01-11 by e-mail; it may be taken back from 2024-01-12.',
  NumberReclaimNoticeBounced:
    'The notice that number +14155550101 may be taken back bounced, known on 2024-01-11: it started nothing.',
  NumberReclaimed: 'Number +14155550101 was taken back as unused on 2024-01-12, after the notice of 2024-01-11.',
  NumberReleased: 'Number +14155550102 was given back on 2024-01-15.',
  AssignmentRequested:
    'Handing the contract on with the provider’s consent to a company in US was asked for on 2024-02-16 (AS-1).',
  AssignmentGranted:
    'The successor of AS-2 is the customer from 2024-02-20 on: review CR-2 approved its credit. What is owed stays owed.',
  AssignmentRefused: 'Assignment AS-1 was refused on 2024-02-17; the customer stays the same.',
  DisclosureRecorded: 'Information of call-detail was disclosed on 2024-01-16 (DI-1), on the basis of law.',
  DataRetrieved: 'Copies of customer-loaded were fetched by the customer on 2024-03-01 (RT-1).',
  SoftwareErasureCertified:
    'The customer certified on 2024-03-02 that its copies of software are erased, archival copies too.',
  PurgeApproved: 'A second person approved on 2024-03-05 of the purge of R-1 and R-2 (approval-1).',
  PersonalDataErased: 'From 2024-04-01 on, names and contacts of this account are not shown any more (ER-1).',
};

describe('what an event says', () => {
  it.each(Object.entries(golden))('%s', (type, sentence) => {
    const event = events.find((each) => each.type === type);
    expect(event && sentenceOfRecorded(event)).toBe(sentence);
  });

  it.each([
    ['Example Inc.', 'a name'],
    ['@', 'an address'],
    ['A. Person', 'who found it'],
    ['A. Signatory', 'who accepted'],
    ['not as agreed', 'why it was disputed'],
    ['resale', 'what the breach was'],
    ['a flood', 'the cause of a suspension'],
    ['a suit', 'the matter of a hold'],
    ['billed twice', 'why an amount is not owed'],
    ['not worth a suit', 'why an amount was given up'],
    ['R. Viewer', 'who reviewed the credit'],
    ['Bank of Springfield', 'the reference of a security'],
    ['Other Telecom', 'where a number goes'],
    ['County Court', 'to whom something was disclosed'],
    ['Successor Inc.', 'who is to be the customer'],
    ['D. Cider', 'who decided it'],
    ['F. Etcher', 'who fetched copies'],
    ['C. Tifier', 'who certified an erasure'],
    ['A. Prover', 'who approved of a purge'],
  ])('is without %s (%s): it must read after an erasure', (text) => {
    expect(JSON.stringify(events.map(({ data, metadata }) => [data, metadata.reason]))).toContain(text);
    expect(events.map(sentenceOfRecorded).filter((sentence) => sentence.includes(text))).toEqual([]);
  });

  it.each([
    [
      'one more kept for so long',
      'DataRecorded',
      { record: 'R', class: 'content', count: 1, lastDayKept: '2024-02-01', purgeDueOn: '2024-02-02' },
      '1 item of content (R) came to be held on 2024-01-02: it must be kept through 2024-02-01, and its purge is due on 2024-02-02.',
    ],
    [
      'one at most so long',
      'DataRecorded',
      { record: 'R', class: 'call-detail', count: 2, lastDayKept: '2027-01-02', purgeDueOn: '2027-01-02' },
      '2 items of call-detail (R) came to be held on 2024-01-02: it may be kept through 2027-01-02, and its purge is due on 2027-01-02.',
    ],
    [
      'a hold of all',
      'LegalHoldPlaced',
      { hold: 'H', classes: [], matter: 'x' },
      'Legal hold H postpones the purge of everything from 2024-01-02 on.',
    ],
    [
      'a part of the service',
      'ServiceSuspended',
      { suspension: 'S', ground: 'exclusion-list', components: ['voice', 'chat'] },
      'The service for voice and chat was suspended on 2024-01-02 (S): the customer is on an exclusion list.',
    ],
    [
      'money without an invoice',
      'PaymentReceived',
      { payment: 'P', method: 'ach', amount: '1234567.89', allocations: [], unapplied: '1234567.89' },
      '1,234,567.89 was received on 2024-01-02 (P, ach): 1,234,567.89 as credit.',
    ],
    ['a type of a newer program', 'SomethingNew', {}, 'SomethingNew on 2024-01-02.'],
  ])('%s', (_case, type, data, sentence) => {
    expect(sentenceOf({ type, data, effectiveOn: '2024-01-02' } as never)).toBe(sentence);
  });
});
