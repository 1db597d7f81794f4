import { type Life, life } from '../../test-support/life';
import { noticed, number, one, own, suspend, suspended, why } from '../../test-support/reclaimed';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const notice = { number, method: 'e-mail', ...why } as const;

describe('notify-reclaim (§2.4.5, §1)', () => {
  decisions([
    [
      one,
      '2024-03-01',
      'notify-reclaim',
      { ...notice, lastUsedOn: '2024-01-15' },
      [
        happened('2024-03-01', 'NumberReclaimNotified', {
          number,
          delivery: { method: 'e-mail', to: 'legal@example.com' },
          ...why,
          lastUsedOn: '2024-01-15',
          reclaimFrom: '2024-03-02',
        }),
      ],
      'to the address on file; it may go from the next day on',
    ],
    [noticed, '2024-03-01', 'notify-reclaim', notice, nothing, 'noticed on this day already'],
    [
      noticed.on('2024-03-20', 'notify-reclaim', notice),
      '2024-03-01',
      'notify-reclaim',
      notice,
      nothing,
      'also where another one followed',
    ],
    [
      suspended,
      '2024-03-01',
      'notify-reclaim',
      notice,
      refused('no-notice-while-suspended', '§2.4.5'),
      'on a suspended account none is given',
    ],
    [
      one.on('2024-03-01', 'suspend-service', { ...suspend, components: ['chat'] }),
      '2024-03-01',
      'notify-reclaim',
      { ...notice, method: 'courier' },
      [
        happened('2024-03-01', 'NumberReclaimNotified', {
          number,
          delivery: { method: 'courier', to: '1 Example Street' },
          ...why,
          reclaimFrom: '2024-03-02',
        }),
      ],
      'an account is not suspended for a part of the service',
    ],
    [
      suspended.on('2024-03-04', 'resume-service', { suspension: 'S', resolution: 'dry' }).waitUntil('2024-03-20'),
      '2024-03-03',
      'notify-reclaim',
      notice,
      refused('no-notice-while-suspended', '§2.4.5'),
      'nor was one given then, as is typed in after the suspension ended',
    ],
    [
      own,
      '2024-03-01',
      'notify-reclaim',
      { ...notice, number: '+18005550100' },
      refused('number-exempt', '§2.4.5'),
      'exempt',
    ],
    [
      life()
        .on('2024-01-05', 'register-account', { name: 'Example Inc.', country: 'US' })
        .on('2024-01-05', 'accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true })
        .on('2024-01-05', 'activate-service')
        .on('2024-01-10', 'assign-number', { number, kind: 'long-code' }),
      '2024-03-01',
      'notify-reclaim',
      notice,
      refused('no-notice-address', '§1'),
      'without an address no notice can be given',
    ],
    [
      one,
      '2024-03-01',
      'notify-reclaim',
      { ...notice, number: '+14155550101' },
      refused('unknown-number', '§2.4.5'),
      'the account has no such number',
    ],
    [
      one.on('2024-02-01', 'release-number', { number }),
      '2024-03-01',
      'notify-reclaim',
      notice,
      refused('number-gone', '§2.4.5'),
      'it was given back',
    ],
  ]);
});

describe('record-notice-bounced about a number (§2.4.5, §1)', () => {
  const command = 'record-notice-bounced';
  const body = { number, detail: 'mailbox is full' };

  decisions([
    [
      noticed,
      '2024-03-01',
      command,
      body,
      [happened('2024-03-01', 'NumberReclaimNoticeBounced', body)],
      'on the very day it was sent',
    ],
    [
      noticed,
      '2024-02-29',
      command,
      body,
      refused('before-notice', '§1', '2024-03-01'),
      'on the day before it was sent',
    ],
    [one, '2024-03-01', command, body, refused('reclaim-not-notified', '§2.4.5'), 'none was sent'],
    [
      noticed,
      '2024-03-01',
      command,
      { ...body, number: '+14155550101' },
      refused('unknown-number', '§2.4.5'),
      'the account has no such number',
    ],
    [
      noticed.on('2024-03-02', 'reclaim-number', { number }),
      '2024-03-03',
      command,
      body,
      refused('number-gone', '§2.4.5'),
      'it was taken back meanwhile',
    ],
  ]);

  const again = (given: Life, day: string) => given.on(day, 'notify-reclaim', { ...notice, method: 'courier' });
  const reclaim = (given: Life) => given.when('2024-03-22', 'reclaim-number', { number, ...why }).last;
  const both = again(noticed, '2024-03-20');
  const bounced = both.on('2024-03-21', command, body);

  decisions([
    [
      bounced,
      '2024-03-22',
      'reclaim-number',
      { number },
      [happened('2024-03-22', 'NumberReclaimed', { number, ...why, noticeOn: '2024-03-01' })],
      'of two it is the later one that did not arrive: the earlier one stands',
    ],
    [
      both.on('2024-03-19', command, body),
      '2024-03-22',
      'reclaim-number',
      { number },
      [happened('2024-03-22', 'NumberReclaimed', { number, ...why, noticeOn: '2024-03-20' })],
      'on the day before the later one was sent it can only be the earlier one',
    ],
    [
      bounced.on('2024-03-21', command, body),
      '2024-03-22',
      'reclaim-number',
      { number, ...why },
      refused('reclaim-not-notified', '§2.4.5'),
      'neither arrived',
    ],
    [
      bounced.on('2024-03-21', command, body),
      '2024-03-22',
      command,
      body,
      refused('reclaim-not-notified', '§2.4.5'),
      'a third one was not sent',
    ],
  ]);

  test('in whatever order the two notices are typed in', () => {
    const later = again(one, '2024-03-20').on('2024-03-01', 'notify-reclaim', notice);
    const outcomes = [both, later].map((given) => reclaim(given.on('2024-03-21', command, body)));
    expect(outcomes).toMatchObject([
      { events: [{ data: { noticeOn: '2024-03-01' } }] },
      { events: [{ data: { noticeOn: '2024-03-01' } }] },
    ]);
  });
});
