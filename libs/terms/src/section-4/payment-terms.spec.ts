import { legalDay } from '@tenure/kernel';
import { acceptedPaymentMethods, dueDate, isAcceptedMethod, terms202001 } from '..';

const t = terms202001;

describe('§4.4 payment terms (reading 11)', () => {
  it.each([
    ['2024-01-30', '2024-02-29', 'thirty days, not a month'],
    ['2024-02-01', '2024-03-02', 'over a leap February'],
    ['2025-02-01', '2025-03-03', 'over a common one'],
    ['2024-02-29', '2024-03-30', 'a Saturday stays'],
    ['2025-12-01', '2025-12-31', 'in the same month'],
    ['2100-02-28', '2100-03-30', '2100 is no leap year'],
  ])('invoiced on %s: due on %s (%s)', (invoiceDate, dueOn, _why) => {
    expect(dueDate(t, legalDay(invoiceDate)).lastDay).toBe(dueOn);
  });

  it('accepts the five methods, and a version of the terms can drop one', () => {
    const methods = acceptedPaymentMethods.filter((method) => method !== 'check');
    const paymentTerms = { ...t.parameters.paymentTerms, methods };
    const withoutChecks = { ...t, parameters: { ...t.parameters, paymentTerms } };
    expect(acceptedPaymentMethods.map((method) => isAcceptedMethod(t, method))).toEqual([true, true, true, true, true]);
    expect(isAcceptedMethod(withoutChecks, 'check')).toBe(false);
  });
});
