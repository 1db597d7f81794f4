import { activeLife, life } from '../../test-support/life';
import { decisions, happened, refused } from '../../test-support/tables';

const active = activeLife('2024-01-05');
const review = { occasion: 'payment-history', reviewer: 'R. Viewer', creditworthy: true } as const;
const successor = { name: 'Successor Inc.', country: 'US', contacts: { legal: { email: 'legal@successor.example' } } };
const asked = active.on('2024-01-06', 'request-assignment', { assignment: 'AS', kind: 'consent', successor });

describe('review-credit (§4.2)', () => {
  decisions([
    [
      active,
      '2024-02-01',
      'review-credit',
      { ...review, limit: '1000.01' },
      [
        happened('2024-02-01', 'CreditReviewed', {
          ...review,
          review: 'review-1',
          limit: '1000.01',
          warnFrom: '800.01',
        }),
      ],
      'a limit is warned of from 80 % of it: 800.008, half-up',
    ],
    [
      active,
      '2024-02-01',
      'review-credit',
      { ...review, review: 'CR' },
      [happened('2024-02-01', 'CreditReviewed', { ...review, review: 'CR' })],
      'a review need not set a limit',
    ],
    [
      active.on('2024-02-01', 'review-credit', { ...review, review: 'CR' }),
      '2024-02-02',
      'review-credit',
      { ...review, review: 'CR' },
      refused('review-id-taken', '§4.2'),
      'one id is one review',
    ],
    [
      active,
      '2024-02-01',
      'review-credit',
      { ...review, occasion: 'other' },
      refused('reason-required', '§4.2'),
      'another reason has to be said',
    ],
    [
      active,
      '2024-02-01',
      'review-credit',
      { ...review, assignment: 'AS' },
      refused('unknown-assignment', '§9.2'),
      'of the successor of nothing',
    ],
    [
      asked,
      '2024-02-01',
      'review-credit',
      { ...review, assignment: 'AS', limit: '1.00' },
      refused('limit-of-successor', '§9.2'),
      'a successor has no limit before it is the customer',
    ],
    [
      asked,
      '2024-02-01',
      'review-credit',
      { ...review, assignment: 'AS' },
      [happened('2024-02-01', 'CreditReviewed', { ...review, review: 'review-1', assignment: 'AS' })],
      'the credit of a successor',
    ],
  ]);
});

describe('require-security and provide-security (§4.2)', () => {
  const wanted = { amount: '300.00', dueOn: '2024-02-29', why: 'late payments' };
  const required = active.on('2024-02-01', 'require-security', { ...wanted, requirement: 'SR', kind: 'guarantee' });
  const given = { kind: 'guarantee', amount: '100.00', reference: 'Bank 7' } as const;

  decisions([
    [
      active,
      '2024-02-01',
      'require-security',
      wanted,
      [happened('2024-02-01', 'SecurityRequired', { ...wanted, requirement: 'requirement-1' })],
      'of whatever kind',
    ],
    [
      active,
      '2024-02-29',
      'require-security',
      wanted,
      [happened('2024-02-29', 'SecurityRequired', { ...wanted, requirement: 'requirement-1' })],
      'by the very day',
    ],
    [
      active,
      '2024-03-01',
      'require-security',
      wanted,
      refused('due-before-required', '§4.2'),
      'not by a day that is over',
    ],
    [
      required,
      '2024-02-02',
      'require-security',
      { ...wanted, requirement: 'SR' },
      refused('requirement-id-taken', '§4.2'),
      'one id is one requirement',
    ],
    [
      active,
      '2024-02-01',
      'require-security',
      { ...wanted, review: 'CR' },
      refused('unknown-review', '§4.2'),
      'the review that it follows from is unknown',
    ],
    [
      life().on('2024-01-05', 'register-account', { name: 'Example Inc.', country: 'US' }),
      '2024-02-01',
      'require-security',
      wanted,
      refused('terms-not-accepted', 'preamble'),
      'without terms nothing can be asked for',
    ],
    [
      required,
      '2024-02-10',
      'provide-security',
      { ...given, requirement: 'SR', expiresOn: '2024-02-10' },
      [
        happened('2024-02-10', 'SecurityProvided', {
          ...given,
          security: 'security-1',
          requirement: 'SR',
          expiresOn: '2024-02-10',
        }),
      ],
      'for what was asked; its last day is the day it is given',
    ],
    [
      active,
      '2024-02-10',
      'provide-security',
      given,
      [happened('2024-02-10', 'SecurityProvided', { ...given, security: 'security-1' })],
      'freely',
    ],
    [
      required,
      '2024-02-10',
      'provide-security',
      { ...given, kind: 'deposit', requirement: 'SR' },
      refused('other-kind-required', '§4.2'),
      'a deposit is no guarantee',
    ],
    [
      active,
      '2024-02-10',
      'provide-security',
      { ...given, requirement: 'SR' },
      refused('unknown-requirement', '§4.2'),
      'for what nobody asked',
    ],
    [
      active,
      '2024-02-10',
      'provide-security',
      { ...given, expiresOn: '2024-02-09' },
      refused('security-expired', '§4.2'),
      'it is over already',
    ],
    [
      active.on('2024-02-10', 'provide-security', { ...given, security: 'SEC' }),
      '2024-02-10',
      'provide-security',
      { ...given, security: 'SEC' },
      refused('security-id-taken', '§4.2'),
      'one id is one security',
    ],
  ]);
});
