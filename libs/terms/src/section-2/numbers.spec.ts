import { legalDay } from '@tenure/kernel';
import { fitsKind, isExemptNumber, NUMBER_PATTERN, reclaimFrom } from '..';

describe('§2.4.5 numbers', () => {
  it.each([
    ['toll-free', 'customer', true, 'the customer has RESPORG control'],
    ['short-code', 'customer', true, 'the customer brought it'],
    ['toll-free', 'provider', false, 'the provider has RESPORG control'],
    ['short-code', 'provider', false, 'the provider’s own'],
    ['long-code', 'customer', false, 'of a long code the provider is always customer of record'],
  ] as const)('a %s controlled by the %s is exempt: %s (%s)', (kind, controlledBy, exempt, _why) => {
    expect(isExemptNumber({ kind, controlledBy })).toBe(exempt);
  });

  it.each([
    ['+14155550100', true, 'E.164'],
    ['+1234567', true, 'the shortest with a subscriber'],
    ['+123456789012345', true, 'fifteen digits'],
    ['+1234567890123456', false, 'sixteen are too many'],
    ['+04155550100', false, 'no country code begins with 0'],
    ['4155550100', false, 'without the plus sign it is national'],
    ['12345', true, 'a short code of five'],
    ['123456', true, 'and of six'],
    ['1234', false, 'four are too few'],
  ])('%s is a number: %s (%s)', (number, is, _why) => {
    expect(new RegExp(NUMBER_PATTERN).test(number)).toBe(is);
  });

  it.each([
    ['+14155550100', 'long-code', true],
    ['+18005550100', 'toll-free', true],
    ['+18005550100', 'short-code', false],
    ['12345', 'short-code', true],
    ['12345', 'toll-free', false],
  ] as const)('%s fits a %s: %s', (number, kind, fits) => {
    expect(fitsKind(number, kind)).toBe(fits);
  });

  it('are reclaimed on a day after the notice at the earliest', () => {
    expect(reclaimFrom(legalDay('2024-02-29'))).toBe('2024-03-01');
  });
});
