import { offender } from '../../test-support/offender';
import { exclusionFindingViews, forceMajeureViews, prohibitedUseViews, violationViews } from '..';

const { state } = offender();

test('violations say what the sub-clause asks for', () => {
  expect(violationViews(state)).toEqual([
    {
      violation: 'V-1',
      subClause: '§2.3.2(vii)',
      responsibility: 'Honest identities: no false names, forged headers or fake numbers',
      on: '2024-03-13',
      waivedOn: '2024-03-14',
    },
  ]);
});

test('prohibited uses say what became of them', () => {
  const days = { lastDayToCorrect: '2024-02-29', lapsesOn: '2024-03-01' };
  expect(prohibitedUseViews(state)).toEqual([
    {
      prohibitedUse: 'PU-1',
      state: 'bounced',
      notifiedOn: '2024-01-05',
      observedFrom: '2024-01-05',
      ...days,
      corrections: [],
      recurrences: [],
    },
    {
      prohibitedUse: 'PU-2',
      state: 'corrected',
      notifiedOn: '2024-01-10',
      observedFrom: '2024-01-03',
      ...days,
      corrections: ['2024-02-20'],
      recurrences: [{ recurrence: 'PR-1', on: '2024-03-10', waivedOn: '2024-03-12' }],
    },
  ]);
});

test('force majeure has a party and days', () => {
  const flood = { forceMajeure: 'FM-1', party: 'customer', from: '2024-01-20', until: '2024-01-30' };
  expect(forceMajeureViews(state)).toEqual([flood]);
});

test('findings stand until they are cleared', () => {
  expect(exclusionFindingViews(state)).toEqual([{ finding: 'EX-1', on: '2024-03-15', clearedOn: '2024-03-20' }]);
});
