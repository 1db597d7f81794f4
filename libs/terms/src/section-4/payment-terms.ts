import type { LegalDay } from '@tenure/kernel';
import { clause } from '../clause';
import { calendarDeadline, type Deadline } from '../deadline';
import type { TermsVersion } from '../terms-version';

export const acceptedPaymentMethods = ['ach', 'wire', 'credit-card', 'check', 'paypal'] as const;
export type PaymentMethod = (typeof acceptedPaymentMethods)[number];

export interface PaymentTermsParameters {
  readonly dueInDays: number;
  readonly methods: readonly PaymentMethod[];
}

export const paymentTermsClause = clause<PaymentTermsParameters>({
  ref: '§4.4',
  title: 'Payment terms',
  kinds: ['rule', 'deadline', 'record'],
  summary:
    'Undisputed amounts fall due a number of days after the invoice date, in US dollars, by one of five methods. An ' +
    'authorised card is debited on the invoice date, until the contract ends or the customer cancels in writing; an ' +
    'authorised debit may not be disputed with the card company.',
  readings: [2, 5, 11, 13, 14, 15],
  parameters: { dueInDays: 30, methods: acceptedPaymentMethods },
});

/**
 * The Due Date as its last day (reading 11); the first late day as the day it lapses. A disputed amount has none
 * (§4.6).
 */
export function dueDate(t: TermsVersion, invoiceDate: LegalDay): Deadline {
  return calendarDeadline(t, invoiceDate, t.parameters.paymentTerms.dueInDays);
}

/** Whether the terms accept payment by `method`. */
export function isAcceptedMethod(t: TermsVersion, method: PaymentMethod): boolean {
  return t.parameters.paymentTerms.methods.includes(method);
}
