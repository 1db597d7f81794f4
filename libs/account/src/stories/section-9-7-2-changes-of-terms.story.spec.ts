import { legalDay } from '@tenure/kernel';
import { terms202001, type TermsVersion } from '@tenure/terms';
import { activeLife, type Life } from '../../test-support/life';
import { chargeLines, decisions, factsOf, happened, nothing, refused, type Row } from '../../test-support/tables';

/** From 1 March 2024 a month costs 1 % instead of 1.5 %. */
const revised: TermsVersion = {
  ...terms202001,
  id: '2024-03',
  effectiveOn: legalDay('2024-03-01'),
  parameters: {
    ...terms202001.parameters,
    lateCharges: { ...terms202001.parameters.lateCharges, monthlyRate: '0.01' },
  },
};
const terms = [terms202001, revised];
const active = activeLife('2023-12-01', { terms });
const told = (on: string, given: Life = active) =>
  given.on(on, 'notify-terms-revision', { termsVersion: '2024-03', method: 'e-mail' });
const notice = (on: string, bindsFrom: string) =>
  happened(on, 'TermsRevisionNotified', {
    termsVersion: '2024-03',
    delivery: { method: 'e-mail', to: 'legal@example.com' },
    versionEffectiveOn: '2024-03-01',
    bindsFrom,
  });

describe('§9.7.2 Changes of the terms: the notice (reading 40)', () => {
  const by = { termsVersion: '2024-03', method: 'e-mail' };
  const rows: readonly Row[] = [
    [
      active,
      '2024-01-10',
      'notify-terms-revision',
      by,
      [notice('2024-01-10', '2024-03-01')],
      '10 January + 30 = 9 February, but the version takes effect on 1 March: the later',
    ],
    [
      active,
      '2024-02-20',
      'notify-terms-revision',
      by,
      [notice('2024-02-20', '2024-03-21')],
      '20 February + 30 = 21 March in a leap year (9 left in February + 21): after 1 March',
    ],
    [
      active,
      '2024-01-31',
      'notify-terms-revision',
      by,
      [notice('2024-01-31', '2024-03-01')],
      '31 January + 30 = 1 March: both the same day',
    ],
    [
      told('2024-01-10'),
      '2024-01-20',
      'notify-terms-revision',
      by,
      nothing,
      'told once is told: the first notice counts',
    ],
    [
      active,
      '2024-01-10',
      'notify-terms-revision',
      { ...by, termsVersion: '2099-01' },
      refused('unknown-terms-version', '§9.7.2'),
      'nobody published it',
    ],
    [active, '2024-01-10', 'notify-terms-revision', { ...by, termsVersion: '2020-01' }, nothing, 'accepted already'],
    [
      told('2024-01-10'),
      '2024-01-09',
      'record-revision-notice-bounced',
      { termsVersion: '2024-03' },
      refused('before-notice', '§1', '2024-01-10'),
      'it can not bounce before it was sent',
    ],
    [
      active,
      '2024-01-10',
      'record-revision-notice-bounced',
      { termsVersion: '2024-03' },
      refused('revision-not-notified', '§9.7.2'),
      'there was no notice',
    ],
    [
      told('2024-01-10').on('2024-03-02', 'record-activity'),
      '2024-03-05',
      'record-revision-notice-bounced',
      { termsVersion: '2024-03' },
      refused('revision-accepted', '§9.7.2'),
      'used since, and so accepted',
    ],
  ];
  decisions(rows);
});

describe('§9.7.2 Changes of the terms: acceptance by use', () => {
  const acceptedOn = (given: Life) => factsOf(given, 'TermsRevisionAccepted').map(([on]) => on);
  const notified = told('2024-01-10');
  const rows: readonly (readonly [given: Life, then: readonly string[], why: string])[] = [
    [notified.on('2024-02-29', 'record-activity'), [], 'used the day before it binds: not accepted'],
    [notified.on('2024-03-01', 'record-activity'), ['2024-03-01'], 'used on the very day: accepted'],
    [
      notified.on('2024-03-01', 'record-activity').on('2024-03-09', 'record-activity'),
      ['2024-03-01'],
      'used again: once is enough',
    ],
    [
      notified.on('2024-03-09', 'record-activity').on('2024-03-04', 'record-activity'),
      ['2024-03-09', '2024-03-04'],
      'use of the 4th is typed in after that of the 9th: it governs from the 4th',
    ],
    [
      notified.on('2024-03-05', 'enable-component', { component: 'voice' }),
      ['2024-03-05'],
      'enabling a component is use',
    ],
    [active.on('2024-03-05', 'record-activity'), [], 'never told: use accepts nothing'],
    [
      notified
        .on('2024-01-12', 'record-revision-notice-bounced', { termsVersion: '2024-03' })
        .on('2024-03-05', 'record-activity'),
      [],
      'the notice bounced: it started nothing',
    ],
    [notified.advanceTo('2024-04-01'), [], 'days alone accept nothing'],
  ];
  for (const [given, then, why] of rows) test(why, () => expect(acceptedOn(given)).toEqual(then));
});

describe('§9.7.2, §4.5 A fact is judged by the version that governed the account on its day, for ever', () => {
  const billed = told('2024-01-10').on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' });
  const rows: readonly (readonly [given: Life, then: readonly string[], why: string])[] = [
    [
      billed.on('2024-03-15', 'record-activity').advanceTo('2024-05-01'),
      ['2024-03-01 +15.00', '2024-04-01 +10.15', '2024-05-01 +10.25'],
      '1.5 % of 1,000.00 on 1 March; accepted on the 15th: 1 % of 1,015.00 = 10.15, then 1 % of 1,025.15 = 10.25',
    ],
    [
      billed.advanceTo('2024-05-01'),
      ['2024-03-01 +15.00', '2024-04-01 +15.23', '2024-05-01 +15.45'],
      'never used: the old version governs; 1.5 % of 1,015.00 = 15.225 → 15.23, of 1,030.23 = 15.45345 → 15.45',
    ],
    [
      billed.advanceTo('2024-04-02').on('2024-03-15', 'record-activity'),
      ['2024-03-01 +15.00', '2024-04-01 +15.23', '2024-04-01 -15.23', '2024-04-01 +10.15'],
      'use of 15 March typed in on 2 April: the charge of 1 April is taken back and posted at 1 %',
    ],
    [
      billed
        .on('2024-03-10', 'accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true })
        .advanceTo('2024-04-01'),
      ['2024-03-01 +15.00', '2024-04-01 +10.15'],
      'accepted by name instead of by use',
    ],
  ];
  for (const [given, then, why] of rows) test(why, () => expect(chargeLines(given)).toEqual(then));
});
