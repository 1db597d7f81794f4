import { amount, anyOf, count, day, days, flag, list, nullable, ref, shape, some, text, texts } from './shape';

const breachState = anyOf('open', 'cured', 'lapsed', 'waived', 'bounced');
const party = anyOf('customer', 'provider');
const dataState = anyOf('kept', 'due', 'held', 'purged');

/** What the parts of an account are answered as, and rows of the lists over all accounts. */
export const partSchemas = {
  Invoice: shape(
    {
      invoice: text,
      origin: anyOf('billing-run', 'migrated', 'adjustment'),
      ...some(['invoiceDate', 'dueOn', 'lastDayToDispute', 'consentOn'], day),
      state: anyOf('open', 'overdue', 'disputed', 'settled', 'written-off'),
      ...some(
        [
          ...['billed', 'credited', 'paid', 'disputed', 'lateCharges', 'lateChargesPaid'],
          ...['writtenOff', 'lateChargesWrittenOff', 'outstanding', 'overdue'],
        ],
        amount,
      ),
      aging: ref('Aging'),
      portions: list(shape({ payableOn: nullable(day), lateMonthsFrom: nullable(day), amount, unpaid: amount })),
      charges: list(
        shape(
          { countedFrom: day, month: count, postedOn: day, amount, waived: amount, unpaid: amount },
          { waivedOn: day, imposed: flag },
        ),
      ),
      interest: list(
        shape({ countedFrom: day, paidOn: day, amount, waived: amount, unpaid: amount }, { waivedOn: day }),
      ),
      writeOffs: list(shape({ writeOff: text, on: day, principal: amount, lateCharges: amount, reversed: amount })),
      disputes: list(ref('Dispute')),
      movements: list(shape({ payment: text, on: day, principal: amount, lateCharges: amount })),
      taxes: list(
        shape({
          ...some(['tax', 'jurisdiction', 'location', 'rate'], text),
          ...some(['base', 'amount', 'credited'], amount),
        }),
      ),
    },
    { consentedOn: day, settledOn: day, daysLate: count, addendum: text, indemnity: ref('RecoveryIndemnity') },
  ),
  Agreements: shape(
    {
      acceptedTerms: list(shape({ termsVersion: text, from: day })),
      pendingRevisions: list(shape({ termsVersion: text, notifiedOn: day, bindsFrom: day })),
      euPersonalData: flag,
      affiliates: list(
        shape(
          { ...some(['affiliate', 'name', 'relation', 'scope'], text), by: party, authorizedOn: day },
          { revokedOn: day },
        ),
      ),
      amendments: list(shape({ amendment: text, provision: text, on: day })),
      components: list(shape({ component: text, since: day }, some(['disabledOn', 'channelTermsOn'], day))),
    },
    { separateAgreement: text, dataProcessingAddendumOn: day },
  ),
  Payment: shape(
    {
      payment: text,
      on: day,
      method: text,
      amount,
      unapplied: amount,
      allocations: list(shape({ invoice: text, on: day, principal: amount, lateCharges: amount })),
    },
    { reversedOn: day, refunded: amount },
  ),
  Dispute: shape(
    {
      ...{ dispute: text, invoice: text, amount, openedOn: day },
      state: anyOf('open', 'credited', 'rejected', 'withdrawn'),
      documents: list(shape({ description: text, suppliedOn: day }, { digest: text, keptIn: text })),
    },
    some(['closedOn', 'payableOn', 'lateMonthsFrom'], day),
  ),
  Breach: shape(
    {
      breach: text,
      kind: anyOf('non-payment', 'breach'),
      clause: text,
      breachingParty: party,
      ...some(['noticeOn', 'lastDayToCure', 'lapsesOn', 'since'], day),
      state: breachState,
      named: list(shape({ invoice: text, principal: amount, lateCharges: amount })),
    },
    { daysLeft: count, stoppedOn: day, total: amount },
  ),
  Violation: shape({ violation: text, subClause: text, on: day }, { responsibility: text, waivedOn: day }),
  ProhibitedUse: shape(
    {
      prohibitedUse: text,
      state: anyOf('open', 'corrected', 'lapsed', 'recurred', 'waived', 'bounced'),
      ...some(['notifiedOn', 'observedFrom', 'lastDayToCorrect', 'lapsesOn'], day),
      corrections: days,
      recurrences: list(shape({ recurrence: text, on: day }, { waivedOn: day })),
    },
    { rightsOpenFrom: day },
  ),
  ForceMajeure: shape({ forceMajeure: text, party, from: day }, { until: day }),
  ExclusionFinding: shape({ finding: text, on: day }, { clearedOn: day }),
  Remedy: shape(
    {
      id: text,
      remedy: anyOf('stop-orders', 'stop-call-detail', 'record-other-remedy'),
      clause: text,
      breach: text,
      on: day,
    },
    { until: day },
  ),
  Data: shape(
    { record: text, class: text, count, recordedOn: day, heldBy: texts, state: dataState },
    some(['lastDayKept', 'purgeAllowedFrom', 'purgeDueOn', 'purgedOn'], day),
  ),
  LiabilityCap: shape({
    on: day,
    clauses: texts,
    reading: count,
    windowFrom: day,
    windowThrough: day,
    payments: list(
      shape({ payment: text, receivedOn: day, amount, counts: flag }, { reversedOn: day, refunded: amount }),
    ),
    ...some(['received', 'ceiling', 'cap'], amount),
    applies: flag,
    liftedBy: list(shape({ exception: text, clauses: texts })),
    indirectDamages: shape({ clause: text, excluded: flag, except: texts }),
    sentence: text,
    termsVersion: text,
  }),
  CureDeadline: shape(
    {
      ...some(['account', 'id', 'what', 'clause', 'openedBy', 'changedBy'], text),
      kind: anyOf('non-payment', 'breach', 'prohibited-use', 'data-retrieval'),
      ...some(['openedOn', 'lastDay', 'lapsesOn', 'changedOn'], day),
      counted: days,
      skipped: list(shape({ day, why: text })),
      opens: texts,
      state: anyOf('open', 'stopped', 'cured', 'lapsed', 'waived', 'bounced'),
    },
    { breachingParty: party, amount },
  ),
  RetentionRecord: shape(
    {
      account: text,
      record: text,
      class: text,
      count,
      recordedOn: day,
      recordedBy: text,
      heldBy: texts,
      state: dataState,
    },
    { ...some(['lastDayKept', 'purgeAllowedFrom', 'purgeDueOn', 'purgedOn'], day), certificate: text },
  ),
};
