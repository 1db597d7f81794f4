import { legalDay } from '@tenure/kernel';
import { noticeEffectiveOn, noticeMethods, providersNoticeAddress, terms202001, type Dispatch } from '..';

const sentOn = legalDay('2025-03-07');
const deliveredOn = legalDay('2025-03-11');

describe('§1 when a notice counts (reading 22)', () => {
  it.each<[Dispatch, string | undefined, string]>([
    [{ method: 'e-mail', sentOn }, '2025-03-07', 'e-mail arrives on the day of sending'],
    [{ method: 'e-mail', sentOn, deliveredOn }, '2025-03-07', 'and a later receipt changes nothing'],
    [{ method: 'e-mail', sentOn, bounced: true }, undefined, 'a bounced notice starts nothing'],
    [{ method: 'courier', sentOn }, undefined, 'on its way: not effective yet'],
    [{ method: 'courier', sentOn, deliveredOn }, '2025-03-11', 'effective when delivered'],
    [{ method: 'hand', sentOn, deliveredOn: sentOn }, '2025-03-07', 'handed over on the day'],
    [{ method: 'registered-mail', sentOn, deliveredOn }, '2025-03-11', 'not when posted'],
    [{ method: 'certified-mail', sentOn, deliveredOn }, '2025-03-11', 'not when posted'],
    [{ method: 'certified-mail', sentOn, deliveredOn, bounced: true }, undefined, 'returned as undeliverable'],
  ])('%j → %s: %s', (dispatch, effectiveOn, _why) => {
    expect(noticeEffectiveOn(terms202001, dispatch)).toBe(effectiveOn);
  });

  it('knows for every method what makes it effective', () => {
    expect(Object.keys(terms202001.parameters.notices.effectiveWhen).sort()).toEqual([...noticeMethods].sort());
  });
});

describe('§1 where notices to the provider go', () => {
  it.each([
    ['e-mail', /@/, 'to the address for legal notices'],
    ['courier', /CA 94402$/, 'to its office'],
    ['certified-mail', /CA 94402$/, 'to its office'],
  ] as const)('by %s: %s (%s)', (by, address, _why) => {
    expect(providersNoticeAddress(terms202001, by)).toMatch(address);
  });
});
