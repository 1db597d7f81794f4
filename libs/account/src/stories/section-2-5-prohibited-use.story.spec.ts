import type { Month } from '@tenure/kernel';
import { activeLife, type Life } from '../../test-support/life';
import { decisions, factsOf, refused } from '../../test-support/tables';
import { actions, deadlineViews, invoiceView } from '..';

const seen = { observed: 'minutes sold on', foundBy: 'A. Person' };
const of = { prohibitedUse: 'PU' };

/** 99.00 a month; resale was seen from 20 December 2023 on, and notified in January. */
const notified = activeLife('2023-12-01')
  .on('2023-12-01', 'change-package', { package: 'standard', monthlyFee: '99.00' })
  .on('2024-01-17', 'notify-prohibited-use', { ...of, method: 'e-mail', observedFrom: '2023-12-20', ...seen });
const corrected = notified.on('2024-02-20', 'confirm-prohibited-use-corrected', {
  ...of,
  how: 'the reseller is off',
  confirmedBy: 'B. Person',
});
const uncorrected = notified.advanceTo('2024-03-01');

/** Three cycles at the price of a reseller, 400.00 each, are 1,200.00. */
const reRate = (cycles: readonly string[]) => ({
  invoice: 'RE',
  cause: 're-rating',
  lines: [{ kind: 'overage', description: 'resale', amount: '1200.00' }],
  reRating: { ...of, cycles: cycles as readonly Month[] },
});

function verdictOf({ state, programme, today }: Life, command: string) {
  const found = actions(state, { today, effectiveOn: today, programme }).find((each) => each.command === command);
  return [found?.verdict, found?.notBefore];
}

describe('§2.5 Prohibited use: left as it was', () => {
  test('notified on 17 January: through 29 February, the end of the cycle after it; the rights from 1 March', () => {
    const [deadline] = deadlineViews(notified.state, notified.today, notified.programme).filter(
      ({ kind }) => kind === 'correction',
    );
    expect(deadline).toMatchObject({ lastDay: '2024-02-29', lapsesOn: '2024-03-01', daysLeft: 43 }); // 14 and 29
    expect(factsOf(uncorrected, 'ProhibitedUseLapsed').map(([on]) => on)).toEqual(['2024-03-01']);
  });

  test('the cycles from the first that it was seen in are re-rated by an invoice of its own', () => {
    const reRated = uncorrected.on('2024-03-05', 'issue-adjustment', reRate(['2023-12', '2024-01', '2024-02']));
    const view = invoiceView(reRated.state, 'RE', reRated.today);
    // Due 30 days after 5 March: 26 of March and 4 of April.
    expect(view).toMatchObject({ origin: 'adjustment', billed: '1200.00', dueOn: '2024-04-04' });
  });

  test('each cycle once, unless the invoice that billed it anew is credited in full', () => {
    const billed = uncorrected.on('2024-03-05', 'issue-adjustment', reRate(['2023-12', '2024-01']));
    const again = (given: Life, cycles: readonly string[]) => {
      const { last } = given.when('2024-03-07', 'issue-adjustment', { ...reRate(cycles), invoice: 'RE-2' });
      return last?.kind === 'refused' ? [last.code, last.clause] : last?.kind;
    };
    const credit = (amount: string) =>
      billed.on('2024-03-06', 'credit-invoice', { invoice: 'RE', amount, cause: 'a wrong price' });
    expect(again(billed, ['2024-01', '2024-02'])).toEqual(['cycle-re-rated', '§2.5']);
    expect(again(billed, ['2024-02', '2024-02'])).toEqual(['cycle-re-rated', '§2.5']);
    expect(again(credit('1199.99'), ['2024-01'])).toEqual(['cycle-re-rated', '§2.5']);
    expect(again(credit('1200.00'), ['2024-01'])).toBe('accepted');
    expect(again(billed, ['2024-02'])).toBe('accepted');
  });

  const reRateOn = (cycles: readonly string[]) => reRate(cycles);
  decisions([
    [
      notified,
      '2024-02-29',
      'issue-adjustment',
      reRateOn(['2024-01']),
      refused('correction-period-open', '§2.5', '2024-03-01'),
      'on the last day it can still be corrected',
    ],
    [
      uncorrected,
      '2024-03-05',
      'issue-adjustment',
      reRateOn(['2023-11', '2024-01']),
      refused('cycle-not-affected', '§2.5'),
      'nothing was seen in November',
    ],
    [
      uncorrected,
      '2024-03-05',
      'issue-adjustment',
      reRateOn(['2024-04']),
      refused('cycle-not-affected', '§2.5'),
      'April has not come',
    ],
    [
      corrected.advanceTo('2024-03-05'),
      '2024-03-05',
      'issue-adjustment',
      reRateOn(['2024-01']),
      refused('prohibited-use-corrected', '§2.5'),
      'corrected in time: nothing is re-rated',
    ],
  ]);
});

describe('§2.5 Prohibited use: back in a later cycle', () => {
  const back = corrected.on('2024-06-11', 'record-prohibited-use-recurrence', { ...of, recurrence: 'R', ...seen });

  test('months later, no new notice is needed: both rights are open on the day', () => {
    expect(back.eventsOf('ProhibitedUseNotified')).toHaveLength(1);
    const ended = back.on('2024-06-11', 'terminate', { ground: 'prohibited-use', by: 'provider', ...of });
    expect(ended.eventsOf('ServiceTerminated')[0]?.metadata.clauses).toEqual(['§2.5', '§2.3.8', '§3.5']);
  });

  test('affected are December to February, in which it went on, and June: not the good months between', () => {
    const verdicts = ['2023-12', '2024-01', '2024-02', '2024-03', '2024-05', '2024-06'].map(
      (cycle) => back.when('2024-06-12', 'issue-adjustment', reRate([cycle])).last?.kind,
    );
    expect(verdicts).toEqual(['accepted', 'accepted', 'accepted', 'refused', 'refused', 'accepted']);
  });

  test('what can be done is shown: to correct it now; that it came back, from the day after the last', () => {
    expect(verdictOf(notified, 'confirm-prohibited-use-corrected')).toEqual(['allowed', undefined]);
    expect(verdictOf(notified, 'record-prohibited-use-recurrence')).toEqual(['not-before', '2024-03-01']);
    expect(verdictOf(uncorrected, 'confirm-prohibited-use-corrected')).toEqual(['refused', undefined]);
  });
});

describe('§2.5 Prohibited use: facts that become known late (reading 7)', () => {
  test('a correction in time undoes the lapse, and with it the right to terminate', () => {
    const late = uncorrected.on('2024-02-20', 'confirm-prohibited-use-corrected', {
      ...of,
      how: 'the reseller is off',
      confirmedBy: 'B. Person',
    });
    expect(
      factsOf(late, 'ProhibitedUseLapsed', 'ProhibitedUseLapseUndone').map(([on, type]) => `${on} ${type}`),
    ).toEqual(['2024-03-01 ProhibitedUseLapsed', '2024-03-01 ProhibitedUseLapseUndone']);
    const end = { ground: 'prohibited-use', by: 'provider', ...of };
    expect(late.when('2024-03-02', 'terminate', end).last).toMatchObject({ code: 'prohibited-use-corrected' });
  });

  test('that it had come back before the last day, found out in April, lets it lapse after all', () => {
    const late = corrected
      .advanceTo('2024-04-10')
      .on('2024-02-25', 'record-prohibited-use-recurrence', { ...of, recurrence: 'R', ...seen });
    expect(factsOf(late, 'ProhibitedUseLapsed').map(([on]) => on)).toEqual(['2024-03-01']);
  });
});
