import { activeLife } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const number = '+14155550100';
const active = activeLife('2024-01-05');
const one = active.on('2024-01-10', 'assign-number', { number, kind: 'long-code' });
const own = active.on('2024-01-10', 'assign-number', { number: '12345', kind: 'short-code', controlledBy: 'customer' });
const asked = one.on('2024-01-20', 'request-port-out', { number, carrier: 'Other' });
const breach = {
  breachingParty: 'customer',
  provision: '§2.4',
  description: 'd',
  foundMaterialBy: 'p',
  method: 'e-mail',
};
const suspend = { suspension: 'S', ground: 'network-protection', cause: 'a flood' };

describe('assign-number (§2.4.5)', () => {
  decisions([
    [
      active,
      '2024-01-10',
      'assign-number',
      { number, kind: 'long-code' },
      [happened('2024-01-10', 'NumberAssigned', { number, kind: 'long-code', controlledBy: 'provider' })],
      'the provider is customer of record',
    ],
    [
      active,
      '2024-01-10',
      'assign-number',
      { number: '12345', kind: 'long-code' },
      refused('not-of-this-kind', '§2.4.5'),
      'five digits are a short code',
    ],
    [
      active,
      '2024-01-10',
      'assign-number',
      { number, kind: 'short-code' },
      refused('not-of-this-kind', '§2.4.5'),
      'E.164 is none',
    ],
    [
      active,
      '2024-01-10',
      'assign-number',
      { number, kind: 'long-code', controlledBy: 'customer' },
      refused('provider-is-customer-of-record', '§2.4.5'),
      'of a long code always',
    ],
    [one, '2024-01-11', 'assign-number', { number, kind: 'long-code' }, nothing, 'the account has it'],
    [
      one,
      '2024-01-11',
      'assign-number',
      { number, kind: 'toll-free' },
      refused('number-assigned', '§2.4.5'),
      'as something else',
    ],
    [
      one.on('2024-02-01', 'release-number', { number }),
      '2024-02-01',
      'assign-number',
      { number, kind: 'long-code' },
      [happened('2024-02-01', 'NumberAssigned', { number, kind: 'long-code', controlledBy: 'provider' })],
      'again, on the day it was given back',
    ],
    [
      one.on('2024-02-01', 'release-number', { number }),
      '2024-01-31',
      'assign-number',
      { number, kind: 'long-code' },
      refused('number-assigned', '§2.4.5', '2024-02-01'),
      'on the day before the account still had it',
    ],
    [
      active.on('2024-03-01', 'terminate', { ground: 'written-agreement', by: 'both', agreement: 'letter' }),
      '2024-03-01',
      'assign-number',
      { number, kind: 'long-code' },
      refused('account-ended', '§3.1'),
      'the account has ended',
    ],
    [
      active,
      '2024-01-04',
      'assign-number',
      { number, kind: 'long-code' },
      refused('before-registration', 'preamble', '2024-01-05'),
      'before it began',
    ],
  ]);
});

describe('request-port-out needs good standing on its day (§2.4.5)', () => {
  const requested = (of = number) => [
    happened('2024-02-05', 'NumberPortOutRequested', { number: of, carrier: 'Other' }),
  ];
  const wanted = { number, carrier: 'Other' };
  const unpaid = one.on('2024-01-05', 'import-invoice', { invoice: 'I', amount: '10.00' });
  const disputed = unpaid.on('2024-01-20', 'dispute-invoice', { invoice: 'I', detail: 'wrong' });
  const flooded = one
    .on('2024-02-03', 'suspend-service', suspend)
    .on('2024-02-05', 'resume-service', { suspension: 'S', resolution: 'dry' })
    .waitUntil('2024-02-20');
  /** Due on 4 Feb; noticed on Monday the 5th, so open from the 13th; paid on the 12th, as is typed in on the 20th. */
  const baseless = unpaid
    .on('2024-02-05', 'give-notice-of-non-payment', { breach: 'N', method: 'e-mail' })
    .on('2024-02-13', 'suspend-service', { suspension: 'S', ground: 'unpaid-notice', breach: 'N' })
    .waitUntil('2024-02-20')
    .on('2024-02-12', 'receive-payment', { payment: 'P', amount: '10.00', method: 'ach' });
  const noticed = one.on('2024-02-01', 'give-notice-of-breach', { breach: 'B', ...breach });

  decisions([
    [one, '2024-02-05', 'request-port-out', wanted, requested(), 'in good standing'],
    [
      unpaid,
      '2024-02-04',
      'request-port-out',
      wanted,
      [happened('2024-02-04', 'NumberPortOutRequested', wanted)],
      '5 Jan + 30 days: on the Due Date nothing is overdue',
    ],
    [unpaid, '2024-02-05', 'request-port-out', wanted, refused('amounts-overdue', '§2.4.5'), 'on the day after it is'],
    [
      unpaid.on('2024-02-06', 'receive-payment', { payment: 'P', amount: '10.00', method: 'ach' }),
      '2024-02-05',
      'request-port-out',
      wanted,
      refused('amounts-overdue', '§2.4.5'),
      'paid since, but not on the day of the request',
    ],
    [disputed, '2024-02-05', 'request-port-out', wanted, requested(), 'what is disputed is not overdue'],
    [
      one.on('2024-02-05', 'suspend-service', suspend),
      '2024-02-05',
      'request-port-out',
      wanted,
      refused('account-suspended', '§2.4.5'),
      'suspended',
    ],
    [
      one.on('2024-02-05', 'suspend-service', { ...suspend, components: ['chat'] }),
      '2024-02-05',
      'request-port-out',
      wanted,
      refused('account-suspended', '§2.4.5'),
      'in part is not in good standing either',
    ],
    [
      one.on('2024-02-06', 'suspend-service', suspend),
      '2024-02-05',
      'request-port-out',
      wanted,
      requested(),
      'suspended on the day after',
    ],
    [
      flooded,
      '2024-02-03',
      'request-port-out',
      wanted,
      refused('account-suspended', '§2.4.5'),
      'typed in after the suspension ended: on its own day it stood, from its first day on',
    ],
    [flooded, '2024-02-04', 'request-port-out', wanted, refused('account-suspended', '§2.4.5'), 'on its last day too'],
    [flooded, '2024-02-05', 'request-port-out', wanted, requested(), 'on the day it was lifted it stood no more'],
    [
      flooded,
      '2024-02-02',
      'request-port-out',
      wanted,
      [happened('2024-02-02', 'NumberPortOutRequested', wanted)],
      'nor on the day before it began',
    ],
    [
      flooded.on('2024-02-04', 'suspend-service', { ...suspend, suspension: 'T' }),
      '2024-02-05',
      'request-port-out',
      wanted,
      refused('account-suspended', '§2.4.5'),
      'another one, typed in after the first had ended, stands still',
    ],
    [
      baseless,
      '2024-02-14',
      'request-port-out',
      wanted,
      [happened('2024-02-14', 'NumberPortOutRequested', wanted)],
      'one whose ground never was, given what is known now, never stood',
    ],
    [noticed, '2024-02-05', 'request-port-out', wanted, refused('breach-open', '§2.4.5'), 'a breach that can be cured'],
    [
      noticed.advanceTo('2024-03-05'),
      '2024-03-05',
      'request-port-out',
      wanted,
      refused('breach-open', '§2.4.5'),
      'a breach that was not cured',
    ],
    [
      noticed.on('2024-02-06', 'cure-breach', { breach: 'B', how: 'stopped' }),
      '2024-02-05',
      'request-port-out',
      wanted,
      refused('breach-open', '§2.4.5'),
      'cured on the day after the request',
    ],
    [
      noticed.on('2024-02-05', 'cure-breach', { breach: 'B', how: 'stopped' }),
      '2024-02-05',
      'request-port-out',
      wanted,
      requested(),
      'cured on the day of the request',
    ],
    [
      noticed.on('2024-02-06', 'record-notice-bounced', { breach: 'B' }),
      '2024-02-05',
      'request-port-out',
      wanted,
      requested(),
      'a notice that never arrived opened nothing',
    ],
    [
      one.on('2024-02-01', 'give-notice-of-breach', { breach: 'B', ...breach, breachingParty: 'provider' }),
      '2024-02-05',
      'request-port-out',
      wanted,
      requested(),
      'a breach by the provider is not the customer’s',
    ],
    [
      own.on('2024-02-05', 'suspend-service', suspend),
      '2024-02-05',
      'request-port-out',
      { ...wanted, number: '12345' },
      requested('12345'),
      'its own short code needs nothing',
    ],
    [asked, '2024-02-05', 'request-port-out', wanted, nothing, 'asked already'],
    [active, '2024-02-05', 'request-port-out', wanted, refused('unknown-number', '§2.4.5'), 'of none'],
    [
      one,
      '2024-01-09',
      'request-port-out',
      wanted,
      refused('before-assignment', '§2.4.5', '2024-01-10'),
      'before the account had it',
    ],
    [
      one.on('2024-02-01', 'release-number', { number }),
      '2024-02-05',
      'request-port-out',
      wanted,
      refused('number-gone', '§2.4.5'),
      'it was given back',
    ],
    [
      one.on('2024-02-01', 'terminate', { ground: 'written-agreement', by: 'both', agreement: 'letter' }),
      '2024-02-05',
      'request-port-out',
      wanted,
      requested(),
      'after the end, too',
    ],
  ]);
});

describe('decide-port-out (§2.4.5)', () => {
  const granted = { number, outcome: 'granted' } as const;
  const kept = { number, outcome: 'refused', why: 'shared with others' } as const;

  decisions([
    [
      asked,
      '2024-01-20',
      'decide-port-out',
      granted,
      [happened('2024-01-20', 'NumberPortOutDecided', granted)],
      'granted',
    ],
    [
      asked,
      '2024-01-20',
      'decide-port-out',
      kept,
      [happened('2024-01-20', 'NumberPortOutDecided', kept)],
      'refused even in good standing',
    ],
    [
      asked,
      '2024-01-20',
      'decide-port-out',
      { number, outcome: 'refused' },
      refused('reason-required', '§2.4.5'),
      'but not without a reason',
    ],
    [
      asked.on('2024-01-21', 'suspend-service', suspend),
      '2024-01-21',
      'decide-port-out',
      granted,
      refused('account-suspended', '§2.4.5'),
      'good standing is needed when it goes, too',
    ],
    [
      asked,
      '2024-01-19',
      'decide-port-out',
      granted,
      refused('before-request', '§2.4.5', '2024-01-20'),
      'before it was asked',
    ],
    [one, '2024-01-20', 'decide-port-out', granted, refused('port-out-not-requested', '§2.4.5'), 'nobody asked'],
    [
      asked.on('2024-01-20', 'decide-port-out', granted),
      '2024-01-21',
      'decide-port-out',
      granted,
      nothing,
      'gone already',
    ],
    [
      asked.on('2024-01-20', 'decide-port-out', granted),
      '2024-01-21',
      'decide-port-out',
      kept,
      refused('number-gone', '§2.4.5'),
      'what is gone can not be kept',
    ],
    [
      asked.on('2024-01-20', 'decide-port-out', kept),
      '2024-01-21',
      'decide-port-out',
      granted,
      refused('port-out-not-requested', '§2.4.5'),
      'after a refusal it has to be asked for again',
    ],
    [
      own.on('2024-01-20', 'request-port-out', { number: '12345', carrier: 'Other' }),
      '2024-01-21',
      'decide-port-out',
      { ...kept, number: '12345' },
      refused('number-exempt', '§2.4.5'),
      'the customer’s own code can not be kept',
    ],
  ]);
});

describe('release-number (§2.4.5)', () => {
  decisions([
    [
      one,
      '2024-01-11',
      'release-number',
      { number },
      [happened('2024-01-11', 'NumberReleased', { number })],
      'given back',
    ],
    [one.on('2024-01-11', 'release-number', { number }), '2024-01-12', 'release-number', { number }, nothing, 'twice'],
    [active, '2024-01-11', 'release-number', { number }, refused('unknown-number', '§2.4.5'), 'of none'],
  ]);
});
