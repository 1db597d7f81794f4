import { Money, rate } from '@tenure/kernel';
import * as fc from 'fast-check';
import { grossUp, terms202001 } from '..';

const t = terms202001;

describe('§4.7 gross-up for tax withheld (reading 16)', () => {
  it.each([
    ['900.00', '0.10', '1000.00', '100.00', '900.00', 'divides evenly'],
    ['100.00', '0.10', '111.12', '11.11', '100.01', '111.11 would leave 99.999: the cent goes up'],
    ['1000.00', '0', '1000.00', '0.00', '1000.00', 'nothing is withheld'],
    ['0.01', '0.30', '0.02', '0.01', '0.01', 'a cent is never lost'],
    ['0.00', '0.15', '0.00', '0.00', '0.00', 'nothing is owed'],
    ['1000.00', '0.15', '1176.48', '176.47', '1000.01', '1176.470588 goes up'],
  ])('to leave %s at %s: owes %s, withholds %s, leaves %s (%s)', (net, at, gross, withheld, received, _why) => {
    const result = grossUp(t, Money.of(net), at);
    expect([result.gross, result.withheld, result.received].map(String)).toEqual([gross, withheld, received]);
  });

  it.each([['1'], ['1.5'], ['-0.1']])('a rate of %s is no withholding', (at) => {
    expect(() => grossUp(t, Money.of('100.00'), at)).toThrow('not a withholding rate');
  });

  it('always leaves the net amount, and a cent less owed would not cover it', () => {
    const nets = fc.bigInt({ min: 1n, max: 999_999_999_99n });
    const rates = fc.integer({ min: 0, max: 9999 }).map((n) => `0.${String(n).padStart(4, '0')}`);
    fc.assert(
      fc.property(nets, rates, (cents, at) => {
        const net = Money.ofCents(cents);
        const { gross, received } = grossUp(t, net, at);
        expect(received.isLessThan(net)).toBe(false);
        const kept = rate('1').minus(rate(at));
        const aCentLess = gross.minus(Money.ofCents(1)).toDecimal().times(kept);
        expect(aCentLess.lessThan(net.toDecimal())).toBe(true);
      }),
    );
  });
});
