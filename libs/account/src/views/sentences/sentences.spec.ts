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
  PaymentReceived:
    '200.00 was received on 2024-04-05 (P-1, ach): 187.74 and 9.14 of late charges for invoice INV-1 and 3.12 of late charges for invoice A-1-2024-02.',
  PaymentReversed:
    'Payment P-2 of 1,500.00 was charged back on 2024-04-22; what it paid of INV-1, A-1-2024-02 and A-1-2024-04 is unpaid from its original days.',
  CreditApplied: 'Credit of payment P-3 paid 9.00 for invoice INV-1, on 2024-03-30.',
  AllocationReleased:
    'What payment P-3 paid too much on 2024-03-30, 9.00 of late charges for invoice INV-1, is credit again from that day.',
  NoticeOfNonPaymentGiven:
    'Notice N-1, effective on 2024-04-08 by e-mail: 812.26 of INV-1 is past due, to be paid by 2024-04-15.',
  NoticeOfBreachGiven:
    'Notice N-1, effective on 2024-01-04 by e-mail: a material breach of §2.4 by the customer, to be cured by 2024-02-03.',
  NoticeBounced: 'Notice N-1 did not arrive, as was found on 2024-01-05; it started nothing.',
  BreachCured: 'What notice N-1 is about was put right on 2024-04-12.',
  CurePeriodLapsed:
    'The last day to act on notice N-1 was 2024-04-15, and 812.26 was still unpaid; from 2024-04-16 these are open: suspend-service, stop-orders, stop-call-detail, enforce-security and record-other-remedy.',
  CurePeriodLapseUndone: 'The lapse of notice N-1 that was derived for 2024-04-16 is undone.',
  CureUndone: 'The cure of notice N-1 that was derived for 2024-04-12 is undone.',
  BreachWaived: 'The provider waived, on 2024-02-12, what notice N-2 is about, and nothing else.',
  ResponsibilityViolationRecorded:
    'A violation of §2.3.2 on 2024-02-20 was recorded (V-1); the provider may terminate at once and without notice.',
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
