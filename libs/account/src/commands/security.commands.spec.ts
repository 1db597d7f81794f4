import { accountView } from '..';
import { activeLife, type Life } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

/** Due on 1 Feb. Noticed on Monday 5 Feb: 6, 7, 8, 9 and 12 Feb are the five business days, and it lapses on the 13th. */
const billed = activeLife('2024-01-01').on('2024-01-02', 'import-invoice', { invoice: 'INV', amount: '250.00' });
const secured = billed.on('2024-01-10', 'provide-security', {
  security: 'SEC',
  kind: 'guarantee',
  amount: '400.00',
  reference: 'Bank 7',
  expiresOn: '2024-06-30',
});
const noticed = secured.on('2024-02-05', 'give-notice-of-non-payment', { breach: 'N', method: 'e-mail' });
const lapsed = noticed.advanceTo('2024-02-13');
const half = { security: 'SEC', amount: '100.00', breach: 'N' };
const enforced = lapsed.on('2024-02-13', 'enforce-security', half);

function proceeds(on: string, payment: string, principal: string, left: string) {
  return [
    happened(on, 'SecurityEnforced', { security: 'SEC', amount: principal, breach: 'N', payment, left }),
    happened(on, 'PaymentReceived', {
      payment,
      method: 'security',
      amount: principal,
      reference: 'Bank 7',
      allocations: [{ invoice: 'INV', principal, lateCharges: '0.00' }],
      unapplied: '0.00',
    }),
  ];
}

describe('enforce-security (§3.4 iv)', () => {
  decisions([
    [
      lapsed,
      '2024-02-13',
      'enforce-security',
      half,
      proceeds('2024-02-13', 'security-SEC-1', '100.00', '300.00'),
      'the proceeds are a payment of the same day',
    ],
    [
      enforced,
      '2024-02-14',
      'enforce-security',
      { ...half, amount: '150.00' },
      proceeds('2024-02-14', 'security-SEC-2', '150.00', '150.00'),
      'a second time, on what is left of both',
    ],
    [
      noticed,
      '2024-02-12',
      'enforce-security',
      half,
      refused('cure-period-open', '§3.4(iv)', '2024-02-13'),
      'the last of the five business days is still the customer’s',
    ],
    [
      lapsed,
      '2024-02-13',
      'enforce-security',
      { ...half, amount: '250.01' },
      refused('more-than-owed', '§3.4(iv)'),
      'a security covers a debt: 250.00 is owed',
    ],
    [
      lapsed,
      '2024-02-13',
      'enforce-security',
      { ...half, amount: '400.01' },
      refused('more-than-held', '§3.4(iv)'),
      'more than was given',
    ],
    [
      lapsed,
      '2024-07-01',
      'enforce-security',
      half,
      refused('security-expired', '§3.4(iv)'),
      'on the day after its last',
    ],
    [
      lapsed.on('2024-07-02', 'advance'),
      '2024-06-30',
      'enforce-security',
      half,
      [
        happened('2024-06-30', 'SecurityEnforced', { ...half, payment: 'security-SEC-1', left: '300.00' }),
        happened('2024-06-30', 'PaymentReceived', {
          payment: 'security-SEC-1',
          method: 'security',
          amount: '100.00',
          reference: 'Bank 7',
          // 3.75 on 2 Mar, 3.81 on 2 Apr, 3.86 on 2 May and 3.92 on 2 Jun come first: 15.34 together.
          allocations: [{ invoice: 'INV', principal: '84.66', lateCharges: '15.34' }],
          unapplied: '0.00',
        }),
      ],
      'on its last day, typed in after it; late charges first (reading 14)',
    ],
    [
      lapsed,
      '2024-01-09',
      'enforce-security',
      half,
      refused('cure-period-open', '§3.4(iv)', '2024-02-13'),
      'before anything was open',
    ],
    [
      lapsed,
      '2024-02-13',
      'enforce-security',
      { ...half, security: 'X' },
      refused('unknown-security', '§3.4(iv)'),
      'of none',
    ],
    [
      lapsed,
      '2024-02-13',
      'enforce-security',
      { ...half, breach: 'X' },
      refused('unknown-breach', '§3.4(iv)'),
      'on no ground',
    ],
    [
      lapsed.on('2024-02-12', 'receive-payment', { payment: 'P', amount: '250.00', method: 'ach' }),
      '2024-02-14',
      'enforce-security',
      half,
      refused('breach-closed', '§3.4(iv)'),
      'paid on the last day, as was typed in after it: nothing is open',
    ],
  ]);

  test('a security that was given after the lapse can not have been enforced before it was given', () => {
    const late = lapsed.on('2024-03-01', 'provide-security', {
      security: 'S2',
      kind: 'deposit',
      amount: '10.00',
      reference: 'cash',
    });
    const then = late.when('2024-02-20', 'enforce-security', { ...half, security: 'S2', amount: '10.00' }).last;
    expect(then).toMatchObject({ code: 'before-security', clause: '§3.4(iv)', notBefore: '2024-03-01' });
  });

  test('what was enforced pays the invoice, and a payment that is typed in late gives it back as credit', () => {
    expect(money(enforced)).toEqual(['100.00', '150.00', '0.00']);
    const paid = enforced.on('2024-02-12', 'receive-payment', { payment: 'P', amount: '250.00', method: 'ach' });
    expect(money(paid)).toEqual(['350.00', '0.00', '100.00']);
  });
});

function money({ state, today, programme }: Life): readonly string[] {
  const { paid, outstanding, unappliedCredit } = accountView(state, today, programme).money;
  return [paid, outstanding, unappliedCredit];
}

describe('release-security (§4.2)', () => {
  const released = secured.on('2024-03-01', 'release-security', { security: 'SEC', amount: '150.00' });

  decisions([
    [
      secured,
      '2024-03-01',
      'release-security',
      { security: 'SEC' },
      [happened('2024-03-01', 'SecurityReleased', { security: 'SEC', amount: '400.00', left: '0.00' })],
      'all of it',
    ],
    [
      released,
      '2024-03-02',
      'release-security',
      { security: 'SEC' },
      [happened('2024-03-02', 'SecurityReleased', { security: 'SEC', amount: '250.00', left: '0.00' })],
      'what is left after a part went back',
    ],
    [
      enforced,
      '2024-02-14',
      'release-security',
      { security: 'SEC' },
      [happened('2024-02-14', 'SecurityReleased', { security: 'SEC', amount: '300.00', left: '0.00' })],
      'what was not enforced',
    ],
    [
      released,
      '2024-03-02',
      'release-security',
      { security: 'SEC', amount: '250.01' },
      refused('more-than-held', '§4.2'),
      'more than is left',
    ],
    [
      released.on('2024-03-02', 'release-security', { security: 'SEC' }),
      '2024-03-03',
      'release-security',
      { security: 'SEC' },
      nothing,
      'nothing is left to go back',
    ],
    [
      secured,
      '2024-01-09',
      'release-security',
      { security: 'SEC' },
      refused('before-security', '§4.2', '2024-01-10'),
      'before it was given',
    ],
    [secured, '2024-03-01', 'release-security', { security: 'X' }, refused('unknown-security', '§4.2'), 'of none'],
  ]);
});
