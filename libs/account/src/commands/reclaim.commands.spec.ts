import { activeLife } from '../../test-support/life';
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
const rule = { ground: 'underused', regulation: 'the carrier’s rules' } as const;
const reminded = noticed.on('2024-03-20', 'notify-reclaim', { number, method: 'e-mail', ...rule });
const suspend = { suspension: 'S', ground: 'network-protection', cause: 'a flood' };
const suspended = one.on('2024-03-01', 'suspend-service', suspend);

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
      reminded,
      '2024-03-15',
      'reclaim-number',
      { number },
      [happened('2024-03-15', 'NumberReclaimed', { number, ...why, noticeOn: '2024-03-01' })],
      'between two notices on the first, typed in after the second (reading 7)',
    ],
    [
      reminded,
      '2024-03-20',
      'reclaim-number',
      { number },
      [happened('2024-03-20', 'NumberReclaimed', { number, ...why, noticeOn: '2024-03-01' })],
      'on the day of the second: it takes nothing from the first',
    ],
    [
      reminded,
      '2024-03-21',
      'reclaim-number',
      { number },
      [happened('2024-03-21', 'NumberReclaimed', { number, ...rule, noticeOn: '2024-03-20' })],
      'on the day after it: for what the last one says',
    ],
    [
      reminded,
      '2024-03-01',
      'reclaim-number',
      { number },
      refused('reclaim-not-notified', '§2.4.5', '2024-03-02'),
      'on the day of the first: from the day after that one',
    ],
    [
      noticed.on('2024-02-28', 'suspend-service', suspend),
      '2024-02-29',
      'reclaim-number',
      { number },
      refused('reason-required', '§2.4.5'),
      'what a later notice says was not said yet',
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
      suspended,
      '2024-03-01',
      'reclaim-number',
      { number, ground: 'unused' },
      refused('reason-required', '§2.4.5'),
      'and not only that it is unused',
    ],
    [
      suspended,
      '2024-03-01',
      'reclaim-number',
      { number, regulation: '47 CFR 52.15' },
      refused('reason-required', '§2.4.5'),
      'nor the rule alone',
    ],
    [
      noticed.on('2024-03-01', 'suspend-service', suspend),
      '2024-03-01',
      'reclaim-number',
      { number },
      [happened('2024-03-01', 'NumberReclaimed', { number, ...why })],
      'suspended on the day of the notice: taken back for what it says, and not resting on it',
    ],
    [
      noticed.on('2024-03-01', 'suspend-service', suspend),
      '2024-03-02',
      'reclaim-number',
      { number },
      [happened('2024-03-02', 'NumberReclaimed', { number, ...why, noticeOn: '2024-03-01' })],
      'on the day after, it rests on the notice as well',
    ],
    [
      activeLife('2024-01-05'),
      '2024-03-01',
      'reclaim-number',
      { number, ...why },
      refused('unknown-number', '§2.4.5'),
      'of none',
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
