import { activeLife, life, type Life } from '../../test-support/life';
import { decisions, happened, type Happened, refused } from '../../test-support/tables';

const finding = { provision: '§2.4', description: 'resale', foundMaterialBy: 'A. Person', method: 'e-mail' };
/** B, the customer's breach, and P, the provider's, lapse on 10 February; N, of non-payment, on the 9th. */
const notify = (given: Life) =>
  given
    .on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' })
    .on('2024-01-10', 'give-notice-of-breach', { breach: 'B', breachingParty: 'customer', ...finding })
    .on('2024-01-10', 'give-notice-of-breach', { breach: 'P', breachingParty: 'provider', ...finding })
    .on('2024-02-01', 'give-notice-of-non-payment', { breach: 'N', method: 'e-mail' });
const notified = notify(activeLife('2023-12-01'));
const active = activeLife('2024-01-05');

/** Ends on `on`, with the 30 days to retrieve data through `last` and deletion due from `due`. */
function ended(on: string, last: string, due: string, data: object): readonly Happened[] {
  const after = { lastDayToRetrieve: last, deletionDueOn: due, surviving: ['§4', '§6', '§7', '§8', '§9'] };
  return [[on, 'ServiceTerminated', { ...after, ...data }]];
}
const on10Feb = (data: object) => ended('2024-02-10', '2024-03-11', '2024-03-12', data);

describe('terminate on the other grounds (readings 25 and 30)', () => {
  const violated = active.on('2024-02-10', 'record-responsibility-violation', {
    violation: 'V',
    subClause: '§2.3.4',
    evidence: 'a log',
    foundBy: 'A. Person',
  });
  const onViolation = { ground: 'responsibility-violation', by: 'provider', violation: 'V' };
  const insolvent = { ground: 'insolvency', by: 'customer', evidence: 'petition no. 7', foundBy: 'A. Person' };
  const agreed = { ground: 'written-agreement', by: 'both', agreement: 'letter of 8 February' };

  decisions([
    [
      violated,
      '2024-02-10',
      'terminate',
      onViolation,
      on10Feb(onViolation),
      'a violation of §2.3: at once, without notice',
    ],
    [
      violated,
      '2024-02-09',
      'terminate',
      onViolation,
      refused('before-violation', '§2.3.7', '2024-02-10'),
      'the day before the violation',
    ],
    [
      violated,
      '2024-02-10',
      'terminate',
      { ...onViolation, by: 'customer' },
      refused('ground-of-other-party', '§2.3.7'),
      'the customer can not end it on its own violation',
    ],
    [
      violated,
      '2024-02-10',
      'terminate',
      { ground: 'responsibility-violation', by: 'provider' },
      refused('violation-required', '§2.3.7'),
      'on which violation?',
    ],
    [
      violated,
      '2024-02-10',
      'terminate',
      { ...onViolation, violation: 'X' },
      refused('unknown-violation', '§2.3.7'),
      'on none',
    ],
    [active, '2024-02-10', 'terminate', insolvent, on10Feb(insolvent), 'the other party is insolvent'],
    [
      active,
      '2024-02-10',
      'terminate',
      { ...insolvent, by: 'provider' },
      on10Feb({ ...insolvent, by: 'provider' }),
      'either party may',
    ],
    [
      active,
      '2024-02-10',
      'terminate',
      { ground: 'insolvency', by: 'provider', foundBy: 'A. Person' },
      refused('evidence-required', '§3.3(ii)'),
      'by what evidence?',
    ],
    [
      active,
      '2024-02-10',
      'terminate',
      { ground: 'insolvency', by: 'provider', evidence: 'petition no. 7' },
      refused('evidence-required', '§3.3(ii)'),
      'who found it?',
    ],
    [
      violated.on('2024-02-11', 'waive-violation', { violation: 'V' }),
      '2024-02-12',
      'terminate',
      onViolation,
      refused('violation-waived', '§9.6'),
      'this instance was waived',
    ],
    [
      active,
      '2024-02-10',
      'terminate',
      { ...insolvent, by: 'both' },
      refused('ground-of-other-party', '§3.3(ii)'),
      'not both together',
    ],
    [active, '2024-02-10', 'terminate', agreed, on10Feb(agreed), 'both have signed'],
    [
      active,
      '2024-02-10',
      'terminate',
      { ...agreed, by: 'provider' },
      refused('signed-agreement-required', '§9.12'),
      'one alone has agreed to nothing',
    ],
    [
      active,
      '2024-02-10',
      'terminate',
      { ground: 'written-agreement', by: 'both' },
      refused('signed-agreement-required', '§9.12'),
      'which agreement?',
    ],
    [
      active,
      '2024-02-10',
      'terminate',
      { ground: 'prohibited-use', by: 'provider' },
      refused('prohibited-use-required', '§2.5'),
      'on which prohibited use?',
    ],
    [
      active,
      '2024-02-10',
      'terminate',
      { ground: 'convenience', by: 'customer' },
      refused('no-termination-for-convenience', '§3.1'),
      'there is no such ground',
    ],
    [
      active.on('2024-02-01', 'terminate', agreed),
      '2024-02-10',
      'terminate',
      agreed,
      refused('account-ended', '§3.1'),
      'ended already',
    ],
    [
      activeLife('2024-01-05').on('2024-05-05', 'deactivate-for-inactivity'),
      '2024-05-06',
      'terminate',
      agreed,
      refused('account-ended', '§3.2'),
      'deactivated already',
    ],
    [
      life().on('2024-01-05', 'register-account', { name: 'Example Inc.', country: 'US' }),
      '2024-02-10',
      'terminate',
      agreed,
      refused('terms-not-accepted', 'preamble'),
      'what was never agreed is not ended',
    ],
    [
      life()
        .on('2024-01-05', 'register-account', { name: 'Example Inc.', country: 'US' })
        .on('2024-01-08', 'accept-terms', { acceptedBy: 'A', authorityAttested: true }),
      '2024-01-07',
      'terminate',
      agreed,
      refused('before-acceptance', 'preamble', '2024-01-08'),
      'the day before acceptance',
    ],
  ]);

  test('what is owed stays owed: late charges and credit go on after the end (reading 31)', () => {
    const after = notified.on('2024-02-10', 'terminate', agreed).advanceTo('2024-04-01');
    const charges = after.eventsOf('LateChargePosted').map(({ data }) => (data as { amount: string }).amount);
    expect(charges).toEqual(['15.00', '15.23']);
    expect(after.on('2024-04-02', 'receive-payment', { amount: '1.00', method: 'ach' }).last?.kind).toBe('accepted');
  });
});

describe('deactivate-for-inactivity (reading 33)', () => {
  const used = active.on('2024-01-10', 'record-activity');
  const idle = (from: string) => refused('not-idle-long-enough', '§3.2', from);
  const deactivated = (on: string, lastActivityOn: string, idleDays: number) => [
    happened(on, 'AccountDeactivated', { lastActivityOn, idleDays, deletionDueOn: on }),
  ];

  decisions([
    [active, '2024-05-04', 'deactivate-for-inactivity', {}, idle('2024-05-05'), '120 idle days: 26 + 29 + 31 + 30 + 4'],
    [
      active,
      '2024-05-05',
      'deactivate-for-inactivity',
      {},
      deactivated('2024-05-05', '2024-01-05', 121),
      'on the 121st; activation counted as activity; deletion is due on the same day',
    ],
    [used, '2024-05-09', 'deactivate-for-inactivity', {}, idle('2024-05-10'), 'counted from the last activity'],
    [
      used,
      '2024-05-10',
      'deactivate-for-inactivity',
      {},
      deactivated('2024-05-10', '2024-01-10', 121),
      'the 121st from there',
    ],
    [
      used,
      '2024-12-31',
      'deactivate-for-inactivity',
      {},
      deactivated('2024-12-31', '2024-01-10', 356),
      'any day after; it is a choice',
    ],
    [
      used.advanceTo('2024-06-01').on('2024-05-20', 'record-activity'),
      '2024-06-01',
      'deactivate-for-inactivity',
      {},
      idle('2024-09-18'),
      'activity typed in late counts: 11 + 30 + 31 + 31 + 18 days after 20 May',
    ],
    [
      active.on('2024-01-10', 'suspend-service', { ground: 'network-protection', cause: 'a flood' }),
      '2024-05-05',
      'deactivate-for-inactivity',
      {},
      deactivated('2024-05-05', '2024-01-05', 121),
      'suspended or not',
    ],
    [
      active.on('2024-05-05', 'deactivate-for-inactivity'),
      '2024-05-06',
      'deactivate-for-inactivity',
      {},
      refused('account-ended', '§3.2'),
      'deactivated already',
    ],
    [
      life()
        .on('2024-01-05', 'register-account', { name: 'Example Inc.', country: 'US' })
        .on('2024-01-05', 'accept-terms', { acceptedBy: 'A', authorityAttested: true }),
      '2024-12-31',
      'deactivate-for-inactivity',
      {},
      refused('not-activated', '§2.1'),
      'never activated',
    ],
    [
      life()
        .on('2024-01-05', 'register-account', { name: 'Example Inc.', country: 'US' })
        .on('2024-01-05', 'accept-terms', { acceptedBy: 'A', authorityAttested: true })
        .on('2024-01-08', 'activate-service'),
      '2024-01-07',
      'deactivate-for-inactivity',
      {},
      refused('before-activation', '§2.1', '2024-01-08'),
      'the day before activation',
    ],
  ]);
});
