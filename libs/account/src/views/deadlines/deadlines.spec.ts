import { legalDay, type LegalDay } from '@tenure/kernel';
import { activeLife, type Life, life } from '../../../test-support/life';
import { everyEvent } from '../../../test-support/every-event';
import { deadlineViews, lapse } from '../..';

const base = activeLife('2024-01-01');
const billed = base.on('2024-01-01', 'import-invoice', { invoice: 'INV-1', amount: '1000.00' });
const late = billed.advanceTo('2024-03-15');
const noticed = late.on('2024-03-15', 'give-notice-of-non-payment', { breach: 'N-1', method: 'e-mail' });
const disputed = billed.on('2024-02-15', 'dispute-invoice', {
  dispute: 'D-1',
  invoice: 'INV-1',
  amount: '300.00',
  detail: 'too much',
});
const rejected = disputed.on('2024-03-10', 'resolve-invoice-dispute', { dispute: 'D-1', outcome: 'rejected' });
const packaged = base.on('2024-01-05', 'change-package', { package: 'standard', monthlyFee: '99.00' });
const content = base.on('2024-01-02', 'record-data', { record: 'R-1', class: 'content', count: 5 });
const loaded = base.on('2024-01-02', 'record-data', { record: 'R-1', class: 'customer-loaded', count: 5 });
const ended = loaded.on('2024-02-01', 'terminate', { ground: 'written-agreement', by: 'both', agreement: 'A-7' });

const resold = base.on('2024-01-10', 'notify-prohibited-use', {
  prohibitedUse: 'U-1',
  method: 'e-mail',
  observed: 'resale',
  foundBy: 'A. Person',
});
const flooded = base
  .on('2024-01-12', 'give-notice-of-breach', {
    breach: 'N-2',
    breachingParty: 'customer',
    provision: '§2.4',
    description: 'd',
    foundMaterialBy: 'A. Person',
    method: 'e-mail',
  })
  .on('2024-01-20', 'declare-force-majeure', { party: 'customer', cause: 'a flood' });

function registered(country: string, more: object = {}): Life {
  return life()
    .on('2024-01-01', 'register-account', { name: 'Example', country, ...more })
    .on('2024-01-01', 'accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true })
    .on('2024-01-01', 'import-invoice', { invoice: 'INV-1', amount: '1000.00' });
}

const idsOn = (given: Life, day: string) =>
  deadlineViews(given.state, legalDay(day), given.programme).map(({ id }) => id);
const found = (given: Life, day: string, id: string) =>
  deadlineViews(given.state, legalDay(day), given.programme).find((deadline) => deadline.id === id);

describe('open deadlines', () => {
  it.each<[string, Life, string, object, string]>([
    [
      'due:INV-1',
      billed,
      '2024-01-30',
      { lastDay: '2024-01-31', daysLeft: 1, state: 'open' },
      'the last day is tomorrow',
    ],
    ['due:INV-1', billed, '2024-01-31', { daysLeft: 0, state: 'last-day', lapsesOn: '2024-02-01' }, 'still in time'],
    ['due:INV-1', billed, '2024-02-10', { daysLeft: -10, state: 'passed', amount: '1000.00' }, 'unpaid for ten days'],
    ['due:INV-1', disputed, '2024-02-15', { amount: '700.00' }, 'what is disputed has no Due Date'],
    [
      'due:INV-1:2024-03-10',
      rejected,
      '2024-03-10',
      { amount: '300.00', clause: '§4.6', state: 'last-day' },
      'rejected',
    ],
    ['due:INV-1', registered('FR'), '2024-01-31', { clause: '§4.3 FR', lastDay: '2024-03-01' }, 'the earlier: 60 days'],
    [
      'dispute:INV-1',
      billed,
      '2024-02-01',
      { lastDay: '2024-03-01', daysLeft: 29, amount: '1000.00' },
      '1 Jan + 60 days',
    ],
    [
      'correction:U-1',
      resold,
      '2024-02-28',
      { lastDay: '2024-02-29', daysLeft: 1, clause: '§2.5', opens: ['issue-adjustment', 'terminate'] },
      'the end of the cycle after January',
    ],
    [
      'cure:N-2',
      flooded,
      '2024-01-25',
      { lastDay: '2024-02-16', state: 'stopped', daysLeft: 22 },
      '23 days are left; if the 25th counted again, 7 of January and 16',
    ],
    ['dispute:INV-1', disputed, '2024-02-15', { amount: '700.00', opens: [] }, 'what is left to dispute'],
    [
      'late-charge:INV-1:2024-01-31:2',
      late,
      '2024-03-15',
      { lastDay: '2024-03-31', lapsesOn: '2024-04-01', amount: '15.23', daysLeft: 16, opens: [] },
      '1.5 % of 1,015.00 is 15.225, rounded up',
    ],
    [
      'late-charge:INV-1:2024-03-10:1',
      rejected,
      '2024-03-11',
      { lastDay: '2024-04-10', amount: '4.50', openedOn: '2024-03-10' },
      'a second count, of the 300.00 from the rejection',
    ],
    [
      'late-charge:INV-1:2024-01-31:1',
      registered('US', { lateCharges: 'manual' }),
      '2024-02-01',
      { opens: ['impose-late-charges'], follows: 'a late charge may be imposed by hand' },
      'by hand nothing is posted by itself',
    ],
    [
      'late-charge:INV-1:2024-01-31:1',
      registered('US', { lawfulMonthlyMaximum: '0.01' }),
      '2024-02-01',
      { amount: '10.00' },
      '1 % where the law allows no more',
    ],
    [
      'cure:N-1',
      noticed,
      '2024-03-15',
      { lastDay: '2024-03-22', lapsesOn: '2024-03-23', clause: '§3.4', daysLeft: 7 },
      'Friday + 5 business days is the next Friday',
    ],
    [
      'retrieval',
      ended,
      '2024-02-10',
      { lastDay: '2024-03-02', clause: '§2.3.8', opens: ['certify-purge'] },
      '+ 30 days',
    ],
    ['purge:R-1', ended, '2024-02-10', { lastDay: '2024-03-02', lapsesOn: '2024-03-03', clause: '§2.3.8' }, 'after it'],
    ['purge:R-1', content, '2024-01-10', { lastDay: '2024-02-01', clause: '§2.4.2', state: 'open' }, '2 Jan + 30 days'],
    [
      'purge:R-1',
      content.on('2024-01-03', 'place-legal-hold', { matter: 'a suit' }),
      '2024-02-10',
      { state: 'held', lastDay: '2024-02-01' },
      'postponed, and its day stays',
    ],
    [
      'inactivity',
      base,
      '2024-01-01',
      { lastDay: '2024-04-30', lapsesOn: '2024-05-01', daysLeft: 120 },
      '120 idle days',
    ],
    [
      'billing-run:2024-02-01',
      packaged,
      '2024-01-05',
      { lastDay: '2024-01-31', amount: '198.00', lapsesOn: '2024-02-01' },
      'the fee of January in arrears and of February ahead',
    ],
    [
      'billing-run:2024-03-01',
      base.on('2024-02-01', 'record-charges', { kind: 'overage', description: 'minutes', amount: '5.00' }),
      '2024-02-01',
      { lastDay: '2024-02-29', amount: '5.00' },
      'a 1st without anything to bill is over, though nothing was issued',
    ],
  ])('%s (%#)', (id, given, day, expected, _why) => {
    expect(found(given, day, id)).toMatchObject(expected);
  });

  it.each([
    ['late-charge:INV-1:2024-01-31:1', billed, '2024-01-31', 'not late yet'],
    ['late-charge:INV-1:2024-03-01:1', registered('FR'), '2024-03-02', 'interest in their place'],
    ['late-charge:INV-1:2024-01-31:1', registered('US', { lateCharges: 'off' }), '2024-02-01', 'off'],
    [
      'late-charge:INV-1:2024-01-31:1',
      registered('US', { lawfulMonthlyMaximum: '0' }),
      '2024-02-01',
      'a charge of nothing',
    ],
    ['dispute:INV-1', billed.advanceTo('2024-03-02'), '2024-03-02', 'consented to'],
    [
      'due:INV-1',
      billed.on('2024-01-20', 'receive-payment', { amount: '1000.00', method: 'ach' }),
      '2024-01-20',
      'paid',
    ],
    ['cure:N-1', noticed.advanceTo('2024-03-23'), '2024-03-23', 'lapsed'],
    ['retrieval', ended.advanceTo('2024-03-03'), '2024-03-03', 'lapsed'],
    ['purge:R-1', loaded, '2024-03-01', 'the account goes on'],
    ['inactivity', ended, '2024-02-10', 'there is no account to deactivate'],
    ['billing-run:2024-02-01', base, '2024-01-05', 'there is nothing to bill'],
  ])('no %s (%#: %s)', (id, given, day, _why) => {
    expect(idsOn(given, day)).not.toContain(id);
  });

  it('come by their last day, each id once', () => {
    const views = deadlineViews(rejected.state, legalDay('2024-03-11'), rejected.programme);
    const days = views.map(({ lastDay }) => lastDay);
    expect(days).toEqual([...days].sort());
    expect(new Set(views.map(({ id }) => id)).size).toBe(views.length);
  });
});

describe('a deadline and what lapses', () => {
  const lapses: Readonly<Record<string, string>> = {
    dispute: 'InvoiceDeemedConsented',
    'late-charge': 'LateChargePosted',
    cure: 'CurePeriodLapsed',
    correction: 'ProhibitedUseLapsed',
    retrieval: 'RetrievalPeriodLapsed',
    'billing-run': 'InvoiceIssued',
  };

  function factsOn(given: Life, day: LegalDay): readonly string[] {
    const { events } = lapse(given.state, day, given.programme, given.today);
    return events.filter(({ effectiveOn }) => effectiveOn === day).map(({ type }) => type);
  }

  it.each([...everyEvent(), late, noticed, rejected, packaged, ended, resold].map((given, i) => [i, given] as const))(
    'agree on the day (%i)',
    (_i, given) => {
      const open = deadlineViews(given.state, given.today, given.programme).filter(({ kind }) => kind in lapses);
      for (const { kind, lapsesOn } of open) expect(factsOn(given, lapsesOn)).toContain(lapses[kind]);
    },
  );
});
