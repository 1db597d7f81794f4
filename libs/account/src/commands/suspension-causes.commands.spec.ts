import { activeLife, life } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const finding = { provision: '§2.4', description: 'resale', foundMaterialBy: 'A. Person', method: 'e-mail' };
/** N, of non-payment, lapses on 9 February; B, another breach, on the 10th; P, the provider's, on the 11th. */
const notified = activeLife('2023-12-01')
  .on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' })
  .on('2024-01-10', 'give-notice-of-breach', { breach: 'B', breachingParty: 'customer', ...finding })
  .on('2024-01-11', 'give-notice-of-breach', { breach: 'P', breachingParty: 'provider', ...finding })
  .on('2024-02-01', 'give-notice-of-non-payment', { breach: 'N', method: 'e-mail' });
const lapsed = notified.advanceTo('2024-02-12');
const unpaid = { suspension: 'S', ground: 'unpaid-notice', breach: 'N' } as const;
const uncured = { suspension: 'T', ground: 'uncured-breach', breach: 'B' } as const;
const flood = { suspension: 'F', ground: 'network-protection', cause: 'a flood of calls' } as const;
const agreement = { ground: 'written-agreement', by: 'both', agreement: 'letter' };

describe('suspend-service without a notice (readings 26, §9.9)', () => {
  const active = activeLife('2024-01-05');
  const listed = active.on('2024-01-09', 'record-exclusion-list-finding', {
    finding: 'E',
    list: 'a list',
    entry: 'no. 7',
    relation: 'listed',
    foundBy: 'A',
  });

  decisions([
    [
      active,
      '2024-01-10',
      'suspend-service',
      { ...flood, advanceNotice: 'by telephone', components: ['voice'] },
      [
        happened('2024-01-10', 'ServiceSuspended', {
          suspension: 'F',
          ground: 'network-protection',
          advanceNotice: 'by telephone',
          components: ['voice'],
        }),
      ],
      'at once, with its reason',
    ],
    [
      active,
      '2024-01-10',
      'suspend-service',
      { ground: 'network-protection' },
      refused('reason-required', '§2.4.1'),
      'a reason is needed',
    ],
    [
      active,
      '2024-01-10',
      'suspend-service',
      { ground: 'exclusion-list', cause: 'list of 9 January' },
      refused('finding-required', '§9.9'),
      'found on an exclusion list: by which finding?',
    ],
    [
      listed,
      '2024-01-10',
      'suspend-service',
      { ground: 'exclusion-list', finding: 'X' },
      refused('unknown-finding', '§9.9'),
      'by none',
    ],
    [
      listed,
      '2024-01-08',
      'suspend-service',
      { ground: 'exclusion-list', finding: 'E' },
      refused('before-finding', '§9.9', '2024-01-09'),
      'the day before it was found',
    ],
    [
      listed.on('2024-01-10', 'clear-exclusion-list-finding', { finding: 'E', why: 'a namesake', clearedBy: 'A' }),
      '2024-01-11',
      'suspend-service',
      { ground: 'exclusion-list', finding: 'E' },
      refused('finding-cleared', '§9.9'),
      'a finding that does not hold',
    ],
    [
      listed,
      '2024-01-09',
      'suspend-service',
      { ground: 'exclusion-list', finding: 'E' },
      [
        happened('2024-01-09', 'ServiceSuspended', {
          suspension: 'suspension-1',
          ground: 'exclusion-list',
          finding: 'E',
        }),
      ],
      'at once, on the day of the finding',
    ],
    [
      listed.on('2024-01-09', 'suspend-service', { ground: 'exclusion-list', finding: 'E' }),
      '2024-01-12',
      'suspend-service',
      { ground: 'exclusion-list', finding: 'E' },
      nothing,
      'once for one finding',
    ],
    [
      active.on('2024-01-10', 'suspend-service', flood),
      '2024-01-11',
      'suspend-service',
      flood,
      refused('suspension-id-taken', '§3.4(i)'),
      'one id is one cause',
    ],
    [
      life()
        .on('2024-01-05', 'register-account', { name: 'Example Inc.', country: 'US' })
        .on('2024-01-05', 'accept-terms', { acceptedBy: 'A', authorityAttested: true }),
      '2024-01-10',
      'suspend-service',
      flood,
      refused('not-activated', '§2.1'),
      'what never ran is not suspended',
    ],
    [
      life()
        .on('2024-01-05', 'register-account', { name: 'Example Inc.', country: 'US' })
        .on('2024-01-05', 'accept-terms', { acceptedBy: 'A', authorityAttested: true })
        .on('2024-01-08', 'activate-service'),
      '2024-01-07',
      'suspend-service',
      flood,
      refused('before-activation', '§2.1', '2024-01-08'),
      'the day before activation',
    ],
    [
      active.on('2024-01-08', 'terminate', agreement),
      '2024-01-10',
      'suspend-service',
      flood,
      refused('account-ended', '§3.1'),
      'after the end',
    ],
    [
      active.advanceTo('2024-05-06').on('2024-05-06', 'deactivate-for-inactivity'),
      '2024-05-07',
      'suspend-service',
      flood,
      refused('account-ended', '§3.2'),
      'after deactivation',
    ],
  ]);

  test('the reason stands on the event, whether it came as the cause or beside the command', () => {
    const asCause = active.on('2024-01-10', 'suspend-service', flood);
    const beside = active.on('2024-01-10', 'suspend-service', { ground: 'network-protection' }, 'a flood of calls');
    expect([asCause, beside].map(({ events }) => events.at(-1)?.metadata.reason)).toEqual([
      'a flood of calls',
      'a flood of calls',
    ]);
  });
});

describe('causes of suspension are a set: the service resumes when the last is gone', () => {
  const one = lapsed.on('2024-02-12', 'suspend-service', unpaid);
  const three = one.on('2024-02-13', 'suspend-service', uncured).on('2024-02-14', 'suspend-service', flood);
  const without = (given: typeof one, suspension: string) =>
    given.on('2024-02-15', 'resume-service', { suspension, resolution: 'over' });

  const rows = [
    [lapsed, 'active', 'before any'],
    [one, 'suspended', 'one cause'],
    [three, 'suspended', 'three causes'],
    [without(three, 'S'), 'suspended', 'two left'],
    [without(without(three, 'S'), 'F'), 'suspended', 'one left'],
    [without(without(without(three, 'S'), 'F'), 'T'), 'active', 'none left'],
    [three.on('2024-02-15', 'waive-breach', { breach: 'N' }), 'suspended', 'a waiver lifts its own cause only'],
    [
      without(without(three.on('2024-02-15', 'waive-breach', { breach: 'N' }), 'F'), 'T'),
      'active',
      'and the rest by hand',
    ],
  ] as const;
  for (const [given, status, why] of rows) {
    test(why, () => {
      expect(given.state.status).toBe(status);
    });
  }

  test('after termination a cause that goes leaves the account terminated', () => {
    const ended = one.on('2024-02-14', 'terminate', agreement);
    expect(without(ended, 'S').state.status).toBe('terminated');
  });
});
