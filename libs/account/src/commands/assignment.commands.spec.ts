import { activeLife, life } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const active = activeLife('2024-01-05');
const successor = { name: 'Successor Inc.', country: 'US', contacts: { legal: { email: 'legal@successor.example' } } };
const byConsent = active.on('2024-02-01', 'request-assignment', { assignment: 'AS', kind: 'consent', successor });
const bySale = active.on('2024-02-01', 'request-assignment', { assignment: 'AS', kind: 'sale-of-business', successor });
const reviewed = (creditworthy: boolean) =>
  bySale.on('2024-02-05', 'review-credit', {
    review: 'CR',
    occasion: 'initiation',
    reviewer: 'R. Viewer',
    creditworthy,
    assignment: 'AS',
  });
const grant = { assignment: 'AS', outcome: 'granted', decidedBy: 'D. Cider' } as const;
const refusal = { assignment: 'AS', outcome: 'refused', decidedBy: 'D. Cider' } as const;

describe('request-assignment (§9.2)', () => {
  decisions([
    [
      active,
      '2024-02-01',
      'request-assignment',
      { kind: 'consent', successor },
      [happened('2024-02-01', 'AssignmentRequested', { assignment: 'assignment-1', kind: 'consent', successor })],
      'asked',
    ],
    [
      byConsent,
      '2024-02-02',
      'request-assignment',
      { assignment: 'AS', kind: 'consent', successor },
      refused('assignment-id-taken', '§9.2'),
      'one id is one request',
    ],
    [
      byConsent,
      '2024-02-02',
      'request-assignment',
      { kind: 'consent', successor },
      refused('assignment-open', '§9.2'),
      'one at a time',
    ],
    [
      active,
      '2024-02-01',
      'request-assignment',
      { kind: 'consent', successor: { ...successor, contacts: { legal: { name: 'L. Egal' } } } },
      refused('no-notice-address', '§1'),
      'a customer has an address for notices',
    ],
    [
      life().on('2024-01-05', 'register-account', { name: 'Example Inc.', country: 'US' }),
      '2024-02-01',
      'request-assignment',
      { kind: 'consent', successor },
      refused('terms-not-accepted', 'preamble'),
      'there is no contract to hand on',
    ],
    [
      active.on('2024-02-01', 'terminate', { ground: 'written-agreement', by: 'both', agreement: 'letter' }),
      '2024-02-01',
      'request-assignment',
      { kind: 'consent', successor },
      refused('account-ended', '§3.1'),
      'nor any more',
    ],
  ]);
});

describe('decide-assignment by consent (§9.2)', () => {
  const granted = { assignment: 'AS', kind: 'consent', successor, decidedBy: 'D. Cider', consent: 'letter 9' } as const;

  decisions([
    [
      byConsent,
      '2024-02-01',
      'decide-assignment',
      { ...grant, consent: 'letter 9' },
      [happened('2024-02-01', 'AssignmentGranted', granted)],
      'in writing',
    ],
    [
      byConsent,
      '2024-02-01',
      'decide-assignment',
      grant,
      refused('written-consent-required', '§9.2'),
      'else it is void',
    ],
    [
      byConsent,
      '2024-02-01',
      'decide-assignment',
      { ...refusal, why: 'a shell' },
      [happened('2024-02-01', 'AssignmentRefused', { assignment: 'AS', decidedBy: 'D. Cider', why: 'a shell' })],
      'withheld for a reason',
    ],
    [byConsent, '2024-02-01', 'decide-assignment', refusal, refused('reason-required', '§9.2'), 'not without one'],
    [
      byConsent,
      '2024-01-31',
      'decide-assignment',
      { ...grant, consent: 'letter 9' },
      refused('before-request', '§9.2', '2024-02-01'),
      'before it was asked',
    ],
    [active, '2024-02-01', 'decide-assignment', grant, refused('unknown-assignment', '§9.2'), 'of none'],
    [
      byConsent.on('2024-02-02', 'decide-assignment', { ...grant, consent: 'letter 9' }),
      '2024-02-03',
      'decide-assignment',
      grant,
      nothing,
      'granted already',
    ],
    [
      byConsent.on('2024-02-02', 'decide-assignment', { ...grant, consent: 'letter 9' }),
      '2024-02-03',
      'decide-assignment',
      { ...refusal, why: 'a shell' },
      refused('assignment-decided', '§9.2'),
      'what was granted stays granted',
    ],
    [
      byConsent.on('2024-02-02', 'terminate', { ground: 'written-agreement', by: 'both', agreement: 'letter' }),
      '2024-02-02',
      'decide-assignment',
      { ...grant, consent: 'letter 9' },
      refused('account-ended', '§3.1'),
      'the account ended meanwhile',
    ],
    [
      active.on('2024-02-01', 'request-assignment', {
        assignment: 'AS',
        kind: 'consent',
        successor: { ...successor, country: 'FR' },
      }),
      '2024-02-02',
      'decide-assignment',
      { ...grant, consent: 'letter 9' },
      [
        happened('2024-02-02', 'AssignmentGranted', { ...granted, successor: { ...successor, country: 'FR' } }),
        happened('2024-02-02', 'CountryChanged', { country: 'FR' }),
      ],
      'a successor in France comes under its addendum from that day',
    ],
  ]);
});

describe('decide-assignment on a sale (§9.2)', () => {
  decisions([
    [
      reviewed(true),
      '2024-02-05',
      'decide-assignment',
      { ...grant, review: 'CR' },
      [
        happened('2024-02-05', 'AssignmentGranted', {
          assignment: 'AS',
          kind: 'sale-of-business',
          successor,
          decidedBy: 'D. Cider',
          review: 'CR',
        }),
      ],
      'its credit was approved: no consent is needed',
    ],
    [
      reviewed(true),
      '2024-02-04',
      'decide-assignment',
      { ...grant, review: 'CR' },
      refused('before-review', '§9.2', '2024-02-05'),
      'not before it was',
    ],
    [
      reviewed(false),
      '2024-02-05',
      'decide-assignment',
      { ...grant, review: 'CR' },
      refused('credit-not-approved', '§9.2'),
      'it was not: void',
    ],
    [
      reviewed(false),
      '2024-02-05',
      'decide-assignment',
      { ...refusal, review: 'CR' },
      [
        happened('2024-02-05', 'AssignmentRefused', {
          assignment: 'AS',
          decidedBy: 'D. Cider',
          why: 'the credit of the successor was not approved',
          review: 'CR',
        }),
      ],
      'the one reason to refuse it',
    ],
    [
      reviewed(true),
      '2024-02-05',
      'decide-assignment',
      { ...refusal, review: 'CR', why: 'we do not like them' },
      refused('credit-approved', '§9.2'),
      'no other reason will do',
    ],
    [
      bySale,
      '2024-02-05',
      'decide-assignment',
      { ...grant, consent: 'letter 9' },
      refused('credit-review-required', '§9.2'),
      'a consent does not stand in for the review',
    ],
    [
      bySale,
      '2024-02-05',
      'decide-assignment',
      { ...grant, review: 'X' },
      refused('unknown-review', '§4.2'),
      'of none',
    ],
    [
      bySale.on('2024-02-05', 'review-credit', {
        review: 'CR',
        occasion: 'initiation',
        reviewer: 'R. Viewer',
        creditworthy: true,
      }),
      '2024-02-05',
      'decide-assignment',
      { ...grant, review: 'CR' },
      refused('wrong-review', '§9.2'),
      'the review is of the customer itself',
    ],
  ]);
});
