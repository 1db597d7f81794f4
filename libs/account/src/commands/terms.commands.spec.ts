import { legalDay } from '@tenure/kernel';
import { terms202001 } from '@tenure/terms';
import { activeLife, life } from '../../test-support/life';
import { offered } from '../../test-support/offered';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const revised = { ...terms202001, id: '2024-03', effectiveOn: legalDay('2024-03-01') };
/** Published after it, for the same day. */
const corrected = { ...revised, id: '2024-03-b' };
const terms = [terms202001, revised];
const corrections = [...terms, corrected];

const signature = { acceptedBy: 'A. Signatory', authorityAttested: true };
const agreement = { ground: 'written-agreement', by: 'both', agreement: 'A' };
const by = (termsVersion: string) => ({ termsVersion, method: 'e-mail' });

const registered = life({ terms }).on('2024-01-05', 'register-account', { name: 'Example Inc.', country: 'US' });
const active = activeLife('2024-01-05', { terms });
const both = active.on('2024-03-05', 'accept-terms', signature);
const terminated = active.on('2024-03-10', 'terminate', agreement);
const notified = active.on('2024-02-20', 'notify-terms-revision', by('2024-03'));

describe('notify-terms-revision (§9.7.2)', () => {
  const notice = (on: string, termsVersion: string, bindsFrom: string) => [
    happened(on, 'TermsRevisionNotified', {
      termsVersion,
      delivery: { method: 'e-mail', to: 'legal@example.com' },
      versionEffectiveOn: '2024-03-01',
      bindsFrom,
    }),
  ];

  decisions([
    [
      registered,
      '2024-01-06',
      'notify-terms-revision',
      by('2024-03'),
      refused('terms-not-accepted', 'preamble'),
      'no terms that could be revised',
    ],
    [
      registered.on('2024-01-06', 'accept-terms', signature),
      '2024-01-06',
      'notify-terms-revision',
      by('2024-03'),
      refused('no-notice-address', '§1'),
      'nowhere to send it (reading 22)',
    ],
    [
      terminated,
      '2024-03-10',
      'notify-terms-revision',
      by('2024-03'),
      refused('account-ended', '§3.1'),
      'on the day of the end',
    ],
    [
      terminated,
      '2024-03-09',
      'notify-terms-revision',
      by('2024-03'),
      notice('2024-03-09', '2024-03', '2024-04-08'),
      'the day before the end, typed in after it (reading 7): 22 days of March and 8',
    ],
    [
      activeLife('2024-03-05', { terms }),
      '2024-03-06',
      'notify-terms-revision',
      by('2020-01'),
      refused('terms-version-superseded', '§9.7.2'),
      'a later version was accepted in the first place',
    ],
    [both, '2024-03-06', 'notify-terms-revision', by('2020-01'), nothing, 'accepted once, whatever came after it'],
    [
      activeLife('2024-03-05', { terms: corrections }),
      '2024-03-06',
      'notify-terms-revision',
      by('2024-03'),
      refused('terms-version-superseded', '§9.7.2'),
      'of two versions of one day the one published later is the later one',
    ],
    [
      activeLife('2024-01-05', { terms: corrections })
        .on('2024-01-10', 'notify-terms-revision', by('2024-03'))
        .on('2024-03-01', 'record-activity'),
      '2024-03-05',
      'notify-terms-revision',
      by('2024-03-b'),
      notice('2024-03-05', '2024-03-b', '2024-04-04'),
      'and so it can be notified to whom the other governs: 26 days of March and 4',
    ],
    [notified, '2024-02-20', 'notify-terms-revision', by('2024-03'), nothing, 'the same notice again'],
    [
      notified,
      '2024-01-10',
      'notify-terms-revision',
      by('2024-03'),
      notice('2024-01-10', '2024-03', '2024-03-01'),
      'there was an earlier notice, typed in after it: the first notice counts',
    ],
    [
      notified,
      '2024-02-20',
      'record-revision-notice-bounced',
      { termsVersion: '2024-03' },
      [happened('2024-02-20', 'TermsRevisionNoticeBounced', { termsVersion: '2024-03' })],
      'it bounces on the day it was sent',
    ],
  ]);

  test.each([
    ['the only version was accepted', activeLife('2024-01-05', { terms: [terms202001] })],
    ['each of two was', both],
  ])('no revision is offered: %s', (_why, given) => {
    expect(offered(given, 'notify-terms-revision')).toMatchObject({ verdict: 'refused', code: 'nothing-to-act-on' });
  });

  test('a version that was not accepted is', () => {
    expect(offered(active, 'notify-terms-revision')).toMatchObject({ verdict: 'allowed', example: by('2024-03') });
  });
});

describe('declare-eu-personal-data (§2.3.1)', () => {
  const declared = (on: string) => [happened(on, 'EuPersonalDataDeclared', { processed: true })];
  const processed = { processed: true };

  decisions([
    [active, '2024-02-01', 'declare-eu-personal-data', processed, declared('2024-02-01'), 'from this day'],
    [active, '2024-02-01', 'declare-eu-personal-data', { processed: false }, nothing, 'as it is where nobody said'],
    [
      terminated,
      '2024-03-10',
      'declare-eu-personal-data',
      processed,
      refused('account-ended', '§3.1'),
      'on the day of the end',
    ],
    [
      terminated,
      '2024-03-09',
      'declare-eu-personal-data',
      processed,
      declared('2024-03-09'),
      'the day before the end, typed in after it (reading 7)',
    ],
  ]);

  test('what would be another answer than the one there is comes as the example', () => {
    const answered = active.on('2024-02-01', 'declare-eu-personal-data', processed);
    expect([active, answered].map((given) => offered(given, 'declare-eu-personal-data')?.example)).toEqual([
      { processed: true },
      { processed: false },
    ]);
  });
});

describe('execute-data-processing-addendum (§2.3.1)', () => {
  const signedBy = { signedBy: 'A. Signatory' };
  const executed = (on: string) => [happened(on, 'DataProcessingAddendumExecuted', signedBy)];
  const european = registered
    .on('2024-01-06', 'accept-terms', signature)
    .on('2024-01-06', 'declare-eu-personal-data', { processed: true })
    .on('2024-02-01', 'execute-data-processing-addendum', signedBy);

  decisions([
    [european, '2024-02-01', 'execute-data-processing-addendum', signedBy, nothing, 'the same day again'],
    [
      european,
      '2024-01-31',
      'execute-data-processing-addendum',
      signedBy,
      executed('2024-01-31'),
      'it was signed a day earlier than was thought',
    ],
    [
      european,
      '2024-02-01',
      'activate-service',
      {},
      [happened('2024-02-01', 'ServiceActivated', { firstRunOn: '2024-03-01', mayDeactivateFrom: '2024-06-01' })],
      'service begins on the day it is signed; 121 days: 28 of February, 31 + 30 + 31, and 1',
    ],
    [
      terminated,
      '2024-03-10',
      'execute-data-processing-addendum',
      signedBy,
      refused('account-ended', '§3.1'),
      'on the day of the end',
    ],
    [
      terminated,
      '2024-03-09',
      'execute-data-processing-addendum',
      signedBy,
      executed('2024-03-09'),
      'the day before the end, typed in after it (reading 7)',
    ],
  ]);
});
