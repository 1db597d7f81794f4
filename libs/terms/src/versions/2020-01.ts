import { legalDay } from '@tenure/kernel';
import { franceClause } from '../addenda/france/clause';
import { noticesClause } from '../section-1/notices';
import { dataRetrievalClause } from '../section-2/data-retrieval';
import { prohibitedUseClause } from '../section-2/prohibited-use';
import { retentionClause } from '../section-2/retention';
import { breachCureClause } from '../section-3/breach-cure';
import { inactivityClause } from '../section-3/inactivity';
import { paymentCureClause } from '../section-3/payment-cure';
import { creditClause } from '../section-4/credit';
import { disputedInvoicesClause } from '../section-4/disputed-invoices';
import { latePaymentsClause } from '../section-4/late-payments';
import { paymentTermsClause } from '../section-4/payment-terms';
import { taxesClause } from '../section-4/taxes';
import { liabilityCapClause } from '../section-7/liability-cap';
import { changesOfTermsClause } from '../section-9/changes-of-terms';
import { generalDisputesClause } from '../section-9/general-disputes';
import { governingLawClause } from '../section-9/governing-law';
import type { TermsVersion } from '../terms-version';

/**
 * The published terms, with the readings as this project takes them.
 *
 * They govern from 2010, long before they were published, because every fact is judged by a version in force on its day
 * and a ledger that is brought over goes back to 2012. An older ledger needs an older version, not an earlier day here.
 */
export const terms202001: TermsVersion = {
  id: '2020-01',
  effectiveOn: legalDay('2010-01-01'),
  zone: governingLawClause.parameters.zone,
  currency: 'USD',
  policies: {
    whenLastDayIsClosed: 'stay',
    businessDayCalendar: 'us-federal-opm',
    rejectedDisputeAccrual: 'from-resolution',
    lateCharges: 'automatic',
    franceDueDate: 'month-end-plus-45-or-60',
    nonPaymentLapseOpensTermination: false,
  },
  parameters: {
    notices: noticesClause.parameters,
    dataRetrieval: dataRetrievalClause.parameters,
    retention: retentionClause.parameters,
    prohibitedUse: prohibitedUseClause.parameters,
    inactivity: inactivityClause.parameters,
    breachCure: breachCureClause.parameters,
    paymentCure: paymentCureClause.parameters,
    credit: creditClause.parameters,
    paymentTerms: paymentTermsClause.parameters,
    lateCharges: latePaymentsClause.parameters,
    disputedInvoices: disputedInvoicesClause.parameters,
    taxes: taxesClause.parameters,
    liabilityCap: liabilityCapClause.parameters,
    generalDisputes: generalDisputesClause.parameters,
    changesOfTerms: changesOfTermsClause.parameters,
    france: franceClause.parameters,
  },
};
