import { legalDay, Money } from '@tenure/kernel';
import { coversOn, creditExposure, creditWarning, creditWarningFrom, terms202001 } from '..';

describe('§4.2 credit', () => {
  it.each([
    ['1000.00', '800.00', '80 %'],
    ['0.01', '0.01', '0.008, rounded half-up'],
    ['0.00', '0.00', 'of nothing'],
  ])('a limit of %s is warned of from %s (%s)', (limit, from, _why) => {
    expect(creditWarningFrom(terms202001, Money.of(limit)).toString()).toBe(from);
  });

  it.each([
    ['100.00', '50.00', '0.00', '0.00', '150.00', 'what is owed and what will be billed'],
    ['100.00', '50.00', '30.00', '0.00', '120.00', 'money that is here already is no risk'],
    ['100.00', '50.00', '30.00', '100.00', '20.00', 'nor is what security covers'],
    ['100.00', '0.00', '30.00', '100.00', '0.00', 'more security than debt is no negative debt'],
  ])('%s + %s − %s − %s = %s (%s)', (outstanding, unbilled, unappliedCredit, securityHeld, exposure, _why) => {
    const position = { outstanding, unbilled, unappliedCredit, securityHeld };
    const amounts = Object.fromEntries(Object.entries(position).map(([name, text]) => [name, Money.of(text)]));
    expect(creditExposure(amounts as never).toString()).toBe(exposure);
  });

  it.each([
    ['799.99', '1000.00', 'within-limit', 'a cent below the share'],
    ['800.00', '1000.00', 'near-limit', 'on the share'],
    ['1000.00', '1000.00', 'near-limit', 'on the limit is not over it'],
    ['1000.01', '1000.00', 'over-limit', 'a cent over it'],
    ['0.00', '0.00', 'within-limit', 'no credit, and none used'],
    ['0.01', '0.00', 'over-limit', 'no credit, and some used'],
    ['5.00', undefined, 'no-limit', 'without a limit there is nothing to warn of'],
  ])('exposure %s against %s: %s (%s)', (exposure, limit, warning, _why) => {
    const against =
      limit === undefined
        ? undefined
        : { limit: Money.of(limit), warnFrom: creditWarningFrom(terms202001, Money.of(limit)) };
    expect(creditWarning(Money.of(exposure), against)).toBe(warning);
  });

  it.each([
    ['2024-06-30', true, 'the day it expires is its last'],
    ['2024-07-01', false, 'the day after'],
  ])('security that expires on 30 June covers on %s: %s (%s)', (on, covers, _why) => {
    expect(coversOn({ expiresOn: legalDay('2024-06-30') }, legalDay(on))).toBe(covers);
    expect(coversOn({}, legalDay(on))).toBe(true);
  });
});
