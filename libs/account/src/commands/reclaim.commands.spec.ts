import { activeLife, life } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const number = '+14155550100';
const one = activeLife('2024-01-05').on('2024-01-10', 'assign-number', { number, kind: 'long-code' });
const own = activeLife('2024-01-05').on('2024-01-10', 'assign-number', {
  number: '+18005550100',
  kind: 'toll-free',
  controlledBy: 'customer',
});
const why = { ground: 'unused', regulation: '47 CFR 52.15' } as const;
const noticed = one.on('2024-03-01', 'notify-reclaim', { number, method: 'e-mail', ...why });
const suspend = { suspension: 'S', ground: 'network-protection', cause: 'a flood' };
const suspended = one.on('2024-03-01', 'suspend-service', suspend);
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
  ]);
});

describe('reclaim-number (§2.4.5)', () => {
  decisions([
    [
      noticed,
      '2024-03-02',
      'reclaim-number',
      { number },
      [happened('2024-03-02', 'NumberReclaimed', { number, ...why, noticeOn: '2024-03-01' })],
      'on the day after the notice, for what it says',
    ],
    [
      noticed,
      '2024-03-01',
      'reclaim-number',
      { number },
      refused('reclaim-not-notified', '§2.4.5', '2024-03-02'),
      'the notice comes before it: not on its day',
    ],
    [
      one,
      '2024-03-01',
      'reclaim-number',
      { number, ...why },
      refused('reclaim-not-notified', '§2.4.5'),
      'without any notice',
    ],
    [
      suspended,
      '2024-03-01',
      'reclaim-number',
      { number, ...why },
      [happened('2024-03-01', 'NumberReclaimed', { number, ...why })],
      'on a suspended account without one',
    ],
    [
      suspended,
      '2024-02-29',
      'reclaim-number',
      { number, ...why },
      refused('reclaim-not-notified', '§2.4.5'),
      'on the day before the suspension it needs one',
    ],
    [
      suspended,
      '2024-03-01',
      'reclaim-number',
      { number },
      refused('reason-required', '§2.4.5'),
      'then the rule has to be named here',
    ],
    [
      suspended.on('2024-03-02', 'resume-service', { suspension: 'S', resolution: 'over' }),
      '2024-03-03',
      'reclaim-number',
      { number, ...why },
      refused('reclaim-not-notified', '§2.4.5'),
      'after it was resumed it needs one again',
    ],
    [
      own.on('2024-03-01', 'suspend-service', suspend),
      '2024-03-01',
      'reclaim-number',
      { number: '+18005550100', ...why },
      refused('number-exempt', '§2.4.5'),
      'the customer’s own is never taken back',
    ],
    [
      noticed.on('2024-03-02', 'reclaim-number', { number }),
      '2024-03-03',
      'reclaim-number',
      { number },
      nothing,
      'taken back already',
    ],
    [
      noticed
        .on('2024-03-02', 'reclaim-number', { number })
        .on('2024-04-01', 'assign-number', { number, kind: 'long-code' }),
      '2024-04-02',
      'reclaim-number',
      { number },
      refused('reclaim-not-notified', '§2.4.5'),
      'assigned anew, it needs a notice of its own',
    ],
  ]);
});
