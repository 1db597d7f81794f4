import { legalDay } from '@tenure/kernel';
import { type Policies, terms202001, type TermsParameters, type TermsVersion } from '@tenure/terms';
import { activeLife, type Life } from '../test-support/life';
import { chargeLines, factsOf } from '../test-support/tables';

/** The shipped terms until `on`; from then on with other figures or policies. */
function revisedOn(on: string, parameters: Partial<TermsParameters>, policies: Partial<Policies> = {}): TermsVersion[] {
  const { parameters: figures, policies: readings } = terms202001;
  const revised = { parameters: { ...figures, ...parameters }, policies: { ...readings, ...policies } };
  return [terms202001, { ...terms202001, ...revised, id: 'revised', effectiveOn: legalDay(on) }];
}

/** The account accepts the version in force on `day`. */
const accept = (given: Life, day: string) =>
  given.on(day, 'accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true });
const bill = (given: Life, on: string, invoice = 'I') => given.on(on, 'import-invoice', { invoice, amount: '1000.00' });
const daysOf = (given: Life) =>
  factsOf(given, 'InvoiceIssued').map(([, , data]) => {
    const { dueOn, lastDayToDispute, consentOn } = data as Record<'dueOn' | 'lastDayToDispute' | 'consentOn', string>;
    return `${dueOn} ${lastDayToDispute} ${consentOn}`;
  });

describe('a fact is judged by the version in force on its effective day, for ever (reading 40)', () => {
  test('late charges: each by the rate of the day it is posted on', () => {
    const lower = revisedOn('2024-03-15', { lateCharges: { monthlyRate: '0.01', lawfulMaxima: [] } });
    const billed = bill(activeLife('2023-12-01', { terms: lower }), '2024-01-01');
    const late = accept(billed, '2024-03-15').advanceTo('2024-05-01');
    expect(chargeLines(late)).toEqual(['2024-03-01 +15.00', '2024-04-01 +10.15', '2024-05-01 +10.25']);
  });

  const longer = revisedOn('2024-03-01', {
    paymentTerms: { ...terms202001.parameters.paymentTerms, dueInDays: 45 },
    disputedInvoices: { disputeDays: 90 },
  });
  const rows: readonly (readonly [on: string, typedIn: string, days: string, why: string])[] = [
    ['2024-02-29', '2024-02-29', '2024-03-30 2024-04-29 2024-04-30', 'dated the day before the revision'],
    ['2024-03-01', '2024-03-01', '2024-04-15 2024-05-30 2024-05-31', 'dated on its day: 30 + 15, and 30 + 30 + 30'],
    ['2024-02-29', '2024-06-01', '2024-03-30 2024-04-29 2024-04-30', 'dated before it and typed in long after'],
  ];
  for (const [on, typedIn, days, why] of rows) {
    test(`an invoice ${why}`, () => {
      const accepted = accept(activeLife('2023-12-01', { terms: longer }), '2024-03-01');
      expect(daysOf(bill(accepted.advanceTo(typedIn), on))).toEqual([days]);
    });
  }

  test('money by a method that a version accepts no longer is refused from its day on', () => {
    const { paymentTerms } = terms202001.parameters;
    const terms = revisedOn('2024-02-05', { paymentTerms: { ...paymentTerms, methods: ['ach', 'wire'] } });
    const paid = (on: string, method: string) =>
      accept(bill(activeLife('2023-12-01', { terms }), '2024-01-01'), '2024-02-05')
        .advanceTo('2024-02-10')
        .when(on, 'receive-payment', { amount: '10.00', method }).last;
    expect(paid('2024-02-05', 'check')).toMatchObject({ code: 'method-not-accepted', clause: '§4.4' });
    expect(paid('2024-02-05', 'wire')).toMatchObject({ kind: 'accepted' });
    expect(paid('2024-02-04', 'check')).toMatchObject({ kind: 'accepted' });
  });

  test('a cure period that has begun ends as it began', () => {
    const terms = revisedOn('2024-02-05', { paymentCure: { cureBusinessDays: 10 } });
    const billed = bill(activeLife('2023-12-01', { terms }), '2024-01-01');
    const before = billed.on('2024-02-01', 'give-notice-of-non-payment', { method: 'e-mail' });
    const after = accept(billed, '2024-02-05').on('2024-02-05', 'give-notice-of-non-payment', { method: 'e-mail' });
    const lapse = (given: Life) => factsOf(given.advanceTo('2024-03-01'), 'CurePeriodLapsed').map(([on]) => on);
    expect([lapse(before), lapse(after)]).toEqual([['2024-02-09'], ['2024-02-21']]);
  });
});

describe('by the policy next-business-day a last day that is closed moves on (reading 5)', () => {
  const rolling = revisedOn('2010-01-02', {}, { whenLastDayIsClosed: 'next-business-day' });
  const late = bill(activeLife('2023-12-01', { terms: rolling }), '2024-02-01');

  test('the Due Date and the last day to dispute', () => {
    expect(daysOf(late)).toEqual(['2024-03-04 2024-04-01 2024-04-02']);
  });

  test('and late months count from where the Due Date moved: Saturday 2 March to Monday the 4th', () => {
    expect(chargeLines(late.advanceTo('2024-04-04'))).toEqual([]);
    expect(chargeLines(late.advanceTo('2024-04-05'))).toEqual(['2024-04-05 +15.00']);
  });
});
