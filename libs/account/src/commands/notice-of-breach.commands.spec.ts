import { terms202001 } from '@tenure/terms';
import { activeLife, life } from '../../test-support/life';
import { decisions, happened, refused } from '../../test-support/tables';

const byMail = { breach: 'N', method: 'e-mail' } as const;
const mailed = { method: 'e-mail', to: 'legal@example.com' } as const;

const remedies = ['suspend-service', 'stop-orders', 'stop-call-detail', 'enforce-security', 'record-other-remedy'];

describe('give-notice-of-breach (reading 24)', () => {
  const active = activeLife('2024-01-05');
  const finding = { provision: '§2.4', description: 'resale', foundMaterialBy: 'A. Person' };
  const byCustomer = { ...byMail, breachingParty: 'customer', ...finding } as const;
  const days = { lastDayToCure: '2024-02-09', lapsesOn: '2024-02-10' };
  const agreement = { ground: 'written-agreement', by: 'both', agreement: 'letter' };

  decisions([
    [
      active,
      '2024-01-10',
      'give-notice-of-breach',
      byCustomer,
      [
        happened('2024-01-10', 'NoticeOfBreachGiven', {
          breach: 'N',
          breachingParty: 'customer',
          delivery: mailed,
          ...finding,
          ...days,
          opens: [...remedies, 'terminate'],
        }),
      ],
      'thirty calendar days: 21 of January and 9',
    ],
    [
      active,
      '2024-01-10',
      'give-notice-of-breach',
      { method: 'courier', breachingParty: 'provider', ...finding },
      [
        happened('2024-01-10', 'NoticeOfBreachGiven', {
          breach: 'notice-1',
          breachingParty: 'provider',
          delivery: { method: 'courier', to: terms202001.parameters.notices.providersAddress.postal },
          ...finding,
          ...days,
          opens: ['terminate'],
        }),
      ],
      'the customer notifies the provider, at the address that stands in the terms',
    ],
    [
      life().on('2024-01-05', 'register-account', { name: 'Example Inc.', country: 'US' }),
      '2024-01-10',
      'give-notice-of-breach',
      byCustomer,
      refused('terms-not-accepted', 'preamble'),
      'without terms no breach of them',
    ],
    [
      life()
        .on('2024-01-05', 'register-account', { name: 'Example Inc.', country: 'US' })
        .on('2024-01-08', 'accept-terms', { acceptedBy: 'A', authorityAttested: true }),
      '2024-01-07',
      'give-notice-of-breach',
      byCustomer,
      refused('before-acceptance', 'preamble', '2024-01-08'),
      'the day before acceptance',
    ],
    [
      active.on('2024-01-10', 'give-notice-of-breach', byCustomer),
      '2024-01-11',
      'give-notice-of-breach',
      byCustomer,
      refused('breach-id-taken', '§3.3(i)'),
      'one id is one notice',
    ],
    [
      life()
        .on('2024-01-05', 'register-account', { name: 'Example Inc.', country: 'US' })
        .on('2024-01-05', 'accept-terms', { acceptedBy: 'A', authorityAttested: true }),
      '2024-01-10',
      'give-notice-of-breach',
      byCustomer,
      refused('no-notice-address', '§1'),
      'no address on file',
    ],
    [
      active.on('2024-01-08', 'terminate', agreement),
      '2024-01-08',
      'give-notice-of-breach',
      byCustomer,
      refused('account-ended', '§3.1'),
      'the terms have ended',
    ],
  ]);
});
