import { activeLife } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const active = activeLife('2024-01-01');
const half = active.on('2024-01-10', 'declare-service-location', {
  location: 'a',
  jurisdiction: 'US-XA',
  share: '0.5',
});
const provided = active.on('2024-01-10', 'record-tax-exemption', {
  exemption: 'E',
  jurisdiction: 'US-XA',
  certificate: 'XA-77',
});
const revoked = provided.on('2024-02-01', 'revoke-tax-exemption', { exemption: 'E' });

describe('declare-service-location (§4.7)', () => {
  const declare = 'declare-service-location';
  decisions([
    [
      active,
      '2024-01-10',
      declare,
      { location: 'a', jurisdiction: 'US-XA', share: '0.5' },
      [happened('2024-01-10', 'ServiceLocationDeclared', { location: 'a', jurisdiction: 'US-XA', share: '0.5' })],
      'from this day on',
    ],
    [half, '2024-01-11', declare, { location: 'a', jurisdiction: 'US-XA', share: '0.5' }, nothing, 'it is so already'],
    [
      half,
      '2024-01-11',
      declare,
      { location: 'b', jurisdiction: 'GB', share: '0.500001' },
      refused('shares-exceed-whole', '§4.7'),
      '0.5 + 0.500001 is more than the whole',
    ],
    [
      half,
      '2024-01-11',
      declare,
      { location: 'b', jurisdiction: 'GB', share: '0.5' },
      [happened('2024-01-11', 'ServiceLocationDeclared', { location: 'b', jurisdiction: 'GB', share: '0.5' })],
      'the whole is reached and not exceeded',
    ],
    [
      half.on('2024-01-11', declare, { location: 'a', jurisdiction: 'US-XA', share: '0' }),
      '2024-01-11',
      declare,
      { location: 'b', jurisdiction: 'GB', share: '1' },
      [happened('2024-01-11', 'ServiceLocationDeclared', { location: 'b', jurisdiction: 'GB', share: '1' })],
      'where it is used no longer it has no share',
    ],
  ]);
});

describe('record-tax-exemption, revoke-tax-exemption (§4.7 US)', () => {
  const certificate = { jurisdiction: 'US-XA', certificate: 'XA-78' };
  decisions([
    [
      active,
      '2024-01-10',
      'record-tax-exemption',
      certificate,
      [
        happened('2024-01-10', 'TaxExemptionRecorded', {
          exemption: 'exemption-1',
          validFrom: '2024-01-10',
          ...certificate,
        }),
      ],
      'valid from the day it was provided, where no other is said',
    ],
    [
      provided,
      '2024-01-11',
      'record-tax-exemption',
      { exemption: 'E', ...certificate },
      refused('exemption-id-taken', '§4.7 US'),
      'the id is another’s',
    ],
    [
      active,
      '2024-01-10',
      'record-tax-exemption',
      { ...certificate, validFrom: '2024-02-01', validUntil: '2024-01-31' },
      refused('exemption-never-valid', '§4.7 US'),
      'it ends before it begins',
    ],
    [
      provided,
      '2024-02-01',
      'revoke-tax-exemption',
      { exemption: 'E' },
      [happened('2024-02-01', 'TaxExemptionRevoked', { exemption: 'E' })],
      'from this day on',
    ],
    [revoked, '2024-02-02', 'revoke-tax-exemption', { exemption: 'E' }, nothing, 'it was revoked already'],
    [
      revoked,
      '2024-01-20',
      'revoke-tax-exemption',
      { exemption: 'E' },
      [happened('2024-01-20', 'TaxExemptionRevoked', { exemption: 'E' })],
      'the revocation was earlier than was thought',
    ],
    [
      provided,
      '2024-01-09',
      'revoke-tax-exemption',
      { exemption: 'E' },
      refused('before-exemption', '§4.7 US', '2024-01-10'),
      'it did not hold yet',
    ],
    [active, '2024-01-10', 'revoke-tax-exemption', { exemption: 'X' }, refused('unknown-exemption', '§4.7 US'), 'none'],
  ]);
});
