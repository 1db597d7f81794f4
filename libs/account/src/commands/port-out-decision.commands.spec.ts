import { activeLife } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const number = '+14155550100';
const active = activeLife('2024-01-05');
const one = active.on('2024-01-10', 'assign-number', { number, kind: 'long-code' });
const own = active.on('2024-01-10', 'assign-number', { number: '12345', kind: 'short-code', controlledBy: 'customer' });
const asked = one.on('2024-01-20', 'request-port-out', { number, carrier: 'Other' });
const suspend = { suspension: 'S', ground: 'network-protection', cause: 'a flood' };

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
    [active, '2024-01-20', 'decide-port-out', granted, refused('unknown-number', '§2.4.5'), 'of none'],
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
