import { legalDay } from '@tenure/kernel';
import { courtActionViews, deadlineViews, explainDeadline, explainEvent, generalDisputeViews } from '..';
import { activeLife, type Life } from '../../test-support/life';

/** Calls dropped on 8 January; the customer gives notice on the 10th. */
const raised = activeLife('2024-01-05').on('2024-01-10', 'raise-dispute', {
  dispute: 'GD-1',
  raisedBy: 'customer',
  subject: 'service',
  detail: 'calls dropped',
  activityOn: '2024-01-08',
  method: 'courier',
});
const directors = { customer: 'C. Director', provider: 'P. Director' };
const escalated = raised.on('2024-02-10', 'escalate-dispute', { dispute: 'GD-1', directors });
const submitted = escalated.on('2024-03-11', 'submit-to-arbitration', { dispute: 'GD-1', by: 'customer' });
const awarded = submitted.on('2024-06-03', 'settle-dispute', {
  dispute: 'GD-1',
  how: 'award',
  outcome: 'for the customer',
  amounts: [{ payableBy: 'provider', amount: '250.00' }],
});
const withdrawn = raised.on('2024-01-20', 'settle-dispute', { dispute: 'GD-1', how: 'withdrawn', outcome: 'solved' });

const viewOf = (given: Life) => generalDisputeViews(given.state)[0];
const deadlinesOf = (given: Life, day: string) =>
  deadlineViews(given.state, legalDay(day), given.programme)
    .filter(({ clause }) => clause === '§9.10')
    .map(({ id, lastDay, daysLeft, state }) => `${id} ${lastDay} ${daysLeft} ${state}`);

describe('§9.10 Disputes: how far one has come', () => {
  it.each<[string, Life, object, string]>([
    ['raised', raised, { stage: 'talks', lastDayToReport: '2025-01-08', noticeOn: '2024-01-10' }, 'the parties talk'],
    ['escalated', escalated, { stage: 'directors', escalatedOn: '2024-02-10' }, 'from the 31st day'],
    [
      'submitted',
      submitted,
      { stage: 'arbitration', submittedOn: '2024-03-11', submittedBy: 'customer', rules: 'AAA' },
      'from the 61st day',
    ],
    [
      'awarded',
      awarded,
      { stage: 'award', settledOn: '2024-06-03', amounts: [{ payableBy: 'provider', amount: '250.00' }] },
      'it binds both',
    ],
    ['withdrawn', withdrawn, { stage: 'withdrawn', settledOn: '2024-01-20' }, 'at any time'],
  ])('%s', (_stage, given, expected, _why) => {
    expect(viewOf(given)).toMatchObject({ dispute: 'GD-1', raisedBy: 'customer', ...expected });
  });
});

describe('§9.10 Disputes: what is to be watched', () => {
  it.each<[Life, string, readonly string[], string]>([
    [
      raised,
      '2024-01-10',
      ['talks:GD-1 2024-02-09 30 open', 'director-talks:GD-1 2024-03-10 60 open'],
      '10 Jan + 30: 21 and 9; + 60: 21, 29 and 10',
    ],
    [
      raised,
      '2024-02-09',
      ['talks:GD-1 2024-02-09 0 last-day', 'director-talks:GD-1 2024-03-10 30 open'],
      'still in talks',
    ],
    [
      raised,
      '2024-02-10',
      ['talks:GD-1 2024-02-09 -1 passed', 'director-talks:GD-1 2024-03-10 29 open'],
      'nobody called the directors yet',
    ],
    [escalated, '2024-02-10', ['director-talks:GD-1 2024-03-10 29 open'], 'directors talk'],
    [submitted, '2024-03-11', [], 'the arbitrator sets the days now'],
    [withdrawn, '2024-01-20', [], 'it is over'],
  ])('%# on %s', (given, day, deadlines, _why) => {
    expect(deadlinesOf(given, day)).toEqual(deadlines);
  });

  it.each([
    ['talks:GD-1', '30 calendar days', '2024-02-09', 'the parties'],
    ['director-talks:GD-1', '30 + 30 calendar days', '2024-03-10', 'directors'],
  ])('explains %s', (id, count, lastDay, between) => {
    const explanation = explainDeadline(raised.events, id, raised.programme, legalDay('2024-01-12'));
    expect(explanation).toMatchObject({
      sentence: expect.stringContaining(`settle dispute GD-1 between ${between} is ${lastDay}`),
      clauses: [{ ref: '§9.10' }],
      readings: [{ number: 39 }, { number: 2 }],
      inputs: [{ type: 'GeneralDisputeRaised' }],
      days: { from: '2024-01-10', count, lastDay },
    });
  });

  it('explains a deadline that is over, and none that never was', () => {
    const explain = (id: string) => explainDeadline(awarded.events, id, awarded.programme, legalDay('2024-06-03'));
    expect(explain('talks:GD-1')).toMatchObject({ subject: { state: 'closed' } });
    expect(explain('talks:GD-9')).toBeUndefined();
  });
});

describe('§9.10 Disputes: why each step was open', () => {
  it.each<[Life, number, object, string]>([
    [
      raised,
      0,
      { days: { from: '2024-01-08', count: '1 calendar year', lastDay: '2025-01-08', lapsesOn: '2025-01-09' } },
      'reported within the year',
    ],
    [escalated, 0, { days: { lastDay: '2024-02-09' }, inputs: [{ type: 'GeneralDisputeRaised' }] }, 'talks were over'],
    [
      submitted,
      0,
      {
        days: { lastDay: '2024-03-10' },
        inputs: [{ type: 'GeneralDisputeRaised' }, { type: 'GeneralDisputeEscalated' }],
      },
      'so were those of the directors',
    ],
    [
      awarded,
      0,
      {
        inputs: [
          { type: 'GeneralDisputeRaised' },
          { type: 'GeneralDisputeEscalated' },
          { type: 'GeneralDisputeSubmitted' },
        ],
      },
      'all that led to it',
    ],
  ])('%#', (given, _n, expected, _why) => {
    const last = given.events.filter(({ type }) => type.startsWith('GeneralDispute')).at(-1);
    expect(explainEvent(given.events, last!.id, given.programme)).toMatchObject(expected);
  });
});

describe('§9.10 Disputes: late facts', () => {
  it('a step typed in after the one that followed it stands on its own day', () => {
    const late = raised
      .on('2024-03-11', 'submit-to-arbitration', { dispute: 'GD-1', by: 'customer' })
      .on('2024-02-10', 'escalate-dispute', { dispute: 'GD-1', directors });
    expect(viewOf(late)).toEqual(viewOf(submitted));
  });

  it('a notice typed in late counts from the day it was delivered', () => {
    const late = activeLife('2024-01-05', { today: '2024-03-20' })
      .on('2024-01-10', 'raise-dispute', {
        dispute: 'GD-1',
        raisedBy: 'customer',
        subject: 'service',
        detail: 'calls dropped',
        activityOn: '2024-01-08',
        method: 'courier',
      })
      .on('2024-03-20', 'submit-to-arbitration', { dispute: 'GD-1', by: 'provider' });
    expect(viewOf(late)).toMatchObject({ noticeOn: '2024-01-10', submittedOn: '2024-03-20' });
  });
});

describe('§9.10(i) Collecting what was consented to need not wait', () => {
  const billed = raised.on('2024-01-10', 'import-invoice', { invoice: 'INV-1', amount: '1000.00' });
  const sued = billed.on('2024-03-11', 'bring-court-action', {
    exception: 'deemed-consent',
    by: 'provider',
    detail: 'a suit',
    invoices: ['INV-1'],
  });

  it('the day after the Dispute Period, 10 Jan + 61, while another dispute is talked about', () => {
    expect(courtActionViews(sued.state)).toEqual([
      {
        action: 'court-action-1',
        exception: 'deemed-consent',
        clause: '§9.10(i)',
        by: 'provider',
        on: '2024-03-11',
        amounts: [{ invoice: 'INV-1', amount: '1000.00' }],
        total: '1000.00',
      },
    ]);
  });

  it('is explained by the invoice and the consent', () => {
    const [action] = sued.eventsOf('CourtActionBrought');
    expect(explainEvent(sued.events, action!.id, sued.programme)).toMatchObject({
      clauses: [{ ref: '§9.10(i)' }, { ref: '§4.6' }],
      readings: [{ number: 39 }, { number: 17 }],
      inputs: [{ type: 'InvoiceIssued' }, { type: 'InvoiceDeemedConsented' }],
    });
  });
});

describe('§9.10(ii) and §9.10(iii) injunctions and judgments need not wait', () => {
  it.each([
    ['injunctive-relief', { determinedBy: 'A. Person' }, '§9.10(ii)', 'the day after the notice'],
    ['judgment', { judgment: 'No. 7' }, '§9.10(iii)', 'the day after the notice'],
  ])('%s', (exception, ground, clause, _why) => {
    const given = raised.on('2024-01-11', 'bring-court-action', {
      exception,
      by: 'customer',
      detail: 'x',
      dispute: 'GD-1',
      ...ground,
    });
    expect(courtActionViews(given.state)).toMatchObject([{ exception, clause, dispute: 'GD-1' }]);
    const [action] = given.eventsOf('CourtActionBrought');
    expect(explainEvent(given.events, action!.id, given.programme)?.inputs).toMatchObject([
      { type: 'GeneralDisputeRaised' },
    ]);
  });
});
