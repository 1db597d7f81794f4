import { addDays, legalDay } from '@tenure/kernel';
import { deadlineViews, explainDeadline } from '../..';
import { breacher, everyEvent, latePayer, leaver } from '../../../test-support/every-event';
import { activeLife, type Life } from '../../../test-support/life';

const payer = latePayer();
const contract = { breachingParty: 'customer', provision: '§2.4', description: 'resale', foundMaterialBy: 'A. Person' };
const overdue = activeLife('2021-05-01')
  .on('2021-05-01', 'import-invoice', { invoice: 'INV-1', amount: '1000.00' })
  .on('2021-06-17', 'give-notice-of-non-payment', { breach: 'N-1', method: 'hand' });
const french = activeLife('2024-01-15', { country: 'FR' }).on('2024-01-15', 'import-invoice', {
  invoice: 'INV-1',
  amount: '1000.00',
});
const ended = activeLife('2024-01-01')
  .on('2024-01-01', 'change-package', { package: 'standard', monthlyFee: '99.00' })
  .on('2024-01-02', 'record-data', { record: 'R-1', class: 'customer-loaded', count: 5 })
  .on('2024-02-01', 'terminate', { ground: 'written-agreement', by: 'both', agreement: 'A-7' });

function explainedOn(given: Life, day: string, id: string) {
  const explanation = explainDeadline(given.events, id, given.programme, legalDay(day));
  if (!explanation) throw new Error(`no deadline ${id}`);
  return explanation;
}

describe('every open deadline', () => {
  it.each([...everyEvent(), overdue, french, ended].map((given, i) => [i, given] as const))(
    'is explained, with the days it is shown with (life %i)',
    (_i, given) => {
      const views = deadlineViews(given.state, given.today, given.programme);
      for (const { id, kind, lastDay, lapsesOn, state, clause } of views) {
        const { subject, clauses, readings, inputs, days } = explainedOn(given, given.today, id);
        expect(subject).toEqual({ kind: 'deadline', id, of: kind, lastDay, lapsesOn, state });
        expect(clauses.map(({ ref }) => ref)).toContain(clause);
        expect(Math.min(readings.length, inputs.length)).toBeGreaterThan(0);
        if (days) expect([id, days.lastDay, days.lapsesOn]).toEqual([id, lastDay, lapsesOn]);
      }
      expect(new Set(views.map(({ id }) => id)).size).toBe(views.length);
    },
  );
});

describe('a deadline', () => {
  it('lists the business days that were counted and skipped', () => {
    expect(explainedOn(overdue, '2021-06-17', 'cure:N-1')).toMatchObject({
      subject: { lastDay: '2021-06-25', lapsesOn: '2021-06-26', state: 'open' },
      sentence:
        'The last day to pay what is undisputed of the 1,000.00 that notice N-1 names is 2021-06-25, in 8 days. ' +
        'From 2021-06-26: the remedies of §3.4 are open to the provider.',
      clauses: [{ ref: '§3.4' }],
      days: {
        from: '2021-06-17',
        count: '5 business days',
        counted: ['2021-06-21', '2021-06-22', '2021-06-23', '2021-06-24', '2021-06-25'],
        skipped: [
          { day: '2021-06-18', why: 'Juneteenth (observed)' },
          { day: '2021-06-19', why: 'Saturday' },
          { day: '2021-06-20', why: 'Sunday' },
        ],
      },
    });
  });

  it.each<[string, Life, string, object, string]>([
    [
      'due:INV-1',
      french,
      '2024-01-15',
      {
        clauses: [{ ref: '§4.3 FR' }],
        days: {
          lastDay: '2024-03-15',
          count: 'the earlier of 45 days with the end of the month (2024-03-16) and 60 calendar days (2024-03-15)',
        },
      },
      '31 Jan + 45: 29 of February and 16; 15 Jan + 60: 16, 29 and 15',
    ],
    [
      'due:INV-1',
      payer,
      '2024-04-22',
      {
        subject: { state: 'passed' },
        sentence:
          'The last day to pay 6.26 of invoice INV-1 was 2024-01-31, 82 days ago. From 2024-02-01: what is unpaid is ' +
          'past due, notice of it may be given, and late months begin.',
      },
      '600.00 undisputed, less 593.74: 29 + 31 + 22 days',
    ],
    [
      'late-charge:INV-1:2024-01-31:3',
      payer,
      '2024-04-30',
      {
        sentence:
          'Today, 2024-04-30, is the last day to pay 6.26 of invoice INV-1 before its third late month from 2024-01-31 ' +
          'is full. From 2024-05-01: a late charge of 0.09 is posted if nothing is paid until then.',
        formula: { text: '0.015 × 6.26 = 0.09' },
      },
      '0.0939 rounded half-up',
    ],
    [
      'late-charge:INV-1:2024-01-31:2',
      payer,
      '2024-04-22',
      {
        subject: { lastDay: '2024-03-31', lapsesOn: '2024-04-01', state: 'closed' },
        formula: { text: '0.015 × (200.00 + 9.00) = 3.14' },
      },
      'a month that is over is explained by its charge, the corrected one',
    ],
    ['due:INV-1:2024-03-10', payer, '2024-04-22', { readings: [{ number: 19 }, { number: 18 }] }, 'a failed dispute'],
    [
      'dispute:INV-1',
      payer,
      '2024-04-22',
      {
        subject: { state: 'closed', lastDay: '2024-03-01' },
        sentence: 'The last day to dispute invoice INV-1 was set for 2024-03-01; nothing turns on it any more.',
      },
      'consented to since',
    ],
    ['cure:N-3', breacher(), '2024-03-31', { subject: { state: 'closed' }, days: { lastDay: '2024-03-14' } }, 'cured'],
    [
      'retrieval',
      ended,
      '2024-03-02',
      { subject: { state: 'last-day' }, days: { count: '30 calendar days' } },
      'today',
    ],
    ['retrieval', ended, '2024-03-03', { subject: { state: 'closed' } }, 'lapsed, though nobody has recorded it yet'],
    ['purge:R-1', ended, '2024-03-03', { clauses: [{ ref: '§2.3.8' }], subject: { state: 'passed' } }, 'loaded'],
    ['purge:R-1', breacher(), '2024-03-31', { subject: { state: 'closed' } }, 'purged'],
    ['inactivity', leaver(), '2024-05-01', { subject: { state: 'closed', lapsesOn: '2024-05-01' } }, 'deactivated'],
    [
      'billing-run:2024-05-01',
      payer,
      '2024-04-22',
      { clauses: [{ ref: '§4.3' }], subject: { lastDay: '2024-04-30', state: 'open' } },
      'the next 1st',
    ],
    [
      'billing-run:2024-02-01',
      payer,
      '2024-04-22',
      { formula: { text: '99.00 + 99.00 + 10.00 = 208.00' }, subject: { state: 'closed' } },
      'a run that is over is explained by its invoice',
    ],
  ])('%s (%#)', (id, given, day, expected, _why) => {
    expect(explainedOn(given, day, id)).toMatchObject(expected);
  });

  it('rests on what counts by today, the notice and the payments', () => {
    const paid = overdue.on('2021-06-21', 'receive-payment', { amount: '400.00', method: 'ach' });
    const inputs = explainedOn(paid, '2021-06-22', 'cure:N-1').inputs.map(({ type }) => type);
    expect(inputs).toEqual(['InvoiceIssued', 'NoticeOfNonPaymentGiven', 'PaymentReceived']);
  });

  it('that a legal hold postpones says so', () => {
    const held = activeLife('2024-01-01')
      .on('2024-01-02', 'record-data', { record: 'R-1', class: 'content', count: 5 })
      .on('2024-01-03', 'place-legal-hold', { hold: 'H-1', matter: 'a suit' });
    const { sentence, inputs } = explainedOn(held, '2024-02-10', 'purge:R-1');
    expect(sentence).toContain('2024-02-01, but a legal hold postpones what follows');
    expect(inputs.map(({ type }) => type)).toEqual(['DataRecorded', 'LegalHoldPlaced']);
  });

  it.each([
    ['due:INV-9', 'no such invoice'],
    ['due:INV-1:2024-03-11', 'nothing became payable on that day'],
    ['late-charge:INV-1:2024-01-31:9', 'a month that is far off'],
    ['late-charge:INV-1:2024-02-01:1', 'no late months count from that day'],
    ['cure:N-9', 'no such notice'],
    ['purge:R-9', 'no such record'],
    ['retrieval', 'the account has not ended'],
    ['billing-run:2024-05-02', 'not a run'],
    ['nonsense', 'no kind of deadline'],
    ['', 'nothing'],
  ])('%s is unknown (%s)', (id) => {
    expect(explainDeadline(payer.events, id, payer.programme, payer.today)).toBeUndefined();
  });

  it('is unknown for an account nobody registered', () => {
    expect(explainDeadline([], 'inactivity', payer.programme, payer.today)).toBeUndefined();
  });

  it('does not depend on whether what lapsed was recorded', () => {
    const given = activeLife('2024-01-01').on('2024-01-04', 'give-notice-of-breach', {
      breach: 'N-1',
      method: 'hand',
      ...contract,
    });
    const day = addDays(legalDay('2024-01-04'), 40);
    const { inputs: _unrecorded, ...now } = explainedOn(given, day, 'cure:N-1');
    const { inputs: _recorded, ...later } = explainedOn(given.advanceTo(day), day, 'cure:N-1');
    expect(now).toEqual(later);
  });
});
