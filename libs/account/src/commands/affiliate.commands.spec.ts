import { activeLife } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const affiliate = {
  affiliate: 'sub',
  name: 'Sub Inc.',
  by: 'customer',
  relation: 'controlled-by',
  scope: 'use',
} as const;
const sub = { affiliate: 'sub' };

const active = activeLife('2024-01-10');
const authorized = active.on('2024-02-01', 'authorize-affiliate', affiliate);
const revoked = authorized.on('2024-03-01', 'revoke-affiliate', sub);
const terminated = active.on('2024-03-10', 'terminate', { ground: 'written-agreement', by: 'both', agreement: 'A' });

describe('authorize-affiliate (preamble)', () => {
  const again = (on: string) => [happened(on, 'AffiliateAuthorized', { ...affiliate, scope: 'pay' })];
  const toPay = { ...affiliate, scope: 'pay' };

  decisions([
    [
      revoked,
      '2024-02-29',
      'authorize-affiliate',
      toPay,
      refused('before-revocation', 'preamble', '2024-03-01'),
      'the day before it was revoked: it was authorized otherwise then',
    ],
    [revoked, '2024-03-01', 'authorize-affiliate', toPay, again('2024-03-01'), 'on the day of the revocation'],
    [revoked, '2024-03-02', 'authorize-affiliate', toPay, again('2024-03-02'), 'the day after it'],
    [
      terminated,
      '2024-03-10',
      'authorize-affiliate',
      affiliate,
      refused('account-ended', '§3.1'),
      'on the day of the end there is nothing to act under any more',
    ],
    [
      terminated,
      '2024-03-09',
      'authorize-affiliate',
      affiliate,
      [happened('2024-03-09', 'AffiliateAuthorized', affiliate)],
      'the day before the end, typed in after it (reading 7)',
    ],
  ]);
});

describe('revoke-affiliate (preamble)', () => {
  const revocation = (on: string) => [happened(on, 'AffiliateRevoked', sub)];

  decisions([
    [authorized, '2024-02-01', 'revoke-affiliate', sub, revocation('2024-02-01'), 'on the day it was authorized'],
    [revoked, '2024-03-01', 'revoke-affiliate', sub, nothing, 'the same revocation again'],
    [
      revoked,
      '2024-02-20',
      'revoke-affiliate',
      sub,
      revocation('2024-02-20'),
      'the revocation was earlier than was thought',
    ],
    [
      revoked,
      '2024-01-31',
      'revoke-affiliate',
      sub,
      refused('before-authorization', 'preamble', '2024-02-01'),
      'but not earlier than the authorization',
    ],
  ]);

  test('in whatever order two revocations are typed in, the first of them counts', () => {
    const inOrder = authorized.on('2024-02-20', 'revoke-affiliate', sub).on('2024-03-01', 'revoke-affiliate', sub);
    const ends = [inOrder, revoked.on('2024-02-20', 'revoke-affiliate', sub)].map(
      ({ state }) => state.agreements.affiliates.get('sub')?.revokedOn,
    );
    expect(ends).toEqual(['2024-02-20', '2024-02-20']);
  });
});
