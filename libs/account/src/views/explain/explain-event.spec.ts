import type { RecordedEvent } from '@tenure/kernel';
import { findClause, findReading } from '@tenure/terms';
import { type AccountEventType, explainEvent } from '../..';
import { breacher, everyEvent, latePayer, leaver } from '../../../test-support/every-event';
import { activeLife, type Life } from '../../../test-support/life';

const payer = latePayer();
const ender = breacher();

const billed = activeLife('2024-01-01').on('2024-01-01', 'import-invoice', { invoice: 'INV-1', amount: '1000.00' });
const inTime = { payment: 'P-1', amount: '1000.00', method: 'ach' };
const returned = billed
  .on('2024-01-31', 'receive-payment', inTime)
  .on('2024-03-05', 'reverse-payment', { payment: 'P-1', kind: 'returned' });
/** The refusal moves the clock on without recording what lapsed, so that one command does both. */
const typedInLate = billed
  .when('2024-03-05', 'withdraw-dispute', { dispute: 'none' })
  .on('2024-01-31', 'receive-payment', inTime);

/** Every event with its life: for what must hold of all. */
const all = everyEvent().flatMap((given) => given.events.map((event) => ({ given, event })));

function explained({ events, programme }: Life, event: RecordedEvent | undefined) {
  const explanation = explainEvent(events, event?.id ?? '', programme);
  if (!explanation) throw new Error('no such event');
  return explanation;
}

/** Of the events of one type, the n-th from 0. */
const nth = (given: Life, type: AccountEventType, n = 0) => explained(given, given.eventsOf(type)[n]);

/** The inputs as `Type day`, to be read in a table. */
const inputsOf = (explanation: ReturnType<typeof explained>) =>
  explanation.inputs.map(({ type, effectiveOn }) => `${type} ${effectiveOn}`);

describe('every explanation', () => {
  it.each(all.map(({ given, event }) => [`${event.type} ${event.revision}`, given, event] as const))(
    '%s can be checked by hand',
    (_name, given, event) => {
      const { clauses, readings, inputs, termsVersion, derived, sentence } = explained(given, event);
      expect(clauses.length).toBeGreaterThan(0);
      for (const { ref, title, summary } of clauses) {
        expect([ref, title]).toEqual([ref, findClause(ref)?.title]);
        expect(summary).not.toBe('');
      }
      for (const { number, rivals } of readings) expect(rivals).toEqual(findReading(number)?.rivals);
      const known = new Map(given.events.map((each) => [each.id, each]));
      for (const { eventId } of inputs) {
        const input = known.get(eventId)!;
        const isOfCommand = input.metadata.commandId === event.metadata.commandId;
        expect(eventId !== event.id && (input.revision < event.revision || isOfCommand)).toBe(true);
      }
      expect([termsVersion, derived]).toEqual([event.metadata.terms, event.metadata.derived === true]);
      expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
    },
  );

  it('is plain data', () => {
    const explanations = all.map(({ given, event }) => explained(given, event));
    expect(JSON.parse(JSON.stringify(explanations))).toEqual(explanations);
  });

  it('is undefined for an event the account does not have', () => {
    expect(explainEvent(payer.events, ender.events[5]!.id.replace(/^./, 'x'), payer.programme)).toBeUndefined();
  });

  it('does not look at what came later', () => {
    const event = payer.eventsOf('LateChargePosted')[0]!;
    const upTo = payer.events.filter(({ revision }) => revision <= event.revision);
    expect(explainEvent(upTo, event.id, payer.programme)).toEqual(explained(payer, event));
  });
});

describe('the formula and the days', () => {
  it.each<[string, ReturnType<typeof explained>, string | undefined, object | undefined, string]>([
    [
      'a first late charge',
      nth(payer, 'LateChargePosted', 0),
      '0.015 × 700.00 = 10.50',
      { from: '2024-01-31', count: 'month 1', lastDay: '2024-02-29', lapsesOn: '2024-03-01' },
      '300.00 of the 1,000.00 is disputed',
    ],
    [
      'a second one',
      nth(payer, 'LateChargePosted', 2),
      '0.015 × (600.00 + 9.00) = 9.14',
      { from: '2024-01-31', count: 'month 2', lastDay: '2024-03-31' },
      '9.135 rounded half-up; the 31st again, after a short February',
    ],
    [
      'one counted from a rejection',
      nth(payer, 'LateChargePosted', 4),
      '0.015 × 300.00 = 4.50',
      { from: '2024-03-10', lastDay: '2024-04-10' },
      'late months of a failed dispute count from its resolution',
    ],
    [
      'the first invoice',
      nth(payer, 'InvoiceIssued', 1),
      '99.00 + 99.00 + 10.00 = 208.00',
      { from: '2024-02-01', count: '30 calendar days', lastDay: '2024-03-02', lapsesOn: '2024-03-03' },
      'January in arrears, February ahead, the overage; 28 days of February after the 1st, and 2',
    ],
    [
      'an invoice of one line',
      nth(payer, 'InvoiceIssued', 0),
      undefined,
      { lastDay: '2024-01-31' },
      'nothing to add up',
    ],
    [
      'a consent',
      nth(payer, 'InvoiceDeemedConsented', 0),
      '1000.00 − 300.00 = 700.00',
      { from: '2024-01-01', count: '60 calendar days', lastDay: '2024-03-01', lapsesOn: '2024-03-02' },
      '30 days to 31 January, 29 of February, and 1',
    ],
    [
      'a consent to all',
      nth(payer, 'InvoiceDeemedConsented', 2),
      undefined,
      { lastDay: '2024-04-01' },
      'nothing taken off',
    ],
    [
      'a payment',
      nth(payer, 'PaymentReceived', 0),
      '9.14 + 187.74 + 3.12 = 200.00',
      undefined,
      'late charges first within what is paid',
    ],
    [
      'a notice of non-payment',
      nth(payer, 'NoticeOfNonPaymentGiven'),
      undefined,
      {
        from: '2024-04-08',
        count: '5 business days',
        lastDay: '2024-04-15',
        counted: ['2024-04-09', '2024-04-10', '2024-04-11', '2024-04-12', '2024-04-15'],
        skipped: [
          { day: '2024-04-13', why: 'Saturday' },
          { day: '2024-04-14', why: 'Sunday' },
        ],
      },
      'a Monday; the day itself is not counted',
    ],
    [
      'a notice of breach',
      nth(ender, 'NoticeOfBreachGiven', 1),
      undefined,
      { lastDay: '2024-02-07' },
      '8 Jan + 30 days',
    ],
    [
      'its lapse',
      nth(ender, 'CurePeriodLapsed'),
      undefined,
      { lastDay: '2024-02-07', lapsesOn: '2024-02-08' },
      'a day on',
    ],
    [
      'a termination',
      nth(ender, 'ServiceTerminated'),
      undefined,
      { lastDay: '2024-03-29' },
      '28 Feb + 30 in a leap year',
    ],
    [
      'a deactivation',
      nth(leaver(), 'AccountDeactivated'),
      '2024-05-01 − 2024-01-01 = 121 days > 120',
      { from: '2024-01-01', lastDay: '2024-04-30', lapsesOn: '2024-05-01' },
      'one day over the allowed idle days',
    ],
    [
      'a record',
      nth(ender, 'DataRecorded', 1),
      undefined,
      { count: '30 calendar days', lastDay: '2024-02-01' },
      'content',
    ],
    ['what was loaded', nth(ender, 'DataRecorded', 0), undefined, undefined, 'the end of the account decides'],
  ])('of %s', (_case, { formula, days }, text, expected, _why) => {
    expect(formula?.text).toBe(text);
    if (expected) expect(days).toMatchObject(expected);
    else expect(days).toBeUndefined();
  });

  it('name the values, and what was rounded', () => {
    expect(nth(payer, 'LateChargePosted', 2).formula?.values).toEqual({
      rate: '0.015',
      unpaidPrincipal: '600.00',
      unpaidCharges: '9.00',
      unrounded: '9.135',
      amount: '9.14',
    });
  });

  it.each([
    ['NoticeOfNonPaymentGiven', payer, 'lastDayToCure'],
    ['NoticeOfBreachGiven', ender, 'lastDayToCure'],
    ['InvoiceIssued', payer, 'dueOn'],
    [
      'InvoiceIssued',
      activeLife('2021-03-05', { country: 'FR' }).on('2021-03-05', 'import-invoice', { invoice: 'F', amount: '1.00' }),
      'dueOn',
    ],
    ['ServiceTerminated', ender, 'lastDayToRetrieve'],
    ['LateChargePosted', payer, 'monthEndedOn'],
  ] as const)('of %s give the day that stands in the event (%#)', (type, given, field) => {
    for (const event of given.eventsOf(type)) {
      expect(explained(given, event).days?.lastDay).toBe((event.data as Record<string, unknown>)[field]);
    }
  });
});

describe('the inputs', () => {
  it.each<[string, ReturnType<typeof explained>, readonly string[], string]>([
    [
      'a first late charge',
      nth(payer, 'LateChargePosted', 0),
      ['InvoiceIssued 2024-01-01', 'InvoiceDisputed 2024-02-15'],
      'the invoice, and the dispute that holds some back',
    ],
    [
      'a second one',
      nth(payer, 'LateChargePosted', 2),
      [
        'InvoiceIssued 2024-01-01',
        'InvoiceDisputed 2024-02-15',
        'InvoiceDisputeResolved 2024-03-10',
        'InvoiceDisputed 2024-02-20',
        'LateChargePosted 2024-03-01',
        'DisputeWithdrawn 2024-03-20',
      ],
      'the charge that was reversed is not among them',
    ],
    [
      'a lapse',
      nth(payer, 'CurePeriodLapsed', 1),
      [
        'InvoiceIssued 2024-01-01',
        'InvoiceDisputed 2024-02-15',
        'InvoiceDisputeResolved 2024-03-10',
        'InvoiceDisputed 2024-02-20',
        'DisputeWithdrawn 2024-03-20',
        'PaymentReceived 2024-04-05',
        'NoticeOfNonPaymentGiven 2024-04-08',
        'PaymentReceived 2024-04-12',
        'PaymentReversed 2024-04-22',
      ],
      'the payment, and what took it back later',
    ],
    [
      'a billing run',
      nth(payer, 'InvoiceIssued', 1),
      [
        'AccountRegistered 2024-01-01',
        'TermsAccepted 2024-01-01',
        'ServiceActivated 2024-01-01',
        'PackageChanged 2024-01-01',
        'ChargesRecorded 2024-01-20',
      ],
      'all that it bills by',
    ],
    [
      'a suspension',
      nth(payer, 'ServiceSuspended', 0),
      ['NoticeOfNonPaymentGiven 2024-04-08', 'CurePeriodLapsed 2024-04-16'],
      'the notice and its lapse',
    ],
    [
      'documents of a dispute',
      nth(payer, 'DisputeDocumentsSupplied'),
      ['InvoiceIssued 2024-01-01', 'InvoiceDisputed 2024-02-15'],
      'what they support',
    ],
    [
      'a termination',
      nth(ender, 'ServiceTerminated'),
      ['TermsAccepted 2024-01-01', 'ResponsibilityViolationRecorded 2024-02-20'],
      'the violation',
    ],
    [
      'a charge after a return',
      nth(returned, 'LateChargePosted'),
      ['InvoiceIssued 2024-01-01', 'PaymentReceived 2024-01-31', 'PaymentReversed 2024-03-05'],
      'returned after the month had ended, the payment never counted',
    ],
    [
      'a fee not owed',
      nth(ender, 'InvoiceCredited'),
      ['InvoiceIssued 2024-03-01', 'ServiceTerminated 2024-02-28'],
      'the end',
    ],
    ['a deactivation', nth(leaver(), 'AccountDeactivated'), ['ServiceActivated 2024-01-01'], 'the last activity'],
  ])('of %s', (_case, explanation, expected, _why) => {
    expect(inputsOf(explanation)).toEqual(expected);
  });
});

describe('a correction names the fact that caused it', () => {
  it.each<[AccountEventType, number, string, string]>([
    ['DeemedConsentUndone', 0, 'InvoiceDisputed 2024-02-20', 'a dispute in time, typed in after the consent'],
    ['InvoiceDeemedConsented', 1, 'InvoiceDisputed 2024-02-20', 'derived anew for the rest'],
    ['LateChargeReversed', 0, 'InvoiceDisputed 2024-02-20', 'less was payable at the month’s end'],
    ['LateChargePosted', 1, 'InvoiceDisputed 2024-02-20', 'posted anew'],
    ['CurePeriodLapseUndone', 0, 'PaymentReceived 2024-04-12', 'paid in time, typed in late'],
    ['BreachCured', 0, 'PaymentReceived 2024-04-12', 'so it was cured'],
    ['ServiceResumed', 0, 'PaymentReceived 2024-04-12', 'and the suspension had no ground'],
    ['CureUndone', 0, 'PaymentReversed 2024-04-22', 'the payment was charged back'],
    ['CurePeriodLapsed', 1, 'PaymentReversed 2024-04-22', 'so it had lapsed after all'],
    ['LateChargeReversed', 1, 'PaymentReceived 2024-03-30', 'another payment typed in late'],
    ['AllocationReleased', 1, 'PaymentReceived 2024-03-30', 'what had paid the reversed charge'],
  ])('%s %i ← %s (%s)', (type, n, cause, _why) => {
    const explanation = nth(payer, type, n);
    const causes = explanation.inputs.filter(({ eventId }) => explanation.causedBy?.includes(eventId));
    expect(causes.map(({ type: of, effectiveOn }) => `${of} ${effectiveOn}`)).toEqual([cause]);
    expect(explanation.sentence).toContain(`It follows from ${cause.replace(' ', ' of ')}, recorded on `);
  });

  it.each<[AccountEventType, number]>([
    ['LateChargePosted', 0],
    ['InvoiceDeemedConsented', 0],
    ['CurePeriodLapsed', 0],
    ['ServiceResumed', 1],
  ])('%s %i is none', (type, n) => {
    expect(nth(payer, type, n)).not.toHaveProperty('causedBy');
  });

  it('unlike what lapsed before the fact that takes it back, recorded by the same command', () => {
    expect(typedInLate.events.slice(-4).map(({ type }) => type)).toEqual([
      'LateChargePosted',
      'InvoiceDeemedConsented',
      'PaymentReceived',
      'LateChargeReversed',
    ]);
    expect(nth(typedInLate, 'LateChargePosted')).not.toHaveProperty('causedBy');
    expect(inputsOf(nth(typedInLate, 'LateChargePosted'))).toEqual(['InvoiceIssued 2024-01-01']);
    expect(nth(typedInLate, 'LateChargeReversed')).toHaveProperty('causedBy');
  });
});

describe('a fact recorded late', () => {
  it.each<[AccountEventType, number, object | undefined, string]>([
    ['PaymentReceived', 0, undefined, 'on its day'],
    ['PaymentReceived', 1, { effectiveOn: '2024-04-12', recordedOn: '2024-04-17' }, 'five days later'],
    ['LateChargePosted', 0, undefined, 'what days derive is never late'],
  ])('%s %i (%s)', (type, n, recordedLate, _why) => {
    const explanation = nth(payer, type, n);
    expect(explanation.recordedLate).toEqual(recordedLate);
    expect(explanation.readings.some(({ number }) => number === 7)).toBe(recordedLate !== undefined);
  });
});

describe('a reading that is chosen', () => {
  it.each<[string, ReturnType<typeof explained>, number, object]>([
    [
      'the calendar',
      nth(payer, 'NoticeOfNonPaymentGiven'),
      4,
      { policy: 'businessDayCalendar', value: 'us-federal-opm' },
    ],
    ['termination', nth(payer, 'CurePeriodLapsed'), 23, { policy: 'nonPaymentLapseOpensTermination', value: false }],
    ['charging', nth(payer, 'LateChargePosted'), 21, { policy: 'lateCharges', value: 'automatic' }],
  ])('tells what was chosen: %s', (_case, { readings }, number, expected) => {
    expect(readings.find((reading) => reading.number === number)).toMatchObject(expected);
  });
});
