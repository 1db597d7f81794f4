import { activeLife } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const number = '+14155550100';
const active = activeLife('2024-01-05');
const one = active.on('2024-01-10', 'assign-number', { number, kind: 'long-code' });
const free = active.on('2024-01-10', 'assign-number', { number: '+18005550100', kind: 'toll-free' });

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
      free,
      '2024-01-11',
      'assign-number',
      { number: '+18005550100', kind: 'toll-free', controlledBy: 'customer' },
      refused('number-assigned', '§2.4.5'),
      'who controls it is not changed by assigning it again',
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
    [
      one,
      '2024-01-10',
      'release-number',
      { number },
      [happened('2024-01-10', 'NumberReleased', { number })],
      'on the very day it was assigned',
    ],
    [
      one,
      '2024-01-09',
      'release-number',
      { number },
      refused('before-assignment', '§2.4.5', '2024-01-10'),
      'on the day before the account did not have it',
    ],
    [one.on('2024-01-11', 'release-number', { number }), '2024-01-12', 'release-number', { number }, nothing, 'twice'],
    [active, '2024-01-11', 'release-number', { number }, refused('unknown-number', '§2.4.5'), 'of none'],
  ]);
});
