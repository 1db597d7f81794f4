import { legalDay } from '@tenure/kernel';
import type { LiabilityException } from '@tenure/terms';
import { liabilityCapOf } from '..';
import { activeLife, type Life } from '../../test-support/life';

const pay = (given: Life, day: string, amount: string) =>
  given.on(day, 'receive-payment', { payment: `P-${day}`, amount, method: 'wire' });
const american = pay(pay(activeLife('2024-01-01'), '2024-01-20', '300.00'), '2024-03-01', '120.50');
const british = pay(activeLife('2024-01-01', { country: 'GB' }), '2024-03-01', '120.50');
const capOf = (given: Life, pleaded: readonly LiabilityException[] = []) =>
  liabilityCapOf(given.state, legalDay('2024-03-10'), given.programme, pleaded);

describe('§7.2 Total liability', () => {
  it('of an event on 10 March: what was received from 10 January through 9 March, 300.00 + 120.50', () => {
    expect(capOf(american)).toMatchObject({ received: '420.50', cap: '420.50', applies: true });
  });
});

describe('§7.1 Excluded damages', () => {
  it.each<[readonly LiabilityException[], boolean, string]>([
    [[], true, 'indirect damages are excluded, late charges apart'],
    [['wilful-misconduct'], false, 'no limit of liability holds (§7.3)'],
  ])('pleading %j: excluded %s (%s)', (pleaded, excluded, _why) => {
    expect(capOf(american, pleaded).indirectDamages).toEqual({ clause: '§7.1', excluded, except: ['late-charges'] });
  });
});

describe('§7.3 and §7.1 UK: what no limit holds for', () => {
  it.each<[string, Life, LiabilityException, readonly string[], string]>([
    ['US', american, 'gross-negligence', ['§7.3'], 'every customer'],
    ['US', american, 'wilful-misconduct', ['§7.3'], 'every customer'],
    ['US', american, 'death-or-injury', ['§7.3'], 'every customer'],
    ['US', american, 'fraud', [], 'the terms name it in the United Kingdom only'],
    ['GB', british, 'fraud', ['§7.1 UK'], 'its addendum'],
    ['GB', british, 'death-or-injury', ['§7.3', '§7.1 UK'], 'both clauses'],
    ['GB', british, 'gross-negligence', ['§7.3'], 'every customer'],
  ])('in %s %#, %j: %j (%s)', (_country, given, pleaded, clauses, _why) => {
    const { applies, liftedBy } = capOf(given, [pleaded]);
    expect(liftedBy.flatMap((each) => each.clauses)).toEqual(clauses);
    expect(applies).toBe(clauses.length === 0);
  });
});
