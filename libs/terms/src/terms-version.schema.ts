import { schema, type Schema } from '@tenure/kernel';
import type { FranceParameters } from './addenda/france/clause';
import type { Semester, SemesterRates } from './addenda/france/legal-rates';
import { policyValues, type Policies } from './policies';
import { noticeMethods, type NoticeParameters } from './section-1/notices';
import { scheduledDataClasses, type RetentionParameters, type RetentionPeriod } from './section-2/retention';
import { JURISDICTION } from './section-4/jurisdictions';
import type { LatePaymentsParameters } from './section-4/late-payments';
import { acceptedPaymentMethods, type PaymentTermsParameters } from './section-4/payment-terms';
import { taxableKinds, type TaxRule } from './section-4/tax-schedule';
import type { TermsParameters, TermsVersion } from './terms-version';

/** Ten years. A longer period in days is a typing error, and counting it would take its time. */
const days = schema.count(3650);
/** A year of them, for the same reason. */
const businessDays = schema.count(250);

const policies: Schema<Policies> = schema.object({
  whenLastDayIsClosed: schema.oneOf(...policyValues.whenLastDayIsClosed),
  businessDayCalendar: schema.oneOf(...policyValues.businessDayCalendar),
  rejectedDisputeAccrual: schema.oneOf(...policyValues.rejectedDisputeAccrual),
  lateCharges: schema.oneOf(...policyValues.lateCharges),
  franceDueDate: schema.oneOf(...policyValues.franceDueDate),
  nonPaymentLapseOpensTermination: schema.flag,
});

const notices: Schema<NoticeParameters> = schema.object({
  effectiveWhen: ofEach(noticeMethods, schema.oneOf('sent', 'delivered')),
  providersAddress: schema.object({ email: schema.email, postal: schema.text(200) }),
});

/** `kind` and one of the two lengths: the kind and both, or the kind alone, are one field too many or too few. */
const retentionPeriod: Schema<RetentionPeriod> = {
  json: {
    ...schema.object({
      kind: schema.oneOf('keep-for', 'keep-no-longer-than'),
      days: schema.optional(days),
      years: schema.optional(schema.count(100)),
    }).json,
    minProperties: 2,
    maxProperties: 2,
  },
};

const retention: Schema<RetentionParameters> = ofEach(scheduledDataClasses, retentionPeriod);

const paymentTerms: Schema<PaymentTermsParameters> = schema.object({
  dueInDays: days,
  methods: unique(schema.list(schema.oneOf(...acceptedPaymentMethods), { min: 1, max: acceptedPaymentMethods.length })),
});

/** The conventions that there are reach from a bank's 360 days to a leap year's 366. */
const daysInYear: Schema<number> = { json: { type: 'integer', minimum: 360, maximum: 366 } };

const semester: Schema<Semester> = { json: schema.matching('^\\d{4}H[12]$', '2024H1').json };
const percent = schema.matching('^(0|[1-9]\\d?)(\\.\\d{1,4})?$', '4.92');

const franceRates: Schema<SemesterRates> = schema.object({ semester, legalPercent: percent, ecbPercent: percent });

const france: Schema<FranceParameters> = schema.object({
  daysWithEndOfMonth: days,
  daysFromIssue: days,
  legalRateMultiple: schema.count(100),
  pointsOverEcb: schema.matching('^(0|[1-9]\\d?)(\\.\\d{1,4})?$', '10'),
  daysInYear,
  indemnity: schema.amountOrZero,
  rates: schema.list(franceRates, { min: 0, max: 400 }),
});

const jurisdiction = schema.matching(JURISDICTION, 'US-CA');

const lateCharges: Schema<LatePaymentsParameters> = schema.object({
  monthlyRate: schema.fraction,
  lawfulMaxima: schema.list(
    schema.object({
      jurisdiction,
      monthlyMaximum: schema.fraction,
      from: schema.day,
      source: schema.text(300),
    }),
    { min: 0, max: 1000 },
  ),
});

const taxRule: Schema<TaxRule> = schema.object({
  jurisdiction,
  tax: schema.id,
  kinds: unique(schema.list(schema.oneOf(...taxableKinds), { min: 1, max: taxableKinds.length })),
  rate: schema.fraction,
  from: schema.day,
  until: schema.optional(schema.day),
  source: schema.text(300),
});

const parameters: Schema<TermsParameters> = schema.object({
  notices,
  dataRetrieval: schema.object({ retrievalDays: days }),
  retention,
  prohibitedUse: schema.object({ cyclesToCorrect: schema.count(12) }),
  inactivity: schema.object({ idleDaysAllowed: days }),
  breachCure: schema.object({ cureDays: days }),
  paymentCure: schema.object({ cureBusinessDays: businessDays }),
  credit: schema.object({ warnFromShare: schema.fraction }),
  paymentTerms,
  lateCharges,
  disputedInvoices: schema.object({ disputeDays: days }),
  taxes: schema.object({ schedule: schema.list(taxRule, { min: 0, max: 2000 }) }),
  liabilityCap: schema.object({ ceiling: schema.amountOrZero, windowMonths: schema.count(120) }),
  generalDisputes: schema.object({
    reportWithinYears: schema.count(10),
    talksDays: days,
    directorTalksDays: days,
    arbitrationRules: schema.text(100),
    arbitrationSeat: schema.text(100),
  }),
  changesOfTerms: schema.object({ noticeDays: days }),
  france,
});

/**
 * The form of a version of the terms as JSON: every figure with its bounds, every policy with its values, and nothing
 * else. What a form cannot say is added by `parseTermsVersion`.
 */
export const termsVersionSchema: Schema<TermsVersion> = schema.object({
  id: schema.id,
  effectiveOn: schema.describe('The first legal day that this version governs', schema.day),
  zone: schema.describe(
    'IANA name of the zone whose dates are legal days',
    schema.matching('^[A-Z][A-Za-z]*(/[A-Z][A-Za-z0-9+_-]*){1,2}$', 'America/Los_Angeles'),
  ),
  currency: schema.oneOf('USD'),
  policies,
  parameters,
});

/** An object with a field for each of `names`, all of the same form. */
function ofEach<const K extends string, T>(names: readonly K[], each: Schema<T>): Schema<Readonly<Record<K, T>>> {
  return { json: schema.object(Object.fromEntries(names.map((name) => [name, each]))).json };
}

function unique<T>(list: Schema<readonly T[]>): Schema<readonly T[]> {
  return { json: { ...list.json, uniqueItems: true } };
}
