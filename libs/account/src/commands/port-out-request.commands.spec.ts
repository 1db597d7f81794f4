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
