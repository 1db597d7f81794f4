import { legalDay, Money } from '@tenure/kernel';
import { franceLateInterest, publishedFranceRates, semesterOf, terms202001, type SemesterRates } from '../..';

const t = terms202001;
const late = (principal: string, dueOn: string, paidOn: string) => ({
  principal: Money.of(principal),
  dueOn: legalDay(dueOn),
  paidOn: legalDay(paidOn),
});

describe('§4.3 FR late interest (reading 36)', () => {
  it.each([
    ['10000.00', '2023-12-31', '2024-03-31', 91, '15.21', '379.21', 'three times the legal rate is the higher'],
    ['10000.00', '2024-12-31', '2025-01-31', 31, '13.15', '111.68', 'the ECB’s rate plus ten points is the higher'],
    ['10000.00', '2024-06-30', '2024-07-01', 1, '14.76', '4.04', 'one day, at the rate of the half-year it falls in'],
    ['36500.00', '2015-01-01', '2015-01-02', 1, '10.05', '10.05', 'a year’s rate by the day'],
  ])('%s due %s, paid %s: %i days at %s: %s (%s)', (principal, dueOn, paidOn, days, percent, interest, _why) => {
    const outcome = franceLateInterest(t, late(principal, dueOn, paidOn));
    expect(outcome).toMatchObject({ kind: 'interest', days, segments: [{ rate: percent }] });
    expect(outcome).toHaveProperty('interest', Money.of(interest));
    expect(outcome).toHaveProperty('indemnity', Money.of('40.00'));
  });

  it('takes each half-year at its rate and rounds once', () => {
    const outcome = franceLateInterest(t, late('10000.00', '2024-06-29', '2024-07-02'));
    expect(outcome).toEqual({
      kind: 'interest',
      segments: [
        { semester: '2024H1', days: 1, threeTimesLegal: '15.21', ecbPlus10: '14.50', rate: '15.21' },
        { semester: '2024H2', days: 2, threeTimesLegal: '14.76', ecbPlus10: '14.25', rate: '14.76' },
      ],
      days: 3,
      interest: Money.of('12.25'), // 4.1671… + 8.0877…; rounded apart it would be 12.26
      indemnity: Money.of('40.00'),
    });
  });

  it.each([
    ['2025-06-30', '2025-06-30', 'paid on the last day'],
    ['2025-06-30', '2025-06-01', 'paid early'],
  ])('due %s, paid %s: nothing (%s)', (dueOn, paidOn, _why) => {
    expect(franceLateInterest(t, late('10000.00', dueOn, paidOn))).toEqual({
      kind: 'interest',
      segments: [],
      days: 0,
      interest: Money.zero,
      indemnity: Money.zero,
    });
  });

  it.each([
    ['2026-06-30', '2026-07-01', ['2026H2'], 'not published yet'],
    ['2014-12-30', '2015-01-05', ['2014H2'], 'before the table begins'],
    ['2026-05-31', '2027-02-01', ['2026H2', '2027H1'], 'known in part: no figure is given'],
  ])('due %s, paid %s: rates of %j are missing (%s)', (dueOn, paidOn, semesters, _why) => {
    expect(franceLateInterest(t, late('10000.00', dueOn, paidOn))).toEqual({ kind: 'rates-unknown', semesters });
  });

  it('takes rates that were published later, with all their places', () => {
    const semester = semesterOf(legalDay('2026-07-01'));
    const later: SemesterRates[] = [{ semester, legalPercent: '4.005', ecbPercent: '2.0' }];
    expect(franceLateInterest(t, late('36500.00', '2026-06-30', '2026-07-10'), later)).toMatchObject({
      segments: [{ days: 10, threeTimesLegal: '12.015', ecbPlus10: '12.00', rate: '12.015' }],
      interest: Money.of('120.15'),
    });
  });
});

describe('published French rates of several versions of the terms', () => {
  const rates = (semester: string, legalPercent: string): SemesterRates => ({
    semester: semester as SemesterRates['semester'],
    legalPercent,
    ecbPercent: '2.00',
  });
  const version = (id: string, ...known: readonly SemesterRates[]) => ({
    ...t,
    id,
    parameters: { ...t.parameters, france: { ...t.parameters.france, rates: known } },
  });

  it.each([
    [[version('a', rates('2026H1', '2.62'))], ['2026H1 2.62'], 'one version'],
    [
      [version('a', rates('2026H1', '2.62')), version('b', rates('2026H2', '2.50'))],
      ['2026H1 2.62', '2026H2 2.50'],
      'a version need not repeat what another one carries',
    ],
    [
      [version('a', rates('2026H1', '2.62')), version('b', rates('2026H1', '2.65'))],
      ['2026H1 2.65'],
      'a figure that was wrong is put right by a version published later',
    ],
  ])('%#', (versions, expected, _why) => {
    const known = publishedFranceRates(versions).map(({ semester, legalPercent }) => `${semester} ${legalPercent}`);
    expect(known).toEqual(expected);
  });
});
