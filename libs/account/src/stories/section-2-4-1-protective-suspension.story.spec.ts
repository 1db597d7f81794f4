import { activeLife } from '../../test-support/life';
import { decisions, happened, refused } from '../../test-support/tables';

const active = activeLife('2024-01-02');
const flood = { suspension: 'S', ground: 'network-protection', cause: 'a flood of calls' } as const;

describe('§2.4.1 Suspension to protect the network', () => {
  const whole = active.on('2024-01-10', 'suspend-service', flood);
  const voice = active.on('2024-01-10', 'suspend-service', { ...flood, components: ['voice'] });

  decisions([
    [
      active,
      '2024-01-10',
      'suspend-service',
      { ...flood, components: ['voice', 'messaging'], advanceNotice: 'e-mail of 9 January' },
      [
        happened('2024-01-10', 'ServiceSuspended', {
          suspension: 'S',
          ground: 'network-protection',
          components: ['voice', 'messaging'],
          advanceNotice: 'e-mail of 9 January',
        }),
      ],
      'at once, in part, and the notice that was possible is kept',
    ],
    [
      active,
      '2024-01-10',
      'suspend-service',
      { ground: 'network-protection' },
      refused('reason-required', '§2.4.1'),
      'a reason it must have',
    ],
    [
      whole,
      '2024-01-12',
      'resume-service',
      { suspension: 'S', resolution: 'the calls have stopped' },
      [happened('2024-01-12', 'ServiceResumed', { suspension: 'S', resolution: 'the calls have stopped' })],
      'lifted when its cause is resolved',
    ],
  ]);

  test('the account is suspended, and active again once the last cause is gone', () => {
    const two = whole.on('2024-01-11', 'suspend-service', { ...flood, suspension: 'T', cause: 'fraud' });
    const one = two.on('2024-01-12', 'resume-service', { suspension: 'S', resolution: 'over' });
    const none = one.on('2024-01-13', 'resume-service', { suspension: 'T', resolution: 'over' });
    expect([voice, two, one, none].map(({ state }) => state.status)).toEqual([
      'suspended',
      'suspended',
      'suspended',
      'active',
    ]);
  });

  test('a month in which it is suspended is billed all the same (reading 10)', () => {
    const billed = activeLife('2024-01-02')
      .on('2024-01-02', 'change-package', { package: 'standard', monthlyFee: '99.00' })
      .on('2024-01-10', 'suspend-service', flood)
      .advanceTo('2024-03-01');
    // 1 February: January in arrears and February; 1 March: March.
    expect(billed.eventsOf('InvoiceIssued').map(({ data }) => (data as { amount: string }).amount)).toEqual([
      '198.00',
      '99.00',
    ]);
  });
});
