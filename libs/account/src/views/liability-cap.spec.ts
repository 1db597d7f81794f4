import { legalDay } from '@tenure/kernel';
import type { LiabilityException } from '@tenure/terms';
import { activeLife, type Life } from '../../test-support/life';
import { liabilityCapOf } from '..';

const pay = (given: Life, day: string, amount: string, payment = `P-${day}`) =>
  given.on(day, 'receive-payment', { payment, amount, method: 'wire' });
const base = activeLife('2024-01-01');
const paid = pay(pay(pay(base, '2024-01-09', '1.00'), '2024-01-10', '20.00'), '2024-03-09', '300.00');
const more = pay(paid, '2024-03-10', '4000.00');
const returned = more.on('2024-03-12', 'reverse-payment', { payment: 'P-2024-03-09', kind: 'returned' });
const british = pay(activeLife('2024-01-01', { country: 'GB' }), '2024-03-01', '50.00');

describe('§7.2 the liability cap of an event on 2024-03-10', () => {
  it.each<[string, Life, readonly LiabilityException[], object, string]>([
    ['nothing received', base, [], { received: '0.00', cap: '0.00', payments: [] }, 'nothing caps at nothing'],
    ['payments', paid, [], { received: '320.00', cap: '320.00', windowFrom: '2024-01-10' }, '9 Jan is too early'],
    [
      'one of the day',
      more,
      [],
      { received: '320.00', windowThrough: '2024-03-09' },
      'the day itself does not precede it',
    ],
    ['one returned later', returned, [], { received: '20.00', cap: '20.00' }, 'less what was returned'],
    [
      'a lot',
      pay(base, '2024-03-01', '60000.00'),
      [],
      { received: '60000.00', cap: '50000.00' },
      'the ceiling is less',
    ],
    ['gross negligence', paid, ['gross-negligence'], { applies: false, clauses: ['§7.2', '§7.3'] }, 'it lifts the cap'],
    ['fraud', paid, ['fraud'], { applies: true, clauses: ['§7.2'] }, 'only in the United Kingdom'],
    ['fraud there', british, ['fraud'], { applies: false, clauses: ['§7.2', '§7.1 UK'] }, 'by its addendum'],
  ])('%s', (_case, given, exceptions, expected, _why) => {
    expect(liabilityCapOf(given.state, legalDay('2024-03-10'), given.programme, exceptions)).toMatchObject(expected);
  });

  it('shows its inputs, those left out too, and says it in a sentence', () => {
    const view = liabilityCapOf(returned.state, legalDay('2024-03-10'), returned.programme);
    expect(view.payments).toEqual([
      { payment: 'P-2024-01-10', receivedOn: '2024-01-10', amount: '20.00', counts: true },
      { payment: 'P-2024-03-09', receivedOn: '2024-03-09', amount: '300.00', counts: false, reversedOn: '2024-03-12' },
    ]);
    expect(view).toMatchObject({ ceiling: '50000.00', reading: 38, termsVersion: '2020-01' });
    expect(view.sentence).toBe(
      'For an event on 2024-03-10 liability is capped at 20.00: 20.00 was received from 2024-01-10 through 2024-03-09 ' +
        '(1 returned payment left out), and the ceiling is 50,000.00.',
    );
  });

  it('says why no cap applies', () => {
    const { sentence } = liabilityCapOf(paid.state, legalDay('2024-03-10'), paid.programme, ['death-or-injury']);
    expect(sentence).toBe('For an event on 2024-03-10 no cap applies, because of death-or-injury.');
  });
});
