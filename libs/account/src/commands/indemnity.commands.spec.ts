import { terms202001 } from '@tenure/terms';
import { activeLife, life } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const { providersAddress } = terms202001.parameters.notices;
const active = activeLife('2024-01-05');
const infringement = {
  claim: 'IC-1',
  ground: 'infringement',
  claimant: 'T. Holder',
  detail: 'a patent',
  learnedOn: '2024-01-08',
} as const;
const byMail = { ...infringement, method: 'e-mail' } as const;
const noticed = active.on('2024-01-10', 'notice-indemnity-claim', byMail);
const ofCustomer = active.on('2024-01-10', 'notice-indemnity-claim', { ...byMail, ground: 'breach-of-terms' });
const combination = { claim: 'IC-1', exclusion: 'combination', extent: 'part', why: 'their own box' } as const;
const dismissed = { claim: 'IC-1', outcome: 'dismissed', detail: 'no case' } as const;
const cost = { claim: 'IC-1', cost: 'C-1', kind: 'defence', what: 'counsel', amount: '1200.00' } as const;

describe('notice-indemnity-claim', () => {
  decisions([
    [
      active,
      '2024-01-10',
      'notice-indemnity-claim',
      byMail,
      [
        happened('2024-01-10', 'IndemnityClaimNoticed', {
          ...infringement,
          indemnifiedBy: 'provider',
          daysToNotice: 2,
          delivery: { method: 'e-mail', to: providersAddress.email },
        }),
      ],
      'infringement by the service is the provider’s: the customer tells it, two days after it learned',
    ],
    [
      active,
      '2024-01-10',
      'notice-indemnity-claim',
      { ...byMail, ground: 'applications-or-data', learnedOn: '2024-01-10' },
      [
        happened('2024-01-10', 'IndemnityClaimNoticed', {
          ...infringement,
          ground: 'applications-or-data',
          learnedOn: '2024-01-10',
          indemnifiedBy: 'customer',
          daysToNotice: 0,
          delivery: { method: 'e-mail', to: 'legal@example.com' },
        }),
      ],
      'the customer answers for its applications: the provider tells it, on the same day',
    ],
    [
      active,
      '2024-01-10',
      'notice-indemnity-claim',
      { ...byMail, learnedOn: '2024-01-11' },
      refused('learned-after-notice', '§6.4', '2024-01-11'),
      'nobody knew yet',
    ],
    [noticed, '2024-01-11', 'notice-indemnity-claim', byMail, refused('claim-id-taken', '§6.4'), 'one id is one claim'],
    [
      life()
        .on('2024-01-05', 'register-account', { name: 'Example Inc.', country: 'US' })
        .on('2024-01-05', 'accept-terms', { acceptedBy: 'A', authorityAttested: true }),
      '2024-01-10',
      'notice-indemnity-claim',
      { ...byMail, ground: 'emergency-services' },
      refused('no-notice-address', '§1'),
      'nowhere to send it (reading 22)',
    ],
    [
      life().on('2024-01-05', 'register-account', { name: 'Example Inc.', country: 'US' }),
      '2024-01-10',
      'notice-indemnity-claim',
      byMail,
      refused('terms-not-accepted', 'preamble'),
      'without terms nobody indemnifies',
    ],
  ]);
});

describe('exclude-indemnity-claim', () => {
  decisions([
    [
      noticed,
      '2024-01-12',
      'exclude-indemnity-claim',
      combination,
      [happened('2024-01-12', 'IndemnityClaimExcluded', combination)],
      'as far as the claim arises from the combination',
    ],
    [
      noticed.on('2024-01-12', 'exclude-indemnity-claim', combination),
      '2024-01-13',
      'exclude-indemnity-claim',
      combination,
      nothing,
      'said before',
    ],
    [
      noticed.on('2024-01-12', 'exclude-indemnity-claim', combination),
      '2024-01-13',
      'exclude-indemnity-claim',
      { ...combination, extent: 'whole' },
      [happened('2024-01-13', 'IndemnityClaimExcluded', { ...combination, extent: 'whole' })],
      'and now all of it',
    ],
    [
      ofCustomer,
      '2024-01-12',
      'exclude-indemnity-claim',
      { ...combination, exclusion: 'open-source' },
      refused('no-exclusion', '§6.3'),
      'exclusions free the provider only',
    ],
    [
      noticed,
      '2024-01-12',
      'exclude-indemnity-claim',
      { ...combination, claim: 'IC-2' },
      refused('unknown-claim', '§6.3(i)'),
      'no such claim',
    ],
    [
      noticed,
      '2024-01-09',
      'exclude-indemnity-claim',
      combination,
      refused('before-claim', '§6.4', '2024-01-10'),
      'the day before the notice',
    ],
  ]);
});

describe('assistance, costs and outcome', () => {
  decisions([
    [
      noticed,
      '2024-01-12',
      'record-indemnity-assistance',
      { claim: 'IC-1', what: 'logs' },
      [happened('2024-01-12', 'IndemnityAssistanceRecorded', { claim: 'IC-1', what: 'logs' })],
      'the customer helps',
    ],
    [
      noticed,
      '2024-01-12',
      'record-indemnity-assistance',
      { claim: 'IC-2', what: 'logs' },
      refused('unknown-claim', '§6.4'),
      'in what?',
    ],
    [
      noticed,
      '2024-01-12',
      'record-indemnity-cost',
      cost,
      [happened('2024-01-12', 'IndemnityCostRecorded', cost)],
      'counsel is paid',
    ],
    [
      noticed.on('2024-01-12', 'record-indemnity-cost', cost),
      '2024-01-13',
      'record-indemnity-cost',
      { claim: 'IC-1', kind: 'enforcement', what: 'a suit', amount: '80.00' },
      [
        happened('2024-01-13', 'IndemnityCostRecorded', {
          claim: 'IC-1',
          cost: 'IC-1-C-2',
          kind: 'enforcement',
          what: 'a suit',
          amount: '80.00',
        }),
      ],
      'the indemnity itself had to be enforced',
    ],
    [
      noticed.on('2024-01-12', 'record-indemnity-cost', cost),
      '2024-01-13',
      'record-indemnity-cost',
      cost,
      refused('cost-id-taken', '§6.4'),
      'one id is one cost',
    ],
    [
      noticed,
      '2024-01-12',
      'record-indemnity-cost',
      { ...cost, claim: 'IC-2' },
      refused('unknown-claim', '§6.4'),
      'of what?',
    ],
    [
      noticed,
      '2024-03-01',
      'settle-indemnity-claim',
      { claim: 'IC-1', outcome: 'judgment', detail: 'lost', amount: '9000.00' },
      [
        happened('2024-03-01', 'IndemnityClaimSettled', {
          claim: 'IC-1',
          outcome: 'judgment',
          detail: 'lost',
          amount: '9000.00',
        }),
      ],
      'the third party won',
    ],
    [
      noticed,
      '2024-03-01',
      'settle-indemnity-claim',
      { ...dismissed, amount: '1.00' },
      refused('amount-of-nothing', '§6.1'),
      'who lost gets nothing',
    ],
    [
      ofCustomer.on('2024-03-01', 'settle-indemnity-claim', dismissed),
      '2024-03-02',
      'settle-indemnity-claim',
      dismissed,
      refused('claim-settled', '§6.2(i)'),
      'it ends once',
    ],
    [
      noticed,
      '2024-03-01',
      'settle-indemnity-claim',
      { ...dismissed, claim: 'IC-2' },
      refused('unknown-claim', '§6.4'),
      'no such claim',
    ],
    [
      noticed.on('2024-03-01', 'settle-indemnity-claim', dismissed),
      '2024-03-05',
      'record-indemnity-cost',
      cost,
      [happened('2024-03-05', 'IndemnityCostRecorded', cost)],
      'bills come in afterwards',
    ],
  ]);
});
